// The place in the form that had the focus last: where a standard text is put, and from where one is kept.

import type { FactView, StandardPlace } from '$lib/api/bindings';
import { app } from '$lib/state/app.svelte';

export interface Here extends StandardPlace {
  fact: FactView;
  /** The row the focus was in. */
  row: string | null;
  /** The fact, or the column of a row or a group. */
  spec: FactView;
  /** What was selected in it. */
  selected: string;
  control: HTMLElement;
}

/** The place of an element within the form, if it is in one. */
export function hereOf(element: Element | null): Here | null {
  const holder = element?.closest<HTMLElement>('[data-fact]');
  const fact = app.fact(holder?.dataset.fact ?? '');
  if (!element || !holder || !fact) return null;
  const row = fact.kind === 'table' ? (element.closest<HTMLElement>('[data-row]')?.dataset.row ?? null) : null;
  const id = element.closest<HTMLElement>('[data-column]')?.dataset.column;
  const column = fact.columns.find((one) => one.id === id);
  const place = [fact.id, ...(row ? [row] : []), ...(column ? [column.id] : [])];
  const caret = caretOf(element);
  return {
    fact,
    row,
    spec: column ?? fact,
    place,
    after: caret.block ?? row ?? '',
    offset: caret.offset,
    selected: caret.selected,
    control: element as HTMLElement,
  };
}

function caretOf(element: Element): { block: string | null; offset: number; selected: string } {
  if (element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')) {
    const [from, to] = [element.selectionStart ?? 0, element.selectionEnd ?? 0];
    return { block: null, offset: to, selected: element.value.slice(from, to) };
  }
  const selection = document.getSelection();
  const node = selection?.focusNode;
  const around = node instanceof Element ? node : node?.parentElement;
  const block = around?.closest<HTMLElement>('[data-block]');
  const inside = block !== null && block !== undefined && element.contains(block);
  return {
    block: inside ? (block.dataset.block ?? null) : null,
    offset: 0,
    selected: inside ? (selection?.toString() ?? '') : '',
  };
}
