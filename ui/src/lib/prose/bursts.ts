// Which revision is being typed: the editor undoes within it, the dossier beyond it.

import { getContext, setContext } from 'svelte';

const KEY = Symbol('bursts');

/** Lends a count of the revisions that typing closed. */
export function provideBursts(closed: () => number): void {
  setContext(KEY, closed);
}

export function useBursts(): () => number {
  return getContext<(() => number) | undefined>(KEY) ?? (() => 0);
}
