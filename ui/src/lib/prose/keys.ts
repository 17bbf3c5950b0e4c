// What keys do in prose: lists as an official expects them of a word processor.

import { Extension, InputRule } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, type Transaction } from '@tiptap/pm/state';
import { history, redo, undo, closeHistory } from '@tiptap/pm/history';
import type { ProseKind } from '$lib/api/bindings';
import { newId } from '$lib/shared/value';
import { idOf, kindOf } from './convert';

type Dispatch = (transaction: Transaction) => void;

/** So long a rest begins a new step of undo. */
const REST = 1000;

/** Makes the blocks of the selection entries of a list, or paragraphs again where all are. */
export function toggleKind(kind: ProseKind) {
  return (state: EditorState, dispatch?: Dispatch): boolean => {
    const all: { node: Node; at: number }[] = [];
    state.doc.nodesBetween(state.selection.from, state.selection.to, (node, at) => {
      if (node.type.name === 'block') all.push({ node, at });
      return false;
    });
    const next = all.every(({ node }) => kindOf(node) === kind) ? 'paragraph' : kind;
    const transaction = closeHistory(state.tr);
    for (const { at } of all) transaction.setNodeAttribute(at, 'kind', next);
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

function setKind(state: EditorState, kind: ProseKind, dispatch: Dispatch): boolean {
  dispatch(closeHistory(state.tr).setNodeAttribute(state.selection.$from.before(1), 'kind', kind));
  return true;
}

/** Whether a number stands before the block, so that letters belong under it. */
function isUnderNumber(state: EditorState): boolean {
  for (let at = state.selection.$from.index(0) - 1; at >= 0; at -= 1) {
    const kind = kindOf(state.doc.child(at));
    if (kind !== 'lettered') return kind === 'numbered';
  }
  return false;
}

/** Enter goes on with the list; on an empty entry it steps out of it. */
function enter(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  const kind = kindOf($from.parent);
  if (empty && kind !== 'paragraph' && $from.parent.content.size === 0) {
    return setKind(state, kind === 'lettered' && isUnderNumber(state) ? 'numbered' : 'paragraph', dispatch);
  }
  const transaction = state.tr.deleteSelection();
  const at = transaction.selection.$from;
  // Words that move down take their block's id with them.
  const movesDown = at.parentOffset === 0 && at.parent.content.size > 0;
  const before = at.before(1);
  const { id, kind: goesOn } = { id: idOf(at.parent), kind: kindOf(at.parent) };
  const type = at.parent.type;
  transaction.split(at.pos, 1, [{ type, attrs: { id: movesDown ? id : newId(), kind: goesOn } }]);
  if (movesDown) transaction.setNodeAttribute(before, 'id', newId());
  transaction.setStoredMarks(null);
  dispatch(transaction.scrollIntoView());
  return true;
}

/** Backspace at the beginning of an entry takes its mark away before it joins anything. */
function backspace(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || kindOf($from.parent) === 'paragraph') return false;
  return setKind(state, 'paragraph', dispatch);
}

/** Tab puts an entry under the number before it; elsewhere it leaves the field. */
function stepIn(state: EditorState, dispatch: Dispatch): boolean {
  if (kindOf(state.selection.$from.parent) !== 'numbered') return false;
  return state.selection.$from.index(0) > 0 && setKind(state, 'lettered', dispatch);
}

function stepOut(state: EditorState, dispatch: Dispatch): boolean {
  if (kindOf(state.selection.$from.parent) !== 'lettered' || !isUnderNumber(state)) return false;
  return setKind(state, 'numbered', dispatch);
}

/** A mark typed at the beginning of a paragraph begins a list. */
function begins(find: RegExp, kind: ProseKind): InputRule {
  return new InputRule({
    find,
    handler: ({ state, range }) => {
      const { $from } = state.selection;
      if (kindOf($from.parent) !== 'paragraph') return null;
      state.tr.setNodeAttribute($from.before(1), 'kind', kind).delete(range.from, range.to);
    },
  });
}

/** Every block has an id of its own, wherever it came from. */
const ownIds = new Plugin({
  appendTransaction: (transactions, _before, state) => {
    if (!transactions.some((transaction) => transaction.docChanged)) return null;
    const seen = new Set<string>();
    const transaction = state.tr;
    state.doc.forEach((node, at) => {
      if (!idOf(node) || seen.has(idOf(node))) transaction.setNodeAttribute(at, 'id', newId());
      seen.add(idOf(node));
    });
    return transaction.docChanged ? transaction : null;
  },
});

/** A sentence or a paragraph that ended is a step of undo of its own, however fast one types. */
const sentences = new Plugin({
  appendTransaction: (transactions, _before, state) => {
    if (!transactions.some((transaction) => transaction.docChanged)) return null;
    const { $from, empty } = state.selection;
    if (!empty) return null;
    const behind = $from.parent.textBetween(Math.max(0, $from.parentOffset - 2), $from.parentOffset);
    return $from.parentOffset === 0 || /[.!?;:…]\s$/.test(behind) ? closeHistory(state.tr) : null;
  },
});

export interface KeysOptions {
  /** Asks for the address of a link. */
  link: () => void;
  /** The editor has nothing to take back or to do again: the dossier may have. */
  beyond: (act: 'undo' | 'redo') => void;
}

export const Keys = Extension.create<KeysOptions>({
  name: 'keys',
  priority: 1000,
  addOptions: () => ({ link: () => undefined, beyond: () => undefined }),
  addKeyboardShortcuts() {
    const editor = this.editor;
    const run = (act: (state: EditorState, dispatch: Dispatch) => boolean) => () =>
      act(editor.state, (transaction) => editor.view.dispatch(transaction));
    // The view of ProseMirror lets no such key go on, so what is beyond the editor is asked for by name.
    const orBeyond = (act: typeof undo, name: 'undo' | 'redo') => () => {
      if (!run(act)()) this.options.beyond(name);
      return true;
    };
    const emphasise = () => editor.commands.toggleMark('emphasis');
    return {
      Enter: run(enter),
      'Shift-Enter': run(enter),
      Backspace: run(backspace),
      Tab: run(stepIn),
      'Shift-Tab': run(stepOut),
      'Mod-b': emphasise,
      'Mod-i': emphasise,
      'Mod-Shift-7': run(toggleKind('numbered')),
      'Mod-Shift-8': run(toggleKind('lettered')),
      'Mod-Shift-9': run(toggleKind('paragraph')),
      'Mod-Shift-k': () => {
        this.options.link();
        return true;
      },
      'Mod-z': orBeyond(undo, 'undo'),
      'Mod-y': orBeyond(redo, 'redo'),
      'Mod-Shift-z': orBeyond(redo, 'redo'),
    };
  },
  addInputRules: () => [
    begins(/^(\d{1,2}[.)])\s$/, 'numbered'),
    begins(/^(\p{Ll}\))\s$/u, 'lettered'),
    begins(/^([•·*])\s$/u, 'numbered'),
  ],
  addProseMirrorPlugins: () => [history({ newGroupDelay: REST }), ownIds, sentences],
});
