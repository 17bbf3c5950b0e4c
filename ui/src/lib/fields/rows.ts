// Rows added, moved, deleted and written; the keys by which an officer does it.

import { isKeyOf } from '$lib/commands/commands';
import { newId, type RowValue } from '$lib/shared/value';

/** A new empty row below `after`, or at the end. */
export function added(rows: RowValue[], after?: string): { rows: RowValue[]; id: string } {
  const id = newId();
  const at = rows.findIndex((row) => row.id === after);
  const next = [...rows];
  next.splice(at < 0 ? rows.length : at + 1, 0, { id });
  return { rows: next, id };
}

export function deleted(rows: RowValue[], id: string): RowValue[] {
  return rows.filter((row) => row.id !== id);
}

/** A row put at another place; its order key is given anew when it is saved. */
export function moved(rows: RowValue[], id: string, to: number): RowValue[] {
  const row = rows.find((candidate) => candidate.id === id);
  if (!row || to < 0 || to >= rows.length || rows[to] === row) return rows;
  const next = rows.filter((candidate) => candidate !== row);
  next.splice(to, 0, without(row, 'order'));
  return next;
}

/** What a move came to: the rows, or nothing where they cannot stand so. */
export interface Moved {
  rows: RowValue[];
  /** Rows whose place in the order is now said in words of their own. */
  pinned: string[];
}

/** How the rows of a table are put in order, where more hangs on it than their numbers. */
export interface Ordering {
  moved: (rows: RowValue[], id: string, to: number) => Moved | null;
  deleted: (rows: RowValue[], id: string) => RowValue[];
}

export const PLAIN: Ordering = {
  moved: (rows, id, to) => ({ rows: moved(rows, id, to), pinned: [] }),
  deleted,
};

/** A cell written; an empty one is not there. */
export function written(rows: RowValue[], id: string, column: string, value: unknown): RowValue[] {
  const empty = value === null || value === undefined || value === '';
  return rows.map((row) => {
    if (row.id !== id) return row;
    return empty ? without(row, column) : { ...row, [column]: value };
  });
}

export function without(row: RowValue, key: string): RowValue {
  return { ...Object.fromEntries(Object.entries(row).filter(([own]) => own !== key)), id: row.id };
}

export type RowAct = 'add' | 'delete' | 'up' | 'down';

/** What a key does to a row, if anything. */
export function rowAct(event: KeyboardEvent): RowAct | null {
  if (isKeyOf(event, 'row-add')) return 'add';
  if (isKeyOf(event, 'row-delete')) return 'delete';
  if (isKeyOf(event, 'row-up')) return 'up';
  if (isKeyOf(event, 'row-down')) return 'down';
  return null;
}
