// Acts as they print: the core alone tells them; here they are asked for, many at once, and kept.

import { SvelteMap } from 'svelte/reactivity';
import * as ipc from '$lib/api/ipc';
import { compact, type ActValue } from './value';

interface Asked {
  act: ActValue;
  short: boolean;
}

const told = new SvelteMap<string, string>();
// Nothing on the screen reads it.
// eslint-disable-next-line svelte/prefer-svelte-reactivity
const asked = new Map<string, Asked>();
let under = false;

/** What an act of the vocabulary is, without its empty parts. */
export function bareAct({ type, title, ...parts }: ActValue): Record<string, unknown> {
  return { type, title, ...compact(parts) };
}

/**
 * The act as it prints, a moment after it is first asked for; until then its title. `short` where 1.3 names it in full.
 */
export function cited(act: ActValue, short = false): string {
  if (!act.title && !act.number && !act.date) return '';
  const key = JSON.stringify([bareAct(act), short]);
  const known = told.get(key);
  if (known !== undefined) return known;
  if (!asked.has(key)) asked.set(key, { act, short });
  if (!under) {
    under = true;
    queueMicrotask(() => void ask());
  }
  return [act.title ? `\u201c${act.title}\u201d` : act.number, act.clauses].filter(Boolean).join(' ');
}

async function ask(): Promise<void> {
  const all = [...asked];
  asked.clear();
  under = false;
  for (const short of [false, true]) {
    const some = all.filter(([, one]) => one.short === short);
    if (some.length === 0) continue;
    try {
      const listed = short ? some.map(([, { act }]) => act.title) : [];
      const words = await ipc.cite(
        some.map(([, { act }]) => bareAct(act)),
        listed,
      );
      some.forEach(([key], index) => told.set(key, words[index] ?? ''));
    } catch {
      // The title stands until it is asked for again.
    }
  }
}
