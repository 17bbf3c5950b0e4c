// The order of the operations: each waits for those it names in `after`, or for the one above it where it names none.
// Moving and deleting keep what was said.

import { deleted, moved, without, type Moved, type Ordering } from '$lib/fields/rows';
import { asList, asText, type RowValue } from '$lib/shared/value';

const AFTER = 'after';

const named = (row: RowValue): string[] => asList(row[AFTER]).map(asText).filter(Boolean);

/** The rows that one waits for. */
function waits(rows: RowValue[], at: number): string[] {
  const row = rows[at];
  if (!row) return [];
  const known = named(row).filter((id) => rows.some((other) => other.id === id));
  const above = rows[at - 1];
  return known.length > 0 || !above ? known : [above.id];
}

/** Whether some rows wait for one another in a circle. */
export function circles(rows: RowValue[]): boolean {
  const waiting = new Map(rows.map((row, at) => [row.id, new Set(waits(rows, at))]));
  for (;;) {
    const free = [...waiting].filter(([, ids]) => ids.size === 0).map(([id]) => id);
    if (free.length === 0) return waiting.size > 0;
    for (const id of free) waiting.delete(id);
    for (const ids of waiting.values()) for (const id of free) ids.delete(id);
  }
}

function pin(rows: RowValue[], id: string, after: string[]): RowValue[] {
  return rows.map((row) => (row.id === id ? { ...row, [AFTER]: after } : row));
}

/**
 * Puts a row at another place. Where the rows would then wait for one another, those that only followed the row above
 * them say whom they followed; where even so they cannot stand, nothing is moved.
 */
function movedOperation(rows: RowValue[], id: string, to: number): Moved | null {
  const next = moved(rows, id, to);
  if (!circles(next) || circles(rows)) return { rows: next, pinned: [] };
  const shifted = next.filter((row, at) => {
    const before = rows.findIndex((other) => other.id === row.id);
    return named(row).length === 0 && before > 0 && rows[before - 1]?.id !== next[at - 1]?.id;
  });
  const groups = [...shifted.map((row) => [row]), shifted];
  for (const group of groups) {
    const pinned = group.reduce((all, row) => {
      const before = rows.findIndex((other) => other.id === row.id);
      return pin(all, row.id, waits(rows, before));
    }, next);
    if (!circles(pinned)) return { rows: pinned, pinned: group.map((row) => row.id) };
  }
  return null;
}

/** Takes a row away: who waited for it waits for those it waited for. */
function deletedOperation(rows: RowValue[], id: string): RowValue[] {
  const at = rows.findIndex((row) => row.id === id);
  const heirs = waits(rows, at);
  const below = rows[at + 1];
  const above = rows[at - 1]?.id;
  const kept = deleted(rows, id).map((row) => {
    if (!named(row).includes(id)) return row;
    const after = named(row).flatMap((other) => (other === id ? heirs : [other]));
    const whole = [...new Set(after)].filter((other) => other !== row.id);
    return whole.length > 0 ? { ...row, [AFTER]: whole } : without(row, AFTER);
  });
  const inherits = below && named(below).length === 0 && heirs.length > 0 && (heirs.length > 1 || heirs[0] !== above);
  return inherits ? pin(kept, below.id, heirs) : kept;
}

export const OPERATIONS: Ordering = { moved: movedOperation, deleted: deletedOperation };
