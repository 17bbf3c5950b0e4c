// What was typed into the open dossier and could not be read as its kind: kept beside the facts, also over a restart.

import { SvelteMap } from 'svelte/reactivity';
import type { Unread } from '$lib/api/bindings';

/** After so long a rest it is kept. */
const REST = 200;

export class Unreads extends SvelteMap<string, Unread> {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keep: (all: Record<string, Unread>) => Promise<unknown>;
  #kept: Promise<unknown> = Promise.resolve();

  constructor(all: Record<string, Unread>, keep: (all: Record<string, Unread>) => Promise<unknown>) {
    super(Object.entries(all));
    this.#keep = keep;
  }

  override set(path: string, unread: Unread): this {
    super.set(path, unread);
    this.#touch();
    return this;
  }

  override delete(path: string): boolean {
    const was = super.delete(path);
    if (was) this.#touch();
    return was;
  }

  /** Keeps it now, if it changed. */
  async flush(): Promise<void> {
    if (this.#timer !== undefined) this.#write();
    await this.#kept;
  }

  #touch(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), REST);
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const all = Object.fromEntries(this);
    this.#kept = this.#kept.then(() => this.#keep(all));
  }
}
