// Prose as the core keeps it, and as the editor holds it.

import { Fragment, type Mark, type Node, type Schema } from '@tiptap/pm/model';
import { type EditorState, type Selection, TextSelection } from '@tiptap/pm/state';
import type { Inline, ProseBlock, ProseKind } from '$lib/api/bindings';
import { newId } from '$lib/shared/value';

/** What the editor makes a block of; without an id it gets one. */
type Source = Omit<ProseBlock, 'id'> & { id?: string };

export function nodeOf(schema: Schema, block: Source): Node {
  const text = block.text.filter((inline) => inline.text !== '').map((inline) => textOf(schema, inline));
  const attrs = { id: block.id || newId(), kind: block.kind ?? 'paragraph' };
  return schema.node('block', attrs, Fragment.fromArray(text));
}

function textOf(schema: Schema, { text, emphasis, link }: Inline): Node {
  const marks: Mark[] = [];
  if (emphasis) marks.push(schema.mark('emphasis'));
  if (link) marks.push(schema.mark('link', { address: link }));
  // A line break inside a block is white space.
  return schema.text(text.replace(/\n/g, ' '), marks);
}

export function docOf(schema: Schema, blocks: ProseBlock[]): Node {
  const nodes = blocks.map((block) => nodeOf(schema, block));
  return schema.node('doc', null, nodes.length > 0 ? nodes : [nodeOf(schema, { text: [] })]);
}

export const idOf = (node: Node) => node.attrs.id as string;
export const kindOf = (node: Node) => node.attrs.kind as ProseKind;

// Nodes never change, so what was made of one holds for good: a key costs one block.
const made = new WeakMap<Node, ProseBlock>();

function blockOf(node: Node): ProseBlock {
  const known = made.get(node);
  if (known) return known;
  const kind = kindOf(node);
  const text = node.children.map((child): Inline => {
    const link = child.marks.find((mark) => mark.type.name === 'link')?.attrs.address as string | undefined;
    const emphasis = child.marks.some((mark) => mark.type.name === 'emphasis');
    return { text: child.text ?? '', ...(emphasis ? { emphasis } : {}), ...(link ? { link } : {}) };
  });
  const block: ProseBlock = { id: idOf(node), ...(kind === 'paragraph' ? {} : { kind }), text };
  made.set(node, block);
  return block;
}

/** The blocks; null where nothing is written. */
export function proseOf(doc: Node): ProseBlock[] | null {
  const blocks = doc.children.map(blockOf);
  return doc.children.some((node) => node.textContent.trim() !== '') ? blocks : null;
}

/** The caret or the selection of one state, in the words of another. */
export function carried(before: EditorState, doc: Node): Selection {
  const start = before.doc.content.findDiffStart(doc.content);
  const end = before.doc.content.findDiffEnd(doc.content);
  const moved = (at: number) => {
    const to = start === null || at <= start ? at : end && at >= end.a ? at + end.b - end.a : (end?.b ?? at);
    return doc.resolve(Math.max(0, Math.min(to, doc.content.size)));
  };
  return TextSelection.between(moved(before.selection.anchor), moved(before.selection.head));
}
