// HTML from Word, LibreOffice and the web as blocks: what the form has no room for is left out and counted.

import type { Inline, ProseKind } from '$lib/api/bindings';
import { listOf, withLists, type Cleaned, type Dropped, type Loss, type Piece } from './plain';
import { tidy } from './tidy';

/** What applies to the words at a place. */
interface Context {
  kind: ProseKind;
  emphasis: boolean;
  link: string | null;
  /** How many lists one stands in. */
  depth: number;
  heading: boolean;
}

const TOP: Context = { kind: 'paragraph', emphasis: false, link: null, depth: 0, heading: false };

const NOT_TEXT = new Set(
  'head style script meta link title noscript template xml object embed iframe map area colgroup col math'.split(' '),
);
const PICTURES = new Set('img svg picture canvas video audio v:imagedata'.split(' '));
const FIELDS = new Set('input select textarea button option datalist progress meter'.split(' '));
const BLOCKS = new Set(
  'p div section article header footer main aside nav blockquote pre address figure figcaption dl dt dd form fieldset center hr details summary'.split(
    ' ',
  ),
);
const ADDRESS = /^(https?:\/\/|mailto:|tel:|www\.)\S+$/i;
const SUPERIOR: Record<string, string> = { 1: '¹', 2: '²', 3: '³' };

const styleOf = (element: Element) => element.getAttribute('style') ?? '';
const nameOf = (element: Element) => element.localName.toLowerCase();

class Collector {
  pieces: Piece[] = [];
  dropped: Dropped = {};
  #line: Inline[] = [];

  lose(loss: Loss, count = 1): void {
    this.dropped[loss] = (this.dropped[loss] ?? 0) + count;
  }

  /** Ends the block that is being written. */
  flush(context: Context): void {
    const text = this.#finished(context);
    if (text.length > 0) this.pieces.push({ kind: context.kind, text });
  }

  #finished(context: Context): Inline[] {
    const line = trimmed(this.#line);
    this.#line = [];
    const words = line.filter((inline) => inline.text.trim() !== '');
    if (words.length === 0 || !words.every((inline) => inline.emphasis)) return line;
    // A line that is wholly emphasised is a heading made by hand.
    if (!context.heading) this.lose('styles');
    return line.map(({ text, link }) => inlineOf(text, false, link ?? null));
  }

  say(text: string, context: Context): void {
    const tidied = tidy(text.replace(/[\t\r\n]+/g, ' '));
    if (tidied.mended > 0) this.lose('letters', tidied.mended);
    if (tidied.text === '') return;
    const last = this.#line.at(-1);
    const link = context.link;
    if (last && (last.emphasis ?? false) === context.emphasis && (last.link ?? null) === link) last.text += tidied.text;
    else this.#line.push(inlineOf(tidied.text, context.emphasis, link));
  }

  walk(node: Node, context: Context): void {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) this.say(child.nodeValue ?? '', context);
      else if (child.nodeType === 1) this.element(child as Element, context);
    }
  }

  element(element: Element, context: Context): void {
    const name = nameOf(element);
    const style = styleOf(element);
    if (NOT_TEXT.has(name) || /mso-list:\s*ignore|display:\s*none|mso-hide:\s*all/i.test(style)) return;
    if (PICTURES.has(name)) this.lose('images');
    else if (FIELDS.has(name)) this.lose('fields');
    else if (name === 'del') this.lose('deleted');
    else if (isNote(element, style)) this.lose('notes');
    else if (name === 'br') this.#break(context);
    else if (name === 'table') this.#table(element, context);
    else if (name === 'ul' || name === 'ol') this.#list(element, name, context);
    else if (name === 'li') this.#block(element, context);
    else if (/^h[1-6]$/.test(name) || /^Mso(Title|Heading)/.test(element.className)) this.#heading(element, context);
    else if (BLOCKS.has(name)) this.#block(element, this.#ofWord(element, style, context));
    else this.#inline(element, name, style, context);
  }

  #break(context: Context): void {
    if (context.kind === 'paragraph') this.flush(context);
    else this.say(' ', context);
  }

  #block(element: Element, context: Context): void {
    // The first paragraph in an entry of a list is the entry itself.
    if (this.#line.some((inline) => inline.text.trim() !== '')) this.flush(context);
    this.walk(element, context);
    this.flush(context);
  }

  #heading(element: Element, context: Context): void {
    this.flush(context);
    this.lose('headings');
    this.#block(element, { ...context, kind: 'paragraph', heading: true });
  }

  #list(element: Element, name: string, context: Context): void {
    this.flush(context);
    const depth = context.depth + 1;
    const letters =
      /^[aA]$/.test(element.getAttribute('type') ?? '') || /(lower|upper)-(alpha|latin)/.test(styleOf(element));
    const kind = letters || depth > 1 || context.kind === 'lettered' ? 'lettered' : 'numbered';
    // A list that only steps in, as web pages and LibreOffice write it, is no list.
    const entries = [...element.children].some((child) => nameOf(child) === 'li');
    this.walk(element, name && entries ? { ...context, kind, depth } : context);
  }

  /** A paragraph of Word that belongs to a list says so in its style, and shows its mark as text. */
  #ofWord(element: Element, style: string, context: Context): Context {
    const list = /mso-list:\s*(?!none|skip|ignore)[^;]*?(?:level(\d+)|$|;)/i.exec(style);
    if (!list) return context;
    const mark = [...element.querySelectorAll('[style]')].find((inner) => /mso-list:\s*ignore/i.test(styleOf(inner)));
    const level = Number(list[1] ?? 1);
    const kind = level > 1 ? 'lettered' : (listOf(mark?.textContent ?? '') ?? 'numbered');
    return { ...context, kind, depth: level };
  }

  #table(table: Element, context: Context): void {
    this.flush(context);
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    const cells = rows.map((row) => [...row.children].filter((cell) => /^t[dh]$/.test(nameOf(cell))));
    if (cells.every((row) => row.length <= 1)) {
      for (const [cell] of cells) if (cell) this.#block(cell, context);
      return;
    }
    this.lose('tables');
    for (const row of cells) {
      const parts = row.map((cell) => this.#cell(cell, context)).filter((part) => part.length > 0);
      const text = parts.flatMap((part, at) => (at > 0 ? [{ text: '; ' }, ...part] : part));
      if (text.length > 0) this.pieces.push({ kind: 'paragraph', text: merged(text) });
    }
  }

  #cell(cell: Element, context: Context): Inline[] {
    const inner = new Collector();
    inner.#block(cell, { ...context, kind: 'paragraph', emphasis: false, heading: true });
    for (const [loss, count] of Object.entries(inner.dropped)) this.lose(loss as Loss, count);
    return inner.pieces.flatMap((piece, at) => (at > 0 ? [{ text: ' ' }, ...piece.text] : piece.text));
  }

  #inline(element: Element, name: string, style: string, context: Context): void {
    const next = { ...context, emphasis: emphasised(name, style, context) };
    if (name === 'a') {
      const address = (element.getAttribute('href') ?? '').trim();
      if (ADDRESS.test(address)) next.link = address;
    }
    if (/^(u|s|strike|sub|mark)$/.test(name) || isDecorated(style)) this.lose('styles');
    if (name === 'sup') {
      const superior = SUPERIOR[(element.textContent ?? '').trim()];
      if (superior) return this.say(superior, next);
      this.lose('styles');
    }
    this.walk(element, next);
  }
}

