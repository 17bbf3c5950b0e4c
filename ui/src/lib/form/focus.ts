// Where a finding leads: the control of its fact, or of the row it names.

export function focusFact(fact: string, row: string | null | undefined): void {
  const control = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`);
  const place = row ? (control?.querySelector<HTMLElement>(`[data-row="${row}"]`) ?? control) : control;
  const inside = place?.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"], button');
  const target = place?.matches('input, textarea, select, [contenteditable="true"]') ? place : (inside ?? place);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}
