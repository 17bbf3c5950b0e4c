// Spelling of the open window: what was looked up, the officer's own words, and what is ignored where.

import type { Misspelt } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';

/** So many texts are remembered. */
const REMEMBERED = 4000;
/** So many characters are asked about at once. */
const AT_ONCE = 20_000;

class Spelling {
  /** Counts what makes words right that were wrong, and the other way round: marks are drawn anew. */
  changes = $state(0);

  #found = new Map<string, Misspelt[]>();
  #ignored = new Set<string>();

  /** The words of a text that are in no list, without those ignored at the place; nothing if it was not looked up. */
  found(text: string, place: string): Misspelt[] | undefined {
    return this.#found.get(text)?.filter(({ word }) => !this.#ignored.has(`${place}\n${word}`));
  }

  /** Looks texts up, together where they are short. */
  async look(texts: string[]): Promise<void> {
    const asked = [...new Set(texts)].filter((text) => text.trim() !== '' && !this.#found.has(text));
    for (let at = 0; at < asked.length;) {
      const some: string[] = [];
      for (let size = 0; at < asked.length && size < AT_ONCE; at += 1) {
        const text = asked[at] ?? '';
        some.push(text);
        size += text.length;
      }
      await this.#ask(some);
    }
  }

  async #ask(texts: string[]): Promise<void> {
    const before = this.changes;
    const words = await ipc.misspelt(texts.join('\n'));
    // The lists were changed meanwhile: the answer no longer holds.
    if (before !== this.changes) return;
    let start = 0;
    for (const text of texts) {
      const end = start + text.length;
      const own = words.filter((word) => word.start >= start && word.end <= end);
      this.#remember(
        text,
        own.map((word) => ({ ...word, start: word.start - start, end: word.end - start })),
      );
      start = end + 1;
    }
  }

  #remember(text: string, words: Misspelt[]): void {
    if (this.#found.size >= REMEMBERED) {
      const oldest = this.#found.keys().next();
      if (!oldest.done) this.#found.delete(oldest.value);
    }
    this.#found.set(text, words);
  }

  /** The word is right at this place, until the program is closed. */
  ignore(place: string, word: string): void {
    this.#ignored.add(`${place}\n${word}`);
    this.changes += 1;
  }

  async add(word: string): Promise<string[]> {
    return this.#changed(await ipc.addOwnWord(word));
  }

  async remove(word: string): Promise<string[]> {
    return this.#changed(await ipc.removeOwnWord(word));
  }

  #changed(words: string[]): string[] {
    this.#found.clear();
    this.changes += 1;
    return words;
  }
}

export const spelling = new Spelling();
