import { describe, expect, it } from 'vitest';
import { added, deleted, moved, written } from '../src/lib/fields/rows';
import { dayInWords, readDate, readTime, stepped } from '../src/lib/shared/dates';
import { fold, marked, matches } from '../src/lib/shared/fold';
import { speech, t } from '../src/lib/shared/messages.svelte';
import { manat, readManat } from '../src/lib/shared/money';
import { blocksOf, marksOf, toLines } from '../src/lib/shared/prose';
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

  it('are moved by a day or a month, and end with a shorter month', () => {
    expect(stepped('2026-12-31', { days: 1 })).toBe('2027-01-01');
    expect(stepped('2026-01-31', { months: 1 })).toBe('2026-02-28');
    expect(stepped('2026-03-01', { days: -1 })).toBe('2026-02-28');
  });

  it('carry hours as officials type them', () => {
    expect(['9', '9.30', '0930', '9:30', '18-00', '24', '9:70', 'x'].map(readTime)).toEqual([
      '09:00',
      '09:30',
      '09:30',
      '09:30',
      '18:00',
      null,
      null,
      null,
    ]);
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
  it('reads as it is printed: letters stand under their number, a paragraph ends the list', () => {
    const kinds = [
      'paragraph',
      'numbered',
      'lettered',
      'lettered',
      'numbered',
      'lettered',
      'paragraph',
      'numbered',
    ] as const;
    const blocks = kinds.map((kind, at) => ({ id: String(at), kind, text: [{ text: 'söz' }] }));
    expect(
      toLines(blocks)
        .split('\n')
        .map((line) => line.replace('söz', '').trim()),
    ).toEqual(['', '1)', 'a)', 'b)', '2)', 'a)', '', '1)']);
  });

  it('counts letters in the order of the alphabet', () => {
    expect(marksOf(Array.from({ length: 8 }, () => 'lettered' as const)).join('')).toBe('a) b) c) ç) d) e) ə) f) ');
  });

  it('takes plain lines as paragraphs', () => {
    expect(blocksOf('bir\niki').map((block) => block.text[0]?.text)).toEqual(['bir', 'iki']);
    expect(blocksOf('')).toEqual([]);
    expect(blocksOf({ absent: 'none' })).toEqual([]);
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
    const next = moved(rows, 'c', 1);
    expect(next.map((row) => row.id)).toEqual(['a', 'c', 'b']);
    expect(next[1]).toEqual({ id: 'c', name: 'üç' });
    expect(moved(rows, 'a', -1)).toBe(rows);
    expect(moved(rows, 'a', 0)).toBe(rows);
    expect(moved(rows, 'a', 2).map((row) => row.id)).toEqual(['b', 'c', 'a']);
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

describe('numbers in messages', () => {
  it('are grouped as the language does', () => {
    expect(t('home-count', { count: 2000 })).toBe(`${new Intl.NumberFormat('az').format(2000)} qovluq`);
    expect(t('home-count', { count: 7 })).toBe('7 qovluq');
    speech.language = 'en';
    expect(t('home-count', { count: 1 })).toBe('1 dossier');
    expect(t('home-count', { count: 1234567 })).toBe('1,234,567 dossiers');
    speech.language = 'az';
  });
});
