// The form as pages of the window: its parts, and 3.4 as a page of its own.

import type { FormView, ItemView, Wording } from '$lib/api/bindings';

/** What one sees at once in the middle. */
export interface Page {
  /** The id of the part or, for the operations, of their item. */
  id: string;
  number: string;
  title: string;
  items: ItemView[];
  /** Whether it is the table of operations. */
  operations: boolean;
}

/** A part of the form in the outline. */
export interface Part {
  id: string;
  number: string;
  title: string;
  short: Wording | null;
  items: ItemView[];
}

const HIDDEN = new Set(['approval', 'title', 'section', 'signature']);

/** Whether something is entered, or at least shown, at an item of its own. */
export function isEntered(item: ItemView): boolean {
  return !HIDDEN.has(item.role) && (item.role !== 'note' || item.facts.length > 0);
}

/** The number without its full stop. */
export function bare(number: string): string {
  return number.replace(/\.$/, '');
}

/** The official wording without the mark that ends it in print. */
export function heading(item: ItemView): string {
  const words = item.title.replace(/[:;,]$/, '');
  return item.role === 'sub_item' ? words.replace(/\.$/, '') : words;
}

export function parts(form: FormView | undefined): Part[] {
  const found: Part[] = [];
  for (const item of form?.items ?? []) {
    if (item.role === 'section')
      found.push({ id: item.id, number: item.number, title: item.title, short: item.short, items: [] });
    else if (!HIDDEN.has(item.role)) found.at(-1)?.items.push(item);
  }
  return found;
}

/** The item under which the operations stand, such as `3.4`. */
export function operationsItem(form: FormView | undefined): string {
  const item = form?.items.find((candidate) => candidate.facts.includes('operations'));
  return item ? item.id.split('.').slice(0, 2).join('.') : '';
}

export function pageOf(form: FormView | undefined, item: string): Page | undefined {
  const root = operationsItem(form);
  const under = (id: string) => root !== '' && (id === root || id.startsWith(`${root}.`));
  const part = parts(form).find((candidate) => candidate.id === item || candidate.items.some(({ id }) => id === item));
  if (!part) return undefined;
  if (!under(item)) return { ...part, items: part.items, operations: false };
  const own = part.items.filter(({ id }) => under(id));
  const head = own.find(({ id }) => id === root) ?? own[0];
  if (!head) return undefined;
  return { id: root, number: head.number, title: heading(head), items: own, operations: true };
}

export function isUnderOperations(form: FormView | undefined, item: string): boolean {
  const root = operationsItem(form);
  return root !== '' && (item === root || item.startsWith(`${root}.`));
}
