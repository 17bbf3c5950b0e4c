// Rows added, moved, deleted and written; the keys by which an officer does it.

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

/** A row one place up (-1) or down (1); its order key is given anew when it is saved. */
export function moved(rows: RowValue[], id: string, step: -1 | 1): RowValue[] {
  const from = rows.findIndex((row) => row.id === id);
  const to = from + step;
  const row = rows[from];
  if (!row || to < 0 || to >= rows.length) return rows;
  const next = rows.filter((candidate) => candidate.id !== id);
  next.splice(to, 0, without(row, 'order'));
  return next;
}

/** A cell written; an empty one is not there. */
export function written(rows: RowValue[], id: string, column: string, value: unknown): RowValue[] {
  const empty = value === null || value === undefined || value === '';
  return rows.map((row) => {
    if (row.id !== id) return row;
    return empty ? without(row, column) : { ...row, [column]: value };
  });
}

function without(row: RowValue, key: string): RowValue {
  return { ...Object.fromEntries(Object.entries(row).filter(([own]) => own !== key)), id: row.id };
}

export type RowAct = 'add' | 'delete' | 'up' | 'down';

/** What a key does to a row, if anything. */
export function rowAct(event: KeyboardEvent): RowAct | null {
  if (event.ctrlKey && !event.altKey && event.key === 'Enter') return 'add';
  if (event.ctrlKey && !event.altKey && event.key === 'Delete') return 'delete';
  if (event.altKey && event.shiftKey && event.key === 'ArrowUp') return 'up';
  if (event.altKey && event.shiftKey && event.key === 'ArrowDown') return 'down';
  return null;
}
