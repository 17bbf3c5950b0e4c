// The caret of the field one types in, told so that it can be found again after a restart.

import type { Caret } from '$lib/api/bindings';

const CONTROLS = 'input, textarea, select, [contenteditable="true"]';

function controls(root: Element): HTMLElement[] {
  const inside = [...root.querySelectorAll<HTMLElement>(CONTROLS)];
  return root.matches(CONTROLS) ? [root as HTMLElement, ...inside] : inside;
}

function isText(control: Element): control is HTMLInputElement | HTMLTextAreaElement {
  if (control instanceof HTMLTextAreaElement) return true;
  return control instanceof HTMLInputElement && control.selectionStart !== null;
}

/** Characters from the start of an element to a place in it. */
function offset(root: Element, node: Node, at: number): number {
  const range = document.createRange();
  range.setStart(root, 0);
  range.setEnd(node, at);
  return range.toString().length;
}

/** Where the caret is; null where no field of a fact has the focus. */
export function caretNow(): Caret | null {
  const control = document.activeElement;
  const fact = control?.closest<HTMLElement>('[data-fact]')?.dataset.fact;
  if (!control || !fact) return null;
  const root = document.querySelector(`[data-fact="${fact}"]`);
  const at = root ? controls(root).indexOf(control as HTMLElement) : -1;
  if (at < 0) return null;
  const caret = { fact, control: at, from: 0, to: 0 };
  if (isText(control)) {
    return { ...caret, from: control.selectionStart ?? 0, to: control.selectionEnd ?? 0 };
  }
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || !control.contains(selection.anchorNode)) return caret;
  const range = selection.getRangeAt(0);
  return {
    ...caret,
    from: offset(control, range.startContainer, range.startOffset),
    to: offset(control, range.endContainer, range.endOffset),
  };
}

/** The text node and offset so many characters into an element. */
function spot(root: Element, at: number): [Node, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = at;
  let last: [Node, number] = [root, 0];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
    last = [node, length];
  }
  return last;
}

/** Puts the caret back; false where its field is not there. */
export function putCaret(caret: Caret): boolean {
  const root = document.querySelector(`[data-fact="${CSS.escape(caret.fact)}"]`);
  const control = root ? controls(root)[caret.control] : undefined;
  if (!control) return false;
  control.focus({ preventScroll: true });
  if (isText(control)) control.setSelectionRange(caret.from, caret.to);
  else if (control.isContentEditable) {
    const [start, from] = spot(control, caret.from);
    const [end, to] = spot(control, caret.to);
    getSelection()?.setBaseAndExtent(start, from, end, to);
  }
  return true;
}
