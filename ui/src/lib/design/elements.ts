// The elements of a designed form: what each begins as, how it is called, which condition it can have.

import { t } from '$lib/shared/messages.svelte';
import { asList, asObject, asText, type Json, type RowValue } from '$lib/shared/value';

/** What can be added, by the official's words for it; several are one kind of the core. */
export const SORTS = [
  'field',
  'choice',
  'date',
  'section',
  'title',
  'text',
  'list',
  'table',
  'photo',
  'signature',
  'space',
  'page_break',
] as const;
export type Sort = (typeof SORTS)[number];

/** A new element of a sort, without its id. */
export function fresh(sort: Sort): Json {
  switch (sort) {
    case 'field':
      return { kind: 'fields', cells: [{ label: '', lines: 1 }] };
    case 'choice':
      return { kind: 'fields', cells: [{ label: '', options: [{ text: '' }, { text: '' }] }] };
    case 'date':
      return { kind: 'text', text: t('design-date-words') };
    case 'section':
      return { kind: 'heading', text: '' };
    case 'title':
      return { kind: 'heading', text: '', align: 'center' };
    case 'text':
      return { kind: 'text', text: '' };
    case 'list':
      return { kind: 'list', items: [{ text: '' }] };
    case 'table':
      return { kind: 'table', columns: [{ label: '' }, { label: '' }], rows: 3 };
    case 'photo':
      return { kind: 'photo', label: t('design-photo-words'), width: 30, height: 40 };
    case 'signature':
      return { kind: 'signature', name: t('design-name-words'), signature: t('design-signature-words') };
    case 'space':
      return { kind: 'space', lines: 1 };
    case 'page_break':
      return { kind: 'page_break' };
  }
}

export const cellsOf = (element: Json): Json[] => asList(element.cells).map(asObject);
export const optionsOf = (cell: Json): string[] => asList(cell.options).map((option) => asText(asObject(option).text));

/** Which sort an element is. */
export function sortOf(element: Json): Sort {
  switch (element.kind) {
    case 'fields':
      return cellsOf(element).some((cell) => cell.options !== undefined) ? 'choice' : 'field';
    case 'heading':
      return element.align === 'center' ? 'title' : 'section';
    default:
      return SORTS.find((sort) => sort === element.kind) ?? 'text';
  }
}

/** Its words in a line. */
export function wordsOf(element: Json): string {
  const all = [
    asText(element.text),
    ...cellsOf(element).flatMap((cell) => [asText(cell.label) || asText(cell.caption), optionsOf(cell).join(' / ')]),
    ...asList(element.items).map((item) => asText(asObject(item).text)),
    ...asList(element.columns).map((column) => asText(asObject(column).label)),
    asText(element.label),
    asText(element.name),
    element.kind === 'signature' ? asText(element.signature) : '',
  ];
  return all.filter((words) => words.trim()).join(' · ');
}

/** A choice on which an element can hang. */
export interface Offer {
  element: string;
  choice: string;
  label: string;
}

/** The choices that stand above an element. */
export function offersAbove(elements: RowValue[], id: string): Offer[] {
  const at = elements.findIndex((element) => element.id === id);
  return elements.slice(0, Math.max(0, at)).flatMap((element) =>
    cellsOf(element).flatMap((cell) =>
      optionsOf(cell)
        .filter((choice) => choice.trim())
        .map((choice) => ({ element: element.id, choice, label: asText(cell.label) })),
    ),
  );
}

/** Puts a changed element in its place: conditions follow a choice whose words were changed. */
export function changed(elements: RowValue[], next: RowValue): RowValue[] {
  const before = elements.find((element) => element.id === next.id);
  const old = before ? cellsOf(before).flatMap(optionsOf) : [];
  const now = cellsOf(next).flatMap(optionsOf);
  const renamed = (choice: string) => {
    const at = old.indexOf(choice);
    return old.length === now.length && at >= 0 ? (now[at] ?? choice) : choice;
  };
  return elements.map((element) => {
    if (element.id === next.id) return next;
    const when = asObject(element.shown_when);
    if (when.element !== next.id) return element;
    return { ...element, shown_when: { element: next.id, choice: renamed(asText(when.choice)) } };
  });
}

/** What the core takes: a photograph stands beside no more than is above it. */
export function fitting(elements: RowValue[]): RowValue[] {
  return elements.map((element, at) => {
    const beside = element.beside;
    if (typeof beside !== 'number' || beside <= at) return element;
    return { ...element, beside: at };
  });
}

/** Options as lines of text, their details kept. */
export function withOptions(cell: Json, lines: string): Json {
  const before = asList(cell.options).map(asObject);
  const options = lines.split('\n').map((text, at) => ({ ...before[at], text }));
  return { ...cell, options };
}
