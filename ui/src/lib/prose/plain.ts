// Plain text as blocks: lines, and lists told by their marks.

import type { Inline, ProseKind } from '$lib/api/bindings';
import { tidy } from './tidy';

/** A block without its id. */
export interface Piece {
  kind: ProseKind;
  text: Inline[];
}

/** What was taken in, and what was not. */
export interface Cleaned {
  pieces: Piece[];
  dropped: Dropped;
}

/** How many of each sort were left out or changed. */
export type Dropped = Partial<Record<Loss, number>>;

/** What the form has no room for, by the message that names it. */
export type Loss = 'images' | 'tables' | 'headings' | 'styles' | 'notes' | 'fields' | 'deleted' | 'letters' | 'long';

const NUMBER = /^\(?(\d{1,3})[.)]$/;
const LETTER = /^\(?(\p{L}|[ivx]{2,5})[.)]$/iu;
const BULLET = /^[•·●○◦▪▫■□◆◇►▶➢➤✓✔*§o\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf02d–—-]$/u;

/** The list that an entry's mark, such as `1.`, `b)` or `•`, belongs to; nothing where it is no mark. */
export function listOf(mark: string): ProseKind | null {
  const bare = mark.replace(/[\s\u00a0]/g, '');
  if (NUMBER.test(bare)) return 'numbered';
  if (LETTER.test(bare)) return 'lettered';
  return BULLET.test(bare) ? 'numbered' : null;
}

const ENTRY =
  /^[\t \u00a0]*(\(?(?:\d{1,3}|\p{L})[.)]|[•·●○◦▪▫■□◆◇►▶➢➤✓✔*§\uf0b7\uf0a7\uf0d8\uf076\uf0fc–—-]|o(?=\t))[\t \u00a0]+/u;
/** Marks that alone prove a list; the others may begin a sentence and need a neighbour. */
const SURE = /^[•●○◦▪▫■◆◇►▶➢➤✓✔\uf0b7\uf0a7\uf0d8\uf076\uf0fc]|^\(?(?:\d{1,3}|\p{Ll})\)/u;

const words = (piece: Piece) => piece.text.map((inline) => inline.text).join('');

/** How many characters they hold. */
export const lengthOf = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + words(piece).length, 0);

/** The stretches without their first `count` characters. */
function without(text: Inline[], count: number): Inline[] {
  let left = count;
  const kept = text.map((inline) => {
    const gone = Math.min(left, inline.text.length);
    left -= gone;
    return { ...inline, text: inline.text.slice(gone) };
  });
  return kept.filter((inline) => inline.text !== '');
}

/** Paragraphs whose list was typed by hand, as entries of a list. */
export function withLists(pieces: Piece[]): Piece[] {
  const marks = pieces.map((piece) => {
    const entry = piece.kind === 'paragraph' ? ENTRY.exec(words(piece)) : null;
    const kind = entry?.[1] ? listOf(entry[1]) : null;
    return entry && kind ? { kind, mark: entry[1] ?? '', length: entry[0].length } : null;
  });
  return pieces.map((piece, at) => {
    const own = marks[at];
    if (!own) return piece;
    const beside = marks[at - 1]?.kind === own.kind || marks[at + 1]?.kind === own.kind;
    if (!beside && !SURE.test(own.mark)) return piece;
    return { kind: own.kind, text: without(piece.text, own.length) };
  });
}

/** The lines of a plain text; empty lines only part paragraphs. */
export function fromPlain(text: string): Cleaned {
  const lines = text.split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/);
  const filled = lines.filter((line) => /[^\s\u00a0\u200b\ufeff]/u.test(line));
  const pieces = withLists(filled.map((line) => ({ kind: 'paragraph', text: [{ text: line }] })));
  let mended = 0;
  const tidied = pieces.map((piece): Piece => {
    const one = tidy(words(piece));
    mended += one.mended;
    return { kind: piece.kind, text: [{ text: one.text.trim() }] };
  });
  return { pieces: tidied, dropped: mended > 0 ? { letters: mended } : {} };
}
