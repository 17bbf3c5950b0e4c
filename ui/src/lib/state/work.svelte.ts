// Long work: what follows it, and what stops it.

import * as ipc from '$lib/api/ipc';

let count = 0;

export class Work {
  /** Whether it goes on. */
  running = $state(false);
  /** How much of it is done, 0 to 1. */
  fraction = $state(0);
  /** Whether it was asked to stop. */
  stopping = $state(false);
  #name = '';

  /** Does a piece of work under a name of its own. */
  async do<T>(act: (name: string) => Promise<T>): Promise<T> {
    count += 1;
    this.#name = `work-${count}`;
    this.fraction = 0;
    this.stopping = false;
    this.running = true;
    const leave = await ipc.onProgress(this.#name, (fraction) => (this.fraction = fraction));
    try {
      return await act(this.#name);
    } finally {
      leave();
      this.running = false;
    }
  }

  stop = (): void => {
    this.stopping = true;
    void ipc.stopWork(this.#name);
  };
}
