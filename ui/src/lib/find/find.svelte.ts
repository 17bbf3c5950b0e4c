// Words looked for over the whole dossier: what is asked, what was found, where one stands.

import { tick } from 'svelte';
import type { Found, Sameness } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import { app } from '$lib/state/app.svelte';
import type { Dossier } from '$lib/state/dossier.svelte';
import { controlOf, placeOf, select } from './place';

/** A search asked for while typing waits so long for the next key. */
const REST = 120;

export class Find {
  readonly dossier: Dossier;
  open = $state(false);
  /** Whether other words are to be written in place of those found. */
  replacing = $state(false);
  listed = $state(false);
  words = $state('');
  sameness = $state<Sameness>('folded');
  whole = $state(false);
  replacement = $state('');
  found = $state.raw<Found[]>([]);
  /** The match one stands at. */
  at = $state(-1);
  /** What the latest replacing did. */
  done = $state.raw<{ changed: number; kept: number; revision: number } | null>(null);
  /** Counts the places led to: the mark on the screen follows it. */
  led = $state(0);

  #rest: ReturnType<typeof setTimeout> | undefined;
  #asked = 0;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
  }

  get here(): Found | undefined {
    return this.found[this.at];
  }

  get changeable(): number {
    return this.found.filter((one) => one.kept === null).length;
  }

  show(replacing: boolean): void {
    const chosen = chosenWords();
    if (chosen) this.words = chosen;
    this.open = true;
    this.replacing = replacing;
    if (replacing) this.listed = true;
    this.done = null;
    void this.search();
  }

  /** Puts the bar away; the caret goes to the match one stands at. */
  close(): void {
    const here = this.here;
    this.open = false;
    this.done = null;
    if (here) void tick().then(() => select(here));
  }

  /** A key was pressed in the bar. */
  typed(): void {
    this.done = null;
    this.at = -1;
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.search(), REST);
  }

  /** Looks again and stays, as far as can be, at the match one stands at. */
  async search(): Promise<void> {
    clearTimeout(this.#rest);
    const asked = ++this.#asked;
    if (!this.open || this.words === '') {
      this.found = [];
      this.at = -1;
      return;
    }
    try {
      await this.dossier.autosave.flush();
      const found = await ipc.findWords(this.dossier.id, this.#wanted());
      if (asked !== this.#asked) return;
      this.found = found;
      this.at = Math.min(this.at, found.length - 1);
      app.done('find');
    } catch (thrown) {
      app.fail(thrown, 'find');
    }
  }

  async step(by: 1 | -1): Promise<void> {
    await this.search();
    if (this.found.length === 0) return;
    const from = this.at < 0 && by < 0 ? 0 : this.at;
    await this.lead((from + by + this.found.length) % this.found.length);
  }

  /** Leads to a match: the tab, the item, the row it stands in. */
  async lead(at: number): Promise<void> {
    const found = this.found[at];
    if (!found) return;
    this.at = at;
    const { fact, row } = placeOf(found);
    const item = this.dossier.itemOf(fact);
    await app.go({ name: 'dossier', id: this.dossier.id, tab: item ? 'form' : 'stages' });
    if (item) this.dossier.item = item.id;
    if (row) this.dossier.openRows.set(fact, row);
    await tick();
    controlOf(found)?.scrollIntoView({ block: 'center' });
    this.led += 1;
  }

  /** Writes the other words in place of the match one stands at, and goes to the next. */
  async replaceOne(): Promise<void> {
    const here = this.here;
    if (!here) return this.step(1);
    if (here.kept === null) await this.#replace(here);
    else this.at += 1;
    if (this.found.length > 0) await this.lead(this.at % this.found.length);
  }

  replaceAll = (): Promise<void> => {
    this.at = -1;
    return this.#replace(null);
  };

  async #replace(only: Found | null): Promise<void> {
    if (!(await this.dossier.closeBurst())) return;
    try {
      const spot = only?.spot ?? null;
      const done = await ipc.replaceWords(this.dossier.id, this.#wanted(), this.replacement, spot);
      this.dossier.use(done.dossier);
      this.done = { changed: done.changed, kept: done.kept, revision: done.dossier.revision };
      app.done('find');
    } catch (thrown) {
      app.fail(thrown, 'find');
    }
    await this.search();
  }

  #wanted() {
    return { words: this.words, sameness: this.sameness, whole: this.whole };
  }
}

/** What is selected on the screen, where it is a few words. */
function chosenWords(): string {
  const field = document.activeElement;
  const inField =
    field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
      ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)
      : '';
  const words = (inField || document.getSelection()?.toString() || '').trim();
  return words.length <= 200 && !words.includes('\n') ? words : '';
}
