// What the view that is shown lends to the table of commands: who does a command, and whether it can be done now.

import { onDestroy } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';

/** Does a command. */
export interface Hand {
  run: () => unknown;
  /** Whether it can be done now; always, where it is not given. */
  when?: () => boolean;
}

const lent = new SvelteMap<string, Hand>();

/** Lends hands by the ids of commands, for as long as the component lives. */
export function lend(hands: Record<string, Hand>): void {
  for (const [id, hand] of Object.entries(hands)) lent.set(id, hand);
  onDestroy(() => {
    // The view that follows may have lent its own already.
    for (const [id, hand] of Object.entries(hands)) if (lent.get(id) === hand) lent.delete(id);
  });
}

export function hand(id: string): Hand | undefined {
  return lent.get(id);
}
