// Where a finding leads: the control of its fact, or in the row it names that of the first column it lacks.

const FIELDS = 'input, textarea, select, [contenteditable="true"]';

export function focusFact(fact: string, row?: string | null, columns: string[] = []): void {
  const control = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`);
  const place = row ? (control?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? control) : control;
  const target = (place && wanted(place, columns)) ?? place;
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function wanted(place: HTMLElement, columns: string[]): HTMLElement | undefined {
  if (place.matches(FIELDS)) return place;
  const unread = place.querySelector<HTMLElement>('[aria-invalid="true"]');
  const cells = columns.flatMap((column) => [...place.querySelectorAll<HTMLElement>(`[data-column="${column}"]`)]);
  const fields = cells.flatMap((cell) => (cell.matches(FIELDS) ? [cell] : fieldsIn(cell)));
  return fields.find(isEmpty) ?? fields[0] ?? unread ?? fieldsIn(place, ', button')[0];
}

const fieldsIn = (place: HTMLElement, others = '') => [...place.querySelectorAll<HTMLElement>(FIELDS + others)];

function isEmpty(field: HTMLElement): boolean {
  return 'value' in field ? field.value === '' : field.textContent.trim() === '';
}
