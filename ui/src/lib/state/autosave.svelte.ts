// Autosave: the first key after a rest is in the journal at once, so that its findings show at once; of a run of keys
// every one is there 200 ms after the last, never later than 400 ms after the first.

import type { Failure, Saved } from '$lib/api/bindings';
import { failureOf } from '$lib/api/ipc';

/** The first key after a rest: once it is painted. */
const AT_ONCE = 20;
/** After so long a rest. */
const REST = 200;
/** At the latest so long after the first unsaved key. */
const LATEST = 400;
/** What takes longer than this is said to be under way. */
const SLOW = 1000;
/** Waits between tries of what could not be saved. */
const RETRIES = [2000, 5000, 10_000, 30_000];

/** Failures that trying again does not mend: the words themselves are not taken. */
const REFUSED = new Set([
  'wrong_kind',
  'unknown_fact',
  'unknown_choice',
  'unknown_column',
  'too_long',
  'wrong_design',
  'control_character',
  'absence_not_allowed',
]);

interface Unsaved {
  value: unknown;
  first: number;
  last: number;
  /** The words are not taken as they are: they wait for the officer, not for time. */
  refused: boolean;
}

type Write = (fact: string, value: unknown) => Promise<Saved>;
type Done = (fact: string, sent: unknown, saved: Saved) => void;

export class Autosave {
  /** When the latest key was committed. */
  savedAt = $state<string>('');
  /** Why the latest try failed; the text stays in the window. */
  failure = $state.raw<Failure | null>(null);
  /** The fact that failed. */
  failedFact = $state('');
  /** Whether there are keys that are not yet committed. */
  dirty = $state(false);
  /** Whether saving takes so long that it must be told. */
  slow = $state(false);

  // Nothing on the screen reads it: `dirty` tells.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  #unsaved = new Map<string, Unsaved>();
  #slowTimer: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #tries = 0;
  /** When the latest key was pressed. */
  #touched = -Infinity;
  #write: Write;
  #done: Done;

  constructor(write: Write, done: Done) {
    this.#write = write;
    this.#done = done;
  }

  /** A key was pressed at a fact. */
  touch(fact: string, value: unknown, now = performance.now()): void {
    const first = this.#unsaved.get(fact)?.first ?? now;
    this.#unsaved.set(fact, { value, first, last: now, refused: false });
    this.#setDirty(true);
    const rested = now - this.#touched > LATEST && !this.#running;
    this.#touched = now;
    this.#schedule(rested ? AT_ONCE : Math.min(REST, Math.max(0, first + LATEST - now)));
  }

  /** Whether a fact has keys that are not yet committed. */
  has(fact: string): boolean {
    return this.#unsaved.has(fact);
  }

  /** Writes everything now; resolves when it is committed or has failed. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    if (this.#isDue()) await this.#run();
    return this.#unsaved.size === 0;
  }

  /** Forgets what could not be saved, because the state was replaced by an act. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#unsaved.clear();
    this.#setDirty(false);
    this.#clear();
  }

  #setDirty(dirty: boolean): void {
    if (dirty === this.dirty) return;
    this.dirty = dirty;
    this.slow = false;
    clearTimeout(this.#slowTimer);
    if (dirty) this.#slowTimer = setTimeout(() => (this.slow = true), SLOW);
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), wait);
  }

  #run(): Promise<void> {
    this.#running ??= this.#writeAll().finally(() => {
      this.#running = null;
      this.#setDirty(this.#unsaved.size > 0);
      if (this.#isDue() && (!this.failure || REFUSED.has(this.failure.code))) this.#schedule(REST);
    });
    return this.#running;
  }

  #isDue(): boolean {
    return [...this.#unsaved.values()].some((unsaved) => !unsaved.refused);
  }

  async #writeAll(): Promise<void> {
    for (const [fact, unsaved] of [...this.#unsaved]) {
      if (unsaved.refused) continue;
      try {
        const begun = performance.now();
        const saved = await this.#write(fact, unsaved.value);
        const now = this.#unsaved.get(fact);
        if (now === unsaved) this.#unsaved.delete(fact);
        // What was typed meanwhile waits no longer than anything else.
        else if (now) now.first = begun;
        this.savedAt = saved.at;
        this.#tries = 0;
        if (this.failedFact === fact || !REFUSED.has(this.failure?.code ?? '')) this.#clear();
        this.#done(fact, unsaved.value, saved);
      } catch (thrown) {
        const failure = failureOf(thrown);
        unsaved.refused = REFUSED.has(failure.code);
        this.#failed(fact, failure);
        if (!unsaved.refused) return;
      }
    }
  }

  #clear(): void {
    this.failure = null;
    this.failedFact = '';
  }

  #failed(fact: string, failure: Failure): void {
    this.failure = failure;
    this.failedFact = fact;
    if (REFUSED.has(failure.code)) return;
    const wait = RETRIES[Math.min(this.#tries, RETRIES.length - 1)] ?? 30_000;
    this.#tries += 1;
    this.#schedule(wait);
  }
}
