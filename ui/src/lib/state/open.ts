// The dossier that is open, for controls deep in its form.

import { getContext, setContext } from 'svelte';
import type { Dossier } from './dossier.svelte';

const KEY = Symbol('open');

export function provideOpen(dossier: () => Dossier | null): void {
  setContext(KEY, dossier);
}

/** Nothing outside a dossier. */
export function useOpen(): () => Dossier | null {
  return getContext<(() => Dossier | null) | undefined>(KEY) ?? (() => null);
}
