// What controls may suggest: bodies of the official list and names, posts and acts already written in the dossier.

import { getContext, setContext } from 'svelte';
import { asAct, asText, isObject, type ActValue } from '$lib/shared/value';

export interface Suggestions {
  bodies: () => string[];
  posts: () => string[];
  acts: () => ActValue[];
}

const KEY = Symbol('suggestions');

export function provideSuggestions(suggestions: Suggestions): void {
  setContext(KEY, suggestions);
}

export function useSuggestions(): Suggestions {
  return getContext<Suggestions | undefined>(KEY) ?? { bodies: () => [], posts: () => [], acts: () => [] };
}

/** Everything of one sort in the values of a dossier. */
export function gather(values: Iterable<unknown>): { bodies: string[]; posts: string[]; acts: ActValue[] } {
  const found = { bodies: new Set<string>(), posts: new Set<string>(), acts: new Map<string, ActValue>() };
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    if (!isObject(value)) return;
    if (typeof value.post === 'string') found.posts.add(value.post);
    else if (typeof value.title === 'string' && 'type' in value) {
      const act = asAct(value);
      if (act.title) found.acts.set(act.title, act);
    } else if (typeof value.name === 'string' && Object.keys(value).every((key) => key === 'name' || key === 'unit')) {
      found.bodies.add(asText(value.name));
    } else Object.values(value).forEach(visit);
  };
  for (const value of values) visit(value);
  return { bodies: [...found.bodies], posts: [...found.posts], acts: [...found.acts.values()] };
}
