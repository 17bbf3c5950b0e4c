// Sorting and filtering the list of dossiers: pure, over the rows the shell gave.

import type { DossierRow, Stage } from '$lib/api/bindings';

export type Column = 'service' | 'body' | 'stage' | 'completeness' | 'findings' | 'deadline' | 'changed';
export type DeadlineFilter = 'overdue' | 'this_week' | 'none';

export interface Order {
  by: Column;
  down: boolean;
}

export interface Filter {
  stage: Stage | null;
  /** Name of the body; empty for all. */
  body: string;
  deadline: DeadlineFilter | null;
}

export const STAGES: Stage[] = ['draft', 'coordination', 'consultation', 'approval', 'filing', 'registered'];

/** Which way a column is sorted first: the latest change and the most findings come before the others. */
export const firstDown = (column: Column): boolean => column === 'changed' || column === 'findings';

let collator: Intl.Collator | undefined;
/** The order of the alphabet comes up when it is first asked for: the list opens by the last change. */
const alphabet = (one: string, other: string) =>
  (collator ??= new Intl.Collator('az', { numeric: true })).compare(one, other);
/** Dates and moments are written so that their letters order them. */
const plain = (one: string, other: string) => (one < other ? -1 : Number(one > other));
const share = (row: DossierRow) => (row.completeness.asked ? row.completeness.answered / row.completeness.asked : 0);
const weight = (row: DossierRow) => row.errors * 1e8 + row.warnings * 1e4 + row.hints;

const COMPARE: Record<Column, (one: DossierRow, other: DossierRow) => number> = {
  service: (one, other) => alphabet(one.name, other.name),
  body: (one, other) => alphabet(one.body, other.body),
  stage: (one, other) => STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage),
  completeness: (one, other) => share(one) - share(other),
  findings: (one, other) => weight(one) - weight(other),
  deadline: (one, other) => plain(one.deadline?.date ?? '', other.deadline?.date ?? ''),
  changed: (one, other) => plain(one.changed_at, other.changed_at),
};

/** What a column cannot order stands last, whichever way it is sorted. */
function isBlank(row: DossierRow, column: Column): boolean {
  if (column === 'service') return row.name === '';
  if (column === 'body') return row.body === '';
  return column === 'deadline' && row.deadline === null;
}

/** The rows in order; rows that are alike stay as they were. */
export function sorted(rows: DossierRow[], { by, down }: Order): DossierRow[] {
  const way = down ? -1 : 1;
  return [...rows].sort((one, other) => {
    const blank = Number(isBlank(one, by)) - Number(isBlank(other, by));
    return blank || way * COMPARE[by](one, other);
  });
}

function isDue(row: DossierRow, wanted: DeadlineFilter | null): boolean {
  if (wanted === null) return true;
  return wanted === 'none' ? row.deadline === null : row.deadline?.due === wanted;
}

/** The rows that a filter lets through. */
export function filtered(rows: DossierRow[], { stage, body, deadline }: Filter): DossierRow[] {
  return rows.filter(
    (row) => (stage === null || row.stage === stage) && (body === '' || row.body === body) && isDue(row, deadline),
  );
}

/** The bodies of the rows in the order of the alphabet, each with how many dossiers it has. */
export function bodies(rows: DossierRow[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const row of rows) if (row.body) counts.set(row.body, (counts.get(row.body) ?? 0) + 1);
  return [...counts].sort(([one], [other]) => alphabet(one, other));
}
