// What is typed into a control of several parts, while it is not yet a whole value.

import { getContext, setContext } from 'svelte';
import type { Unread } from '$lib/api/bindings';
import { same } from '$lib/shared/value';

/** By the path of its control. */
type AllUnread = Map<string, Unread>;

const KEY = Symbol('unread');

/** Unread words outlive the controls beneath that they were typed into. */
export function provideUnread(unread: () => AllUnread | undefined): void {
  setContext(KEY, unread);
}

/**
 * Keeps the parts as typed. `read` makes parts of a value that comes from elsewhere (opening, undo, a fix); what the
 * control itself sent does not disturb them.
 */
export class Draft<Parts extends object> {
  parts: Parts = $state({} as Parts);
  /** Whether the parts were typed before the control was last shown, and were not read. */
  readonly returned: boolean = false;
  #sent: unknown;
  #read: (value: unknown) => Parts;
  #unread = getContext<(() => AllUnread | undefined) | undefined>(KEY);
  #path: string | undefined;

  constructor(read: (value: unknown) => Parts, value: unknown, path?: string) {
    this.#read = read;
    this.#path = path;
    this.#sent = value ?? null;
    const kept = path === undefined ? undefined : this.#unread?.()?.get(path);
    this.returned = kept !== undefined && same(kept.sent, this.#sent);
    this.parts = kept && this.returned ? (structuredClone(kept.parts) as Parts) : read(value);
  }

  /** Call in `$effect.pre` with the value. */
  follow(value: unknown): void {
    if (same(value ?? null, this.#sent)) return;
    this.#sent = value ?? null;
    this.parts = this.#read(value);
    this.#keep(false);
  }

  /** Notes what is sent, and gives it back; `unread` says that it is not all that was typed. */
  send(value: unknown, unread = false): unknown {
    this.#sent = value ?? null;
    this.#keep(unread);
    return value ?? null;
  }

  #keep(unread: boolean): void {
    const all = this.#unread?.();
    if (!all || this.#path === undefined) return;
    if (unread) all.set(this.#path, { parts: $state.snapshot(this.parts) as object, sent: this.#sent });
    else all.delete(this.#path);
  }
}
