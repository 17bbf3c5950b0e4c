// The standard texts of the open dossier, for the items below it.

import { getContext, setContext } from 'svelte';
import type { Standards } from './standard.svelte';

const KEY = Symbol('standards');

export function provideStandards(standards: () => Standards | null): void {
  setContext(KEY, standards);
}

export function useStandards(): () => Standards | null {
  return getContext<(() => Standards | null) | undefined>(KEY) ?? (() => null);
}
