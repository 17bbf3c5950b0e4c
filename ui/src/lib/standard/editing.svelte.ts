// The standard text that is being written: going elsewhere in the window and back finds it as it was.

import type { StandardText } from '$lib/api/bindings';

class Editing {
  open = $state.raw<StandardText | null>(null);
  #before = '';

  /** Begins with a text as it is kept. */
  begin(text: StandardText): void {
    this.open = { ...text };
    this.#before = JSON.stringify(this.open);
  }

  get changed(): boolean {
    return this.open !== null && JSON.stringify(this.open) !== this.#before;
  }

  end(): void {
    this.open = null;
  }
}

export const editing = new Editing();
