// The order in which the palette shows what it found.

import uFuzzy from '@leeoniya/ufuzzy';
import { fold } from '$lib/shared/fold';

/** What the palette offers; `sort` is what stands together. */
export interface Entry<Sort extends string> {
  id: string;
  sort: Sort;
  /** Number of an item or a clause. */
  number: string;
  words: string;
}

/** Entries of one sort, in order. */
export interface Section<Sort extends string> {
  sort: Sort | 'recent';
  entries: Entry<Sort>[];
}

/** So many of each sort are shown, until one sort alone is asked for. */
const EACH = 8;
const FEW = 5;
/** Orders of words tried, and the most hits that are ranked. */
const ORDERS = 4;
const RANKED = 2000;

// One slip of the keyboard in a word is forgiven.
const fuzzy = new uFuzzy({ intraMode: 1 });

/** Entries made ready for search; folding 2,000 names at every key would be felt. */
export class Index<Sort extends string> {
  readonly entries: Entry<Sort>[];
  #folded: string[];

  constructor(entries: Entry<Sort>[]) {
    this.entries = entries;
    this.#folded = entries.map((entry) => fold(`${entry.number} ${entry.words}`));
  }

  /** What fits the words best first; numbers by their beginning. */
  find(query: string): Entry<Sort>[] {
    const asked = fold(query).trim();
    if (/^[\d.]+$/.test(asked)) {
      return this.entries
        .filter((entry) => entry.number.startsWith(asked))
        .sort((one, other) => one.number.length - other.number.length);
    }
    const [found, info, order] = fuzzy.search(this.#folded, asked, ORDERS, RANKED);
    const places = info && order ? order.map((at) => info.idx[at] ?? -1) : (found ?? []);
    return places.map((place) => this.entries[place]).filter((entry) => entry !== undefined);
  }
}

/** What is shown: with no words what was used lately first, else the sort of the best hit first. */
export function sections<Sort extends string>(
  index: Index<Sort>,
  query: string,
  recent: string[],
  sorts: Sort[],
): Section<Sort>[] {
  const asked = query.trim() !== '';
  const used = recent.map((id) => index.entries.find((entry) => entry.id === id)).filter((entry) => !!entry);
  const lately = asked || sorts.length === 1 ? [] : used.slice(0, FEW);
  const found = asked ? index.find(query) : index.entries;
  // Among equals of a sort, what was used lately goes first.
  const first = asked ? [...new Set(found.map((entry) => entry.sort))] : sorts;
  const own = first.map((sort) => {
    const entries = found.filter((entry) => entry.sort === sort && !lately.includes(entry));
    return { sort, entries: sorts.length === 1 ? entries : entries.slice(0, EACH) };
  });
  return [{ sort: 'recent' as const, entries: lately }, ...own].filter((section) => section.entries.length > 0);
}
