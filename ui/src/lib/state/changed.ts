// What an act changed, in the words of the form.

import type { ItemView } from '$lib/api/bindings';
import { say, t } from '$lib/shared/messages.svelte';
import { same } from '$lib/shared/value';
import { app } from './app.svelte';
import { bare } from './outline';

/** So many are named, the rest counted. */
const NAMED = 2;

type Values = Record<string, unknown>;

/** Such as "1.5 Ödəniş": number and name of what differs between two states. */
export function changed(before: Values, after: Values, itemOf: (fact: string) => ItemView | undefined): string {
  const facts = Object.keys({ ...before, ...after }).filter((fact) => !same(before[fact], after[fact]));
  const names = [...new Set(facts.map((fact) => named(fact, itemOf(fact))))];
  const first = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? t('what-more', { what: first, count: names.length - NAMED }) : first;
}

function named(fact: string, item: ItemView | undefined): string {
  const spec = app.fact(fact);
  const name = item?.short ? say(item.short) : spec ? say(spec.title) : fact;
  return item?.number && item.role !== 'note' ? `${bare(item.number)} ${name}` : name;
}
