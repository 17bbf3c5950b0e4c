// What every control is given.

import type { FactView } from '$lib/api/bindings';
import type { RowsOf } from '$lib/shared/words';

export interface FieldProps {
  /** The fact or the column. */
  spec: FactView;
  value: unknown;
  /** Its accessible name. */
  label: string;
  /** Where it is, for tests and for jumps: `data-fact` on a fact, `data-column` in a row. */
  place: { fact?: string; column?: string };
  bad?: boolean;
  describedby?: string;
  /** Where it is in the dossier, `fact/row/column`: what cannot be read of it is kept there. */
  path?: string;
  /** In a row, where room is scarce. */
  small?: boolean;
  rowsOf: RowsOf;
  /** The row the control is in, which a reference must not name. */
  row?: string;
  onchange: (value: unknown) => void;
}

/** The attributes that say where a control is. */
export function marks(place: FieldProps['place']): Record<string, string | undefined> {
  return { 'data-fact': place.fact, 'data-column': place.column };
}
