// Leads to a word of the dossier and selects it.

import type { Dossier } from '$lib/state/dossier.svelte';

/** So many frames a place may take to be drawn. */
const FRAMES = 90;

/** A stretch of a text, and the ids that lead to the text: fact, row, column, paragraph. */
export interface Stretch {
  place: string[];
  text: string;
  start: number;
  end: number;
}

/** Goes to the text and selects the stretch; the focus is there when it is done. */
export async function leadTo(dossier: Dossier, stretch: Stretch): Promise<void> {
  const [fact = '', row] = stretch.place;
  const item = dossier.itemOf(fact);
  if (!item) return;
  if (row && dossier.rowsOf(fact).some(({ id }) => id === row)) dossier.openRows.set(fact, row);
  await dossier.goTo({ item: item.id, fact });
  for (let frame = 0; frame < FRAMES; frame += 1) {
    await new Promise(requestAnimationFrame);
    // The form takes the place up first and puts the focus at its beginning.
    if (!dossier.place && select(stretch)) return;
  }
}

function select({ place: [fact, ...ids], text, start, end }: Stretch): boolean {
  let node = document.querySelector<HTMLElement>(`[data-fact="${fact ?? ''}"]`);
  for (const id of ids) {
    const inner: HTMLElement | null | undefined = node?.querySelector<HTMLElement>(
      `[data-row="${id}"], [data-column="${id}"], [data-block="${id}"]`,
    );
    node = inner ?? node;
  }
  if (!node) return false;
  if (node.matches('[data-block]')) return selectInBlock(node, start, end);
  const controls = node.matches('input, textarea')
    ? [node]
    : [...node.querySelectorAll<HTMLElement>('input, textarea')];
  const control = controls.find((one) => (one as HTMLInputElement).value === text) as HTMLInputElement | undefined;
  if (!control) return false;
  control.scrollIntoView({ block: 'center' });
  control.focus({ preventScroll: true });
  control.setSelectionRange(start, end);
  return true;
}

function selectInBlock(block: HTMLElement, start: number, end: number): boolean {
  block.scrollIntoView({ block: 'center' });
  block.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
  const range = document.createRange();
  const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (at <= start && start <= at + length) range.setStart(node, start - at);
    if (at <= end && end <= at + length) {
      range.setEnd(node, end - at);
      break;
    }
    at += length;
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
  return true;
}
