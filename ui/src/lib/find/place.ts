// Where a match stands on the screen, whatever control shows its text: a field, or an editor of paragraphs.

import type { FactView, Found } from '$lib/api/bindings';
import { app } from '$lib/state/app.svelte';

const FIELDS = 'input, textarea, [contenteditable="true"]';

/** A place told by the ids that lead to it. */
export interface Place {
  fact: string;
  row: string | null;
  column: string | null;
  /** The paragraph or the element of a design. */
  block: string | null;
  spec: FactView | undefined;
}

export function placeOf(found: Found): Place {
  const [fact = '', ...rest] = found.spot.place;
  const whole = app.fact(fact);
  const row = whole?.kind === 'table' ? (rest.shift() ?? null) : null;
  const column = whole?.kind === 'table' || whole?.kind === 'group' ? (rest.shift() ?? null) : null;
  const spec = column === null ? whole : whole?.columns.find((one) => one.id === column);
  return { fact, row, column, block: rest[0] ?? null, spec };
}

/** The element of the fact, the row or the column, as near as it is shown. */
function holderOf({ fact, row, column }: Place): HTMLElement | null {
  const whole = document.querySelector<HTMLElement>(`[data-fact="${fact}"]`);
  const line = row ? whole?.querySelector<HTMLElement>(`[data-row="${row}"]`) : whole;
  return (column ? line?.querySelector<HTMLElement>(`[data-column="${column}"]`) : line) ?? line ?? whole;
}

function textOf(field: HTMLElement): string {
  return field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement ? field.value : text(field);
}

const text = (node: Node) => node.textContent ?? '';

/** A stretch of a field, or of a paragraph of an editor. */
interface Stretch {
  field: HTMLElement;
  start: number;
  end: number;
}

function stretchOf(found: Found): Stretch | null {
  const place = placeOf(found);
  const holder = holderOf(place);
  if (!holder) return null;
  const fields = holder.matches(FIELDS) ? [holder] : [...holder.querySelectorAll<HTMLElement>(FIELDS)];
  const { start } = found.spot;
  const fits = (whole: string, from: number) => whole.slice(from, from + found.words.length) === found.words;
  for (const field of fields) {
    const own = field.isContentEditable ? field.querySelector<HTMLElement>(`[data-block="${place.block}"]`) : field;
    if (own && fits(textOf(own), start) && holds(textOf(own), found)) return { field: own, start, end: found.end };
  }
  return null;
}

/** Whether a text has the words around the match, too: the same words may stand at the same place of another. */
function holds(whole: string, found: Found): boolean {
  const before = found.before.replace(/^… /, '');
  const after = found.after.replace(/ …$/, '');
  return whole.slice(0, found.spot.start).endsWith(before) && whole.slice(found.end).startsWith(after);
}

/** The control that shows a match, or what holds it. */
export function controlOf(found: Found): HTMLElement | null {
  return stretchOf(found)?.field ?? holderOf(placeOf(found));
}

/** Puts the caret into the control of a match and selects the words. */
export function select(found: Found): void {
  const stretch = stretchOf(found);
  const control = stretch?.field ?? holderOf(placeOf(found));
  control?.scrollIntoView({ block: 'nearest' });
  if (!stretch) {
    const inner = control?.matches(FIELDS) ? control : control?.querySelector<HTMLElement>('input, button, select');
    (inner ?? control)?.focus({ preventScroll: true });
  } else if (stretch.field instanceof HTMLInputElement || stretch.field instanceof HTMLTextAreaElement) {
    stretch.field.focus({ preventScroll: true });
    stretch.field.setSelectionRange(stretch.start, stretch.end);
  } else {
    stretch.field.closest<HTMLElement>('[contenteditable="true"]')?.focus({ preventScroll: true });
    const range = rangeOf(stretch);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  }
}

/** The rectangles a match covers in the window; of what holds it, where its words are not in a field. */
export function rectsOf(found: Found): DOMRect[] {
  const stretch = stretchOf(found);
  if (!stretch) {
    const holder = holderOf(placeOf(found));
    return holder ? [holder.getBoundingClientRect()] : [];
  }
  const { field } = stretch;
  const seen = view(field);
  const rects =
    field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement
      ? mirrored(field, stretch.start, stretch.end)
      : [...rangeOf(stretch).getClientRects()];
  return rects.filter((rect) => rect.top >= seen.top - 4 && rect.bottom <= seen.bottom + 4);
}

/** What of the window shows the element: the nearest part that scrolls. */
function view(element: HTMLElement): DOMRect {
  return (element.closest('.scroll') ?? document.documentElement).getBoundingClientRect();
}

function rangeOf({ field, start, end }: Stretch): Range {
  const range = document.createRange();
  const walker = document.createTreeWalker(field, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = text(node).length;
    if (at <= start && start < at + length) range.setStart(node, start - at);
    if (at < end && end <= at + length) range.setEnd(node, end - at);
    at += length;
  }
  return range;
}

const COPIED = [
  'box-sizing',
  'width',
  'padding',
  'border-width',
  'border-style',
  'font',
  'letter-spacing',
  'text-indent',
  'tab-size',
] as const;

/** A field tells no rectangles of its text: the same text laid out beneath it does. */
function mirrored(field: HTMLInputElement | HTMLTextAreaElement, start: number, end: number): DOMRect[] {
  const box = field.getBoundingClientRect();
  const own = getComputedStyle(field);
  const mirror = document.createElement('div');
  for (const name of COPIED) mirror.style.setProperty(name, own.getPropertyValue(name));
  Object.assign(mirror.style, {
    position: 'fixed',
    visibility: 'hidden',
    left: `${box.left - field.scrollLeft}px`,
    top: `${box.top - field.scrollTop}px`,
    whiteSpace: field instanceof HTMLTextAreaElement ? 'pre-wrap' : 'pre',
    overflowWrap: 'break-word',
  });
  const words = document.createElement('span');
  words.textContent = field.value.slice(start, end);
  mirror.append(field.value.slice(0, start), words, field.value.slice(end));
  document.body.append(mirror);
  const rects = [...words.getClientRects()];
  mirror.remove();
  return rects;
}
