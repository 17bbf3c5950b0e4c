// Paste and drop: what comes from elsewhere is cleaned, what was lost on the way is told.

import { Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { marksOf } from '$lib/shared/prose';
import { newId } from '$lib/shared/value';
import { fromHtml } from './clean';
import { kindOf, nodeOf } from './convert';
import { fromPlain, lengthOf, type Cleaned, type Dropped, type Piece } from './plain';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** What a clipboard holds, cleaned; HTML where it says anything, else plain text. */
function read(data: DataTransfer, plainly: boolean): Cleaned {
  const html = plainly ? '' : data.getData('text/html');
  const rich = html ? fromHtml(html, parse) : { pieces: [], dropped: {} };
  if (rich.pieces.length > 0) return rich;
  const plain = fromPlain(data.getData('text/plain'));
  if (plain.pieces.length > 0) return plain;
  return data.files.length > 0 ? { pieces: [], dropped: { images: data.files.length } } : rich;
}

/** Puts the pieces in place of the selection; a paragraph goes on in the block it is put into. */
function insert(view: EditorView, pieces: Piece[]): void {
  const { state } = view;
  const nodes = pieces.map((piece) => nodeOf(state.schema, piece));
  const transaction = closeHistory(state.tr).deleteSelection();
  const { $from } = transaction.selection;
  const first = pieces[0]?.kind;
  if ($from.parent.content.size === 0) {
    const start = $from.before(1);
    // An empty entry of a list takes a paragraph as its words.
    const kind = first === 'paragraph' ? kindOf($from.parent) : first;
    const put = nodes.map((node, at) => (at === 0 ? node.type.create({ ...node.attrs, kind }, node.content) : node));
    transaction.replaceWith(start, $from.after(1), put);
    const end = start + put.reduce((size, node) => size + node.nodeSize, 0);
    transaction.setSelection(Selection.near(transaction.doc.resolve(end), -1));
  } else {
    const joins = first === 'paragraph' || first === kindOf($from.parent);
    transaction.replaceSelection(new Slice(Fragment.fromArray(nodes), joins ? 1 : 0, 1));
  }
  view.dispatch(transaction.scrollIntoView());
  view.dispatch(closeHistory(view.state.tr));
}

function take(view: EditorView, data: DataTransfer | null, plainly: boolean, { limit, told }: PasteOptions): boolean {
  if (!data || data.getData('text/html').includes('data-pm-slice')) return false;
  const { pieces, dropped } = read(data, plainly);
  const length = lengthOf(pieces);
  // It could never be saved, and the window would be long busy with it.
  if (length > limit) {
    told({ long: length });
    return true;
  }
  if (pieces.length > 0) insert(view, pieces);
  told(dropped);
  return true;
}

/** The same blocks under ids of their own. */
export function renewed(content: Fragment): Fragment {
  const blocks: Node[] = [];
  content.forEach((node) => {
    const isBlock = node.type.name === 'block';
    blocks.push(isBlock ? node.type.create({ ...node.attrs, id: newId() }, node.content, node.marks) : node);
  });
  return Fragment.fromArray(blocks);
}

export interface PasteOptions {
  /** Most characters that the field may hold. */
  limit: number;
  told: (dropped: Dropped) => void;
}

export const Paste = Extension.create<PasteOptions>({
  name: 'cleanedPaste',
  addOptions: () => ({ limit: Infinity, told: () => undefined }),
  addProseMirrorPlugins() {
    const options = this.options;
    let shift = false;
    return [
      new Plugin({
        props: {
          handleKeyDown: (_view, event) => {
            shift = event.shiftKey;
            return false;
          },
          handlePaste: (view, event) => take(view, event.clipboardData, shift, options),
          handleDrop: (view, event, _slice, moved) => {
            const at = moved ? null : view.posAtCoords({ left: event.clientX, top: event.clientY });
            if (!at) return false;
            view.dispatch(view.state.tr.setSelection(TextSelection.near(view.state.doc.resolve(at.pos))));
            return take(view, event.dataTransfer, false, options);
          },
          // What was copied here brings the ids of its blocks: new ones at once, or each would be mended singly.
          transformPasted: (slice) => new Slice(renewed(slice.content), slice.openStart, slice.openEnd),
          // Elsewhere the marks of lists are text.
          clipboardTextSerializer: (slice) => {
            const nodes: Node[] = [...slice.content.content];
            const marks = nodes.length > 1 ? marksOf(nodes.map(kindOf)) : [];
            return nodes.map((node, at) => `${marks[at] ?? ''}${node.textContent}`).join('\n');
          },
        },
      }),
    ];
  },
});
