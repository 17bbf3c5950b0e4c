// The editor of prose: ProseMirror through Tiptap, with the project's own schema. Loaded when a dossier is opened.

import { Editor } from '@tiptap/core';
import { undo, undoDepth } from '@tiptap/pm/history';
import { EditorState, TextSelection } from '@tiptap/pm/state';
import type { ProseBlock, ProseKind } from '$lib/api/bindings';
import { blocksOf } from '$lib/shared/prose';
import { carried, docOf, kindOf, proseOf } from './convert';
import { Keys, toggleKind } from './keys';
import { carryMarks, mark, MisspeltWords, textsOf, type Found, type Marked } from './misspelt';
import { Paste } from './paste';
import type { Dropped } from './plain';
import { Block, Doc, Emphasis, Link, Text } from './schema';

/** What the toolbar shows of the place of the caret. */
export interface Here {
  kind: ProseKind;
  emphasis: boolean;
  link: string;
  /** Whether words are selected, so that a link can be made of them. */
  selected: boolean;
}

export interface ProseOptions {
  host: HTMLElement;
  value: unknown;
  /** Most characters that it may hold. */
  limit: number;
  attributes: Record<string, string>;
  onchange: (value: ProseBlock[] | null) => void;
  /** Something was pasted; tells what was lost. */
  onpaste: (dropped: Dropped) => void;
  /** The words or the caret changed. */
  onmove: (here: Here, typed: boolean) => void;
  /** The officer asks to make a link. */
  onlink: () => void;
  /** Undo or redo goes on beyond what was typed here. */
  onbeyond: (act: 'undo' | 'redo') => void;
  /** The officer asks about a word that is marked, and where it stands on the screen. */
  onword: (marked: Marked, at: { left: number; top: number; bottom: number }) => void;
}

export class ProseEditor {
  #editor: Editor;

  constructor(options: ProseOptions) {
    this.#editor = new Editor({
      element: options.host,
      injectCSS: false,
      extensions: [
        Doc,
        Text,
        Block,
        Emphasis,
        Link,
        Keys.configure({ link: options.onlink, beyond: options.onbeyond }),
        Paste.configure({ limit: options.limit, told: options.onpaste }),
        MisspeltWords.configure({ ask: (marked) => options.onword(marked, this.view.coordsAtPos(marked.from)) }),
      ],
      // What the core brings and the schema or the keys here do themselves.
      enableCoreExtensions: {
        clipboardTextSerializer: false,
        focusEvents: false,
        tabindex: false,
        drop: false,
        paste: false,
        delete: false,
        textDirection: false,
      },
      enablePasteRules: false,
      editorProps: { attributes: options.attributes },
      onTransaction: ({ transaction }) => options.onmove(this.here, transaction.docChanged),
      onUpdate: () => options.onchange(proseOf(this.#editor.state.doc)),
    });
    this.follow(options.value);
  }

  get view() {
    return this.#editor.view;
  }

  get here(): Here {
    const { selection } = this.#editor.state;
    return {
      kind: kindOf(selection.$from.parent),
      emphasis: this.#editor.isActive('emphasis'),
      link: String(this.#editor.getAttributes('link').address ?? ''),
      selected: !selection.empty,
    };
  }

  /** The words, a line for each block. */
  get text(): string {
    const { doc } = this.#editor.state;
    return doc.textBetween(0, doc.content.size, '\n');
  }

  /** The texts whose spelling is to be looked up. */
  get looked(): string[] {
    return textsOf(this.#editor.state);
  }

  /** Marks the words that are in no list; tells whether one waits until the caret leaves it. */
  mark(found: Found): boolean {
    return mark(this.view, found);
  }

  /** Takes over a value from elsewhere: the caret stays with its words, and nothing of it is to be undone here. */
  follow(value: unknown): void {
    const { state, view } = this.#editor;
    const doc = docOf(state.schema, blocksOf(value));
    if (!proseOf(doc) && !proseOf(state.doc)) return;
    if (state.doc.eq(doc)) return;
    const selection = carried(state, doc);
    view.updateState(EditorState.create({ doc, selection, plugins: state.plugins }));
  }

  /** The revision was closed: what it holds is for the dossier to undo. */
  forget(): void {
    const { state, view } = this.#editor;
    if (undoDepth(state) === 0) return;
    const { doc, selection, plugins } = state;
    view.updateState(carryMarks(state, EditorState.create({ doc, selection, plugins })));
  }

  describe(attributes: Record<string, string>): void {
    this.view.setProps({ attributes });
  }

  toggle(kind: ProseKind): void {
    toggleKind(kind)(this.#editor.state, (transaction) => this.view.dispatch(transaction));
    this.focus();
  }

  emphasise(): void {
    this.#editor.chain().focus().toggleMark('emphasis').run();
  }

  /** Links the selection, or the whole link at the caret, to an address; an empty one takes the link away. */
  link(address: string): void {
    const chain = this.#editor.chain().focus().extendMarkRange('link');
    if (address) chain.setMark('link', { address }).run();
    else chain.unsetMark('link').run();
  }

  undo(): void {
    undo(this.#editor.state, (transaction) => this.view.dispatch(transaction));
    this.focus();
  }

  /** Puts other words in place of a stretch. */
  replace(from: number, to: number, text: string): void {
    const transaction = this.#editor.state.tr.insertText(text, from, to);
    transaction.setSelection(TextSelection.create(transaction.doc, from + text.length));
    this.view.dispatch(transaction);
    this.focus();
  }

  focus(): void {
    this.view.focus();
  }

  destroy(): void {
    this.#editor.destroy();
  }
}
