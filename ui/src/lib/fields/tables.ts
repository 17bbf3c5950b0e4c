// What the tables of a dossier share: which row stands open, and what the check says of a row.

import { getContext, setContext } from 'svelte';
import type { Finding } from '$lib/api/bindings';

export interface Tables {
  open: (fact: string) => string | undefined;
  setOpen: (fact: string, row: string | undefined) => void;
  findings: (fact: string, row: string) => Finding[];
  /** Closes what is typed as a revision, so that the next act is undone alone. */
  settle: () => Promise<unknown>;
}

const KEY = Symbol('tables');
const APART: Tables = {
  open: () => undefined,
  setOpen: () => {},
  findings: () => [],
  settle: () => Promise.resolve(),
};

export function provideTables(tables: Tables): void {
  setContext(KEY, tables);
}

export function useTables(): Tables {
  return getContext<Tables | undefined>(KEY) ?? APART;
}
