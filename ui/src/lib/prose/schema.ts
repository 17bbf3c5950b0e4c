// The project's own schema of prose: blocks in a row, each a paragraph or an entry of a list; emphasis and links.

import { Mark, Node } from '@tiptap/core';

const KINDS = ['paragraph', 'numbered', 'lettered'];

export const Doc = Node.create({ name: 'doc', topNode: true, content: 'block+' });

export const Text = Node.create({ name: 'text', group: 'inline' });

/** A paragraph or one entry of a list; its mark is drawn by the style sheet. */
export const Block = Node.create({
  name: 'block',
  content: 'text*',
  addAttributes: () => ({
    id: {
      default: '',
      parseHTML: (element) => element.dataset.block,
      renderHTML: ({ id }) => ({ 'data-block': id as string }),
    },
    kind: {
      default: 'paragraph',
      parseHTML: ({ dataset: { kind } }) => (kind && KINDS.includes(kind) ? kind : 'paragraph'),
      renderHTML: ({ kind }) => ({ 'data-kind': kind as string }),
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
});

/** Printed in italics. */
export const Emphasis = Mark.create({
  name: 'emphasis',
  parseHTML: () => [{ tag: 'em' }],
  renderHTML: () => ['em', 0],
});

/** Shown, never followed: the window must not leave the program. */
export const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    address: {
      default: '',
      parseHTML: (element) => element.dataset.address,
      renderHTML: ({ address }) => ({ 'data-address': address as string, title: address as string }),
    },
  }),
  parseHTML: () => [{ tag: 'a[data-address]' }],
  renderHTML: ({ HTMLAttributes }) => ['a', HTMLAttributes, 0],
});
