// Prose typed as plain lines: a line a block, "1) " and "a) " begin list entries, ids stay with their blocks.

import type { Inline, ProseBlock, ProseKind } from '$lib/api/bindings';
import { newId } from './value';

const LETTERS = 'abcçdeəfgğhxıijkqlmnoöprsştuüvyz';
const MARK = /^(?:(\d{1,3})|(\p{Ll}))\)\s+/u;

const words = (block: ProseBlock) => block.text.map((inline) => inline.text).join('');

/** The blocks as lines, list entries with their numbers or letters. */
export function toLines(blocks: ProseBlock[]): string {
  let count = 0;
  let kind: ProseKind = 'paragraph';
  return blocks
    .map((block) => {
      const own = block.kind ?? 'paragraph';
      count = own === kind ? count + 1 : 1;
      kind = own;
      if (own === 'numbered') return `${count}) ${words(block)}`;
      if (own === 'lettered') return `${LETTERS[(count - 1) % LETTERS.length] ?? 'a'}) ${words(block)}`;
      return words(block);
    })
    .join('\n');
}

interface Line {
  kind: ProseKind;
  text: string;
}

function readLine(line: string): Line {
  const match = MARK.exec(line);
  if (!match) return { kind: 'paragraph', text: line };
  return { kind: match[1] ? 'numbered' : 'lettered', text: line.slice(match[0].length) };
}

/**
 * The typed lines as blocks. A block whose words stand unchanged keeps its id and its links and emphasis; so does one
 * between unchanged neighbours that was typed into.
 */
export function fromLines(typed: string, before: ProseBlock[]): ProseBlock[] {
  if (typed === '') return [];
  const lines = typed.split('\n').map(readLine);
  let head = 0;
  while (head < lines.length && head < before.length && is(lines[head], before[head])) head += 1;
  let tail = 0;
  const room = Math.min(lines.length, before.length) - head;
  while (tail < room && is(lines.at(-1 - tail), before.at(-1 - tail))) tail += 1;
  return lines.map((line, index) => {
    const fromEnd = lines.length - index;
    if (fromEnd <= tail) return before[before.length - fromEnd] as ProseBlock;
    const old = index < before.length - tail ? before[index] : undefined;
    if (index < head && old) return old;
    return block(line, old);
  });
}

function is(line: Line | undefined, block: ProseBlock | undefined): boolean {
  return !!line && !!block && line.kind === (block.kind ?? 'paragraph') && line.text === words(block);
}

function block(line: Line, old: ProseBlock | undefined): ProseBlock {
  const text: Inline[] = old && words(old) === line.text ? old.text : [plain(line.text)];
  return { id: old?.id ?? newId(), kind: line.kind, text };
}

function plain(text: string): Inline {
  return { text, emphasis: false, link: null };
}
