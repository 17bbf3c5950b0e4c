// What the program remembers to guide the officer: what was used lately, how far the tour has come.

import type { Guide as Remembered, TourPlace } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';

/** So many uses are remembered. */
const RECENT = 40;

class Guide {
  #kept = $state.raw<Remembered>({ recent: [], tour: null, practice: [] });

  use(kept: Remembered): void {
    this.#kept = kept;
  }

  get recent(): string[] {
    return this.#kept.recent;
  }

  get tour(): TourPlace | null {
    return this.#kept.tour;
  }

  isPractice(dossier: string): boolean {
    return this.#kept.practice.includes(dossier);
  }

  /** Something was chosen in the palette. */
  used(id: string): void {
    this.#keep({ recent: [id, ...this.recent.filter((one) => one !== id)].slice(0, RECENT) });
  }

  touring(tour: TourPlace | null): void {
    const practice = this.#kept.practice;
    const own = tour && !practice.includes(tour.dossier) ? [...practice, tour.dossier] : practice;
    this.#keep({ tour, practice: own });
  }

  #keep(change: Partial<Remembered>): void {
    this.#kept = { ...this.#kept, ...change };
    // What cannot be remembered costs no work: the next use remembers it again.
    void ipc.setGuide(this.#kept).catch(() => undefined);
  }
}

export const guide = new Guide();
