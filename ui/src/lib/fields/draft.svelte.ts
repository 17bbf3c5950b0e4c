// What is typed into a control of several parts, while it is not yet a whole value.

import { same } from '$lib/shared/value';

/**
 * Keeps the parts as typed. `read` makes parts of a value that comes from elsewhere (opening, undo, a fix); what the
 * control itself sent does not disturb them.
 */
export class Draft<Parts extends object> {
  parts: Parts = $state({} as Parts);
  #sent: unknown;
  #read: (value: unknown) => Parts;

  constructor(read: (value: unknown) => Parts, value: unknown) {
    this.#read = read;
    this.#sent = value ?? null;
    this.parts = read(value);
  }

  /** Call in `$effect.pre` with the value. */
  follow(value: unknown): void {
    if (same(value ?? null, this.#sent)) return;
    this.#sent = value ?? null;
    this.parts = this.#read(value);
  }

  /** Notes what is sent, and gives it back. */
  send(value: unknown): unknown {
    this.#sent = value ?? null;
    return value ?? null;
  }
}
