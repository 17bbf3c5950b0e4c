import { describe, expect, it } from 'vitest';
import { added, deleted, moved, written } from '../src/lib/fields/rows';
import { actDate, dayInWords, ordinal, readDate } from '../src/lib/shared/dates';
import { fold, marked, matches } from '../src/lib/shared/fold';
import { manat, readManat } from '../src/lib/shared/money';
import { fromLines, toLines } from '../src/lib/shared/prose';
import { absenceOf, compact, withKeys } from '../src/lib/shared/value';

describe('search', () => {
  it('folds Azerbaijani letters', () => {
    expect(fold('XİDMƏT ığüöşç')).toBe('xidmet iguosc');
    expect(fold('Iİıi')).toBe('iiii');
  });

  it('finds xidmət by xidmet, in any order of words', () => {
    expect(matches('Elektron xidmətin göstərilməsi', 'gosterilme xidmet')).toBe(true);
    expect(matches('Elektron xidmətin göstərilməsi', 'arayis')).toBe(false);
  });

  it('marks the letters found, not their folds', () => {
    expect(marked('Arxiv arayışlarının', 'arayis')).toEqual([
      { text: 'Arxiv ', hit: false },
      { text: 'arayış', hit: true },
      { text: 'larının', hit: false },
    ]);
  });
});

describe('dates', () => {
  it('are read as officials type them', () => {
    expect(readDate('8.12.2026')).toBe('2026-12-08');
    expect(readDate('08/12/2026')).toBe('2026-12-08');
    expect(readDate('2026-12-08')).toBe('2026-12-08');
    expect(readDate('8 dekabr 2026')).toBe('2026-12-08');
    expect(readDate('31.02.2026')).toBeNull();
    expect(readDate('8.12')).toBeNull();
  });

  it('carry the right suffix', () => {
    const spoken = [1, 3, 6, 9, 10, 30, 40, 50, 100, 1000, 191, 2004, 2011].map(ordinal);
    const written = '1-ci 3-cü 6-cı 9-cu 10-cu 30-cu 40-cı 50-ci 100-cü 1000-ci 191-ci 2004-cü 2011-ci';
    expect(spoken.join(' ')).toBe(written);
    expect(actDate('2004-06-29')).toBe('29 iyun 2004\u2011cü il');
  });

  it('name the year only when it is another', () => {
    expect(dayInWords('2026-12-08', 'az', new Date('2026-11-22'))).toBe('8 dekabr');
    expect(dayInWords('2025-12-08', 'az', new Date('2026-11-22'))).toBe('8 dekabr 2025');
  });
});

describe('money', () => {
  it('goes between manat and qəpik', () => {
    expect(readManat('15')).toBe(1500);
    expect(readManat('15,5')).toBe(1550);
    expect(readManat('1.234,50 manat')).toBe(123_450);
    expect(readManat('beş')).toBeNull();
    expect(manat(123_450)).toBe('1.234,50');
    expect(manat(5)).toBe('0,05');
  });
});

describe('prose', () => {
  it('reads lists from their marks and writes them back', () => {
    const typed = 'Giriş:\n1) bir;\n2) iki.\nSon';
    const blocks = fromLines(typed, []);
    expect(blocks.map((block) => block.kind)).toEqual(['paragraph', 'numbered', 'numbered', 'paragraph']);
    expect(toLines(blocks)).toBe(typed);
  });

  it('keeps the ids of blocks when one is typed into', () => {
    const before = fromLines('bir\niki\nüç', []);
    const after = fromLines('bir\niki və yarım\nüç', before);
    expect(after.map((block) => block.id)).toEqual(before.map((block) => block.id));
  });

  it('gives a new id to a block put between others', () => {
    const before = fromLines('bir\nüç', []);
    const after = fromLines('bir\niki\nüç', before);
    expect(after[0]?.id).toBe(before[0]?.id);
    expect(after[2]?.id).toBe(before[1]?.id);
    expect(before.map((block) => block.id)).not.toContain(after[1]?.id);
  });

  it('keeps emphasis and links of untouched blocks', () => {
    const rich = [{ id: 'a', kind: 'paragraph' as const, text: [{ text: 'vacib', emphasis: true, link: null }] }];
    expect(fromLines('vacib\nyeni', rich)[0]).toEqual(rich[0]);
  });

  it('is empty without words', () => {
    expect(fromLines('', [])).toEqual([]);
  });
});

describe('rows', () => {
  const rows = [
    { id: 'a', order: 'i', name: 'bir' },
    { id: 'b', order: 'r', name: 'iki' },
    { id: 'c', order: 'v', name: 'üç' },
  ];

  it('are added below the one named', () => {
    const made = added(rows, 'a');
    expect(made.rows.map((row) => row.id)).toEqual(['a', made.id, 'b', 'c']);
    expect(added(rows).rows.at(-1)?.id).not.toBe('c');
  });

  it('move without their old order key', () => {
    const next = moved(rows, 'c', -1);
    expect(next.map((row) => row.id)).toEqual(['a', 'c', 'b']);
    expect(next[1]).toEqual({ id: 'c', name: 'üç' });
    expect(moved(rows, 'a', -1)).toBe(rows);
  });

  it('lose an emptied cell, and go when deleted', () => {
    expect(written(rows, 'b', 'name', '')[1]).toEqual({ id: 'b', order: 'r' });
    expect(deleted(rows, 'b').map((row) => row.id)).toEqual(['a', 'c']);
  });

  it('take keys from what was saved, never words', () => {
    const local = [{ id: 'a', name: 'bir və' }, { id: 'n' }];
    const saved = [
      { id: 'a', order: 'i', name: 'bir' },
      { id: 'n', order: 'r' },
    ];
    expect(withKeys(local, saved)).toEqual([
      { id: 'a', order: 'i', name: 'bir və' },
      { id: 'n', order: 'r' },
    ]);
  });
});

describe('values', () => {
  it('tell an absence from an empty value', () => {
    expect(absenceOf({ absent: 'none' })).toBe('none');
    expect(absenceOf({ name: 'x' })).toBeNull();
    expect(absenceOf(null)).toBeNull();
  });

  it('drop empty parts, and themselves when nothing is left', () => {
    expect(compact({ name: 'x', unit: '' })).toEqual({ name: 'x' });
    expect(compact({ name: '', unit: 'y' }, ['name'])).toEqual({ name: '', unit: 'y' });
    expect(compact({ name: '', unit: null })).toBeNull();
  });
});
