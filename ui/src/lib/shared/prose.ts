// Prose as it reads: blocks, and their words as lines.

import type { ProseBlock, ProseKind } from '$lib/api/bindings';
import { newId } from './value';

/** The letters that mark the entries of a list, as they are printed. */
const LETTERS = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz';

export const words = (block: ProseBlock) => block.text.map((inline) => inline.text).join('');

/** The marks of the entries: lettered ones stand under the number before them, and a paragraph ends a list. */
export function marksOf(kinds: ProseKind[]): string[] {
  let numbers = 0;
  let letters = 0;
  return kinds.map((kind) => {
    if (kind === 'lettered') {
      letters += 1;
      return `${LETTERS[letters - 1] ?? '–'}) `;
    }
    letters = 0;
    numbers = kind === 'numbered' ? numbers + 1 : 0;
    return kind === 'numbered' ? `${numbers}) ` : '';
  });
}

/** The blocks as lines, list entries with their numbers or letters. */
export function toLines(blocks: ProseBlock[]): string {
  const marks = marksOf(blocks.map((block) => block.kind ?? 'paragraph'));
  return blocks.map((block, at) => `${marks[at] ?? ''}${words(block)}`).join('\n');
}

/** The blocks of a value, which may have been written as plain lines. */
export function blocksOf(value: unknown): ProseBlock[] {
  if (typeof value === 'string') {
    return value === '' ? [] : value.split('\n').map((text) => ({ id: newId(), text: [{ text }] }));
  }
  return Array.isArray(value) ? value.filter(isBlock) : [];
}

function isBlock(value: unknown): value is ProseBlock {
  return typeof value === 'object' && value !== null && 'text' in value && Array.isArray(value.text);
}