function inlineOf(text: string, emphasis: boolean, link: string | null): Inline {
  return { text, ...(emphasis ? { emphasis } : {}), ...(link ? { link } : {}) };
}

function emphasised(name: string, style: string, context: Context): boolean {
  if (context.heading) return false;
  const weight = /(?:^|[;\s])font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|[;\s])font-style:\s*(\w+)/i.exec(style)?.[1];
  if (weight === 'bold' || Number(weight) >= 600 || slant === 'italic' || slant === 'oblique') return true;
  // Google wraps everything in a <b> of normal weight.
  if (/^(b|strong)$/.test(name)) return weight === undefined || context.emphasis;
  if (/^(i|em|cite|dfn|var)$/.test(name)) return slant === undefined || context.emphasis;
  return context.emphasis;
}

/** Whether an official would see that something is gone: colour, underline, a marker. */
function isDecorated(style: string): boolean {
  const colour = /(?:^|[;\s])color:\s*([^;]+)/i.exec(style)?.[1]?.trim() ?? '';
  if (colour && !/^(black|windowtext|inherit|auto|initial|#0{3}(0{3})?|rgb\(0, ?0, ?0\))$/i.test(colour)) return true;
  return /text-decoration[^;]*:\s*[^;]*(underline|line-through)|mso-highlight/i.test(style);
}

/** Comments and footnotes with the marks that lead to them. */
function isNote(element: Element, style: string): boolean {
  if (/mso-element:\s*(comment|footnote|endnote|header|footer)|mso-(footnote|endnote|comment)-/i.test(style))
    return true;
  return /^(MsoCommentReference|MsoFootnoteReference|msocomanchor|sdfootnoteanc|sdendnoteanc)$/.test(element.className);
}

/** No spaces at the ends, nor two together where two stretches meet. */
function trimmed(line: Inline[]): Inline[] {
  let open = false;
  const kept: Inline[] = [];
  for (const inline of line) {
    const text: string = (open ? inline.text : inline.text.replace(/^ +/, '')).replace(/ {2,}/g, ' ');
    if (text !== '') kept.push({ ...inline, text });
    if (text !== '') open = !text.endsWith(' ');
  }
  const last = kept.at(-1);
  if (last) last.text = last.text.replace(/ +$/, '');
  return kept.filter((inline) => inline.text !== '');
}

function merged(text: Inline[]): Inline[] {
  const whole: Inline[] = [];
  for (const inline of text) {
    const last = whole.at(-1);
    if (last && last.emphasis === inline.emphasis && last.link === inline.link) last.text += inline.text;
    else whole.push({ ...inline });
  }
  return whole;
}

/** Reads HTML; `parse` makes a document of it that runs and loads nothing. */
export function fromHtml(html: string, parse: (html: string) => Document): Cleaned {
  const collector = new Collector();
  collector.walk(parse(html).body, TOP);
  collector.flush(TOP);
  return { pieces: withLists(collector.pieces), dropped: collector.dropped };
}
