// Wavy lines under words that are in no list.

import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Misspelt } from '$lib/api/bindings';

/** A marked word and where it stands in the document. */
export interface Marked {
  word: string;
  from: number;
  to: number;
}

/** The words of a text that are in no list; nothing where it was not looked up yet. */
export type Found = (text: string) => Misspelt[] | undefined;

const KEY = new PluginKey<DecorationSet>('misspelt');
/** In a long text only so many blocks on either side of the caret are looked up. */
const AROUND = 150;

function around(state: EditorState): { node: Node; at: number }[] {
  const here = state.selection.$from.index(0);
  const blocks: { node: Node; at: number }[] = [];
  state.doc.forEach((node, at, index) => {
    if (Math.abs(index - here) <= AROUND) blocks.push({ node, at });
  });
  return blocks;
}

/** The texts that are to be looked up. */
export function textsOf(state: EditorState): string[] {
  return around(state).map(({ node }) => node.textContent);
}

/** Draws the marks; tells whether a word was left out because it is still being typed. */
export function mark(view: EditorView, found: Found): boolean {
  if (view.composing) return true;
  const { state } = view;
  const { empty, head } = state.selection;
  let waits = false;
  const marks = around(state).flatMap(({ node, at }) =>
    (found(node.textContent) ?? []).flatMap(({ start, end, word }) => {
      const [from, to] = [at + 1 + start, at + 1 + end];
      const typing = empty && head === to && view.hasFocus();
      waits ||= typing;
      return typing ? [] : [Decoration.inline(from, to, { class: 'misspelt' }, { word })];
    }),
  );
  view.dispatch(state.tr.setMeta(KEY, DecorationSet.create(state.doc, marks)));
  return waits;
}

/** The marks of a state in another of the same words. */
export function carryMarks(from: EditorState, to: EditorState): EditorState {
  return to.apply(to.tr.setMeta(KEY, KEY.getState(from)));
}

/** The marked word at a position. */
export function markedAt(state: EditorState, at: number): Marked | undefined {
  const found = KEY.getState(state)?.find(at, at)[0];
  return found && { word: String((found.spec as { word: string }).word), from: found.from, to: found.to };
}

export interface MisspeltOptions {
  /** Asks what can be done about a word. */
  ask: (marked: Marked) => void;
}

export const MisspeltWords = Extension.create<MisspeltOptions>({
  name: 'misspelt',
  addOptions: () => ({ ask: () => undefined }),
  addProseMirrorPlugins() {
    const ask = (state: EditorState, at: number | undefined) => {
      const marked = at === undefined ? undefined : markedAt(state, at);
      if (marked) this.options.ask(marked);
      return marked !== undefined;
    };
    return [
      new Plugin<DecorationSet>({
        key: KEY,
        state: {
          init: () => DecorationSet.empty,
          apply: (transaction, marks) =>
            (transaction.getMeta(KEY) as DecorationSet | undefined) ??
            (transaction.docChanged ? marks.map(transaction.mapping, transaction.doc) : marks),
        },
        props: {
          decorations: (state) => KEY.getState(state),
          handleKeyDown: (view, event) => {
            const asks =
              (event.altKey && event.key === 'Enter') ||
              (event.shiftKey && event.key === 'F10') ||
              event.key === 'ContextMenu';
            const done = asks && ask(view.state, view.state.selection.head);
            if (done) event.preventDefault();
            return done;
          },
          handleDOMEvents: {
            contextmenu: (view, event) => {
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
              const done = ask(view.state, at);
              if (done) event.preventDefault();
              return done;
            },
          },
        },
      }),
    ];
  },
});
