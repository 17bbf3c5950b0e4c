// What controls may suggest: bodies and acts of this dossier first, then of all others and of the law's base.

import { getContext, setContext } from 'svelte';
import type { KnownAct, KnownBody } from '$lib/api/bindings';
import { asAct, asText, isObject, type ActValue } from '$lib/shared/value';

export interface Suggestions {
  bodies: () => KnownBody[];
  posts: () => string[];
  /** Acts of this dossier. */
  acts: () => ActValue[];
  /** Acts of all dossiers as last kept, and of the law's base. */
  known: () => KnownAct[];
  /** What stands at a fact on which a control depends. */
  value: (fact: string) => unknown;
}

const KEY = Symbol('suggestions');
const NONE: Suggestions = {
  bodies: () => [],
  posts: () => [],
  acts: () => [],
  known: () => [],
  value: () => undefined,
};

export function provideSuggestions(suggestions: Suggestions): void {
  setContext(KEY, suggestions);
}

export function useSuggestions(): Suggestions {
  return getContext<Suggestions | undefined>(KEY) ?? NONE;
}

/** Everything of one sort in the values of a dossier. */
export function gather(values: Iterable<unknown>): { bodies: KnownBody[]; posts: string[]; acts: ActValue[] } {
  const found = {
    bodies: new Map<string, Set<string>>(),
    posts: new Set<string>(),
    acts: new Map<string, ActValue>(),
  };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    if (typeof value.post === 'string') found.posts.add(value.post);
    else if (typeof value.title === 'string' && 'type' in value) {
      const act = { ...asAct(value), clauses: '' };
      if (act.title || act.number) found.acts.set(JSON.stringify(act), act);
    } else if (typeof value.name === 'string' && Object.keys(value).every((key) => key === 'name' || key === 'unit')) {
      const units = found.bodies.get(value.name) ?? new Set();
      if (asText(value.unit)) units.add(asText(value.unit));
      found.bodies.set(value.name, units);
    } else Object.values(value).forEach(visit);
  };
  for (const value of values) visit(value);
  return {
    bodies: [...found.bodies].map(([name, units]) => ({ name, units: [...units] })),
    posts: [...found.posts],
    acts: [...found.acts.values()],
  };
}

/** The units named of a body, in whatever dossier. */
export function unitsOf(bodies: KnownBody[], name: string): string[] {
  return bodies.filter((body) => body.name === name).flatMap((body) => body.units);
}
