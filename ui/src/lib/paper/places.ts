// Items on paper: which stretch lies under a point, where an item stands, and what keeps its place when pages change.

import type { AnchorView, FactView, ItemView } from '$lib/api/bindings';

/** Where a click on paper leads: an item of the editor's form, and the fact it was clicked for, where one is known. */
export interface Target {
  item: string;
  fact: string | null;
}

/** What the editor shows, as far as paper must know. */
export interface Editor {
  form: string;
  /** The item of the editor's form with this id, if one can go there. */
  item: (id: string) => ItemView | undefined;
  /** The items of every form by full address. */
  placed: (address: string) => ItemView | undefined;
  /** The item of the editor's form where a fact is entered. */
  itemOf: (fact: string) => ItemView | undefined;
  fact: (id: string) => FactView | undefined;
}

/** Where an item of any form is entered. */
export function targetOf(address: string, editor: Editor): Target | undefined {
  const own = address.startsWith(`${editor.form}:`) ? editor.item(address.slice(editor.form.length + 1)) : undefined;
  if (own) return { item: own.id, fact: null };
  for (const fact of editor.placed(address)?.facts ?? []) {
    const item = editor.itemOf(fact);
    if (item) return { item: item.id, fact };
  }
  return undefined;
}

/** The stretches under a point of a page, the nearest enclosing first. */
export function under(places: AnchorView[], page: number, y: number): AnchorView[] {
  return places
    .filter((place) => place.page === page && place.top <= y && y <= place.bottom)
    .sort((one, other) => one.bottom - one.top - (other.bottom - other.top));
}

/** The stretches where an item of the editor is printed: its own, or those of the other forms that show its facts. */
export function standing(places: AnchorView[], item: string, editor: Editor): AnchorView[] {
  if (!item) return [];
  const direct = `${editor.form}:${item}`;
  const own = places.filter((place) => place.item === direct);
  if (own.length > 0) return own;
  const facts = editor.item(item)?.facts ?? [];
  const also = new Set(facts.flatMap((fact) => editor.fact(fact)?.items ?? []));
  return places.filter((place) => also.has(place.item));
}

/** The items in the order in which paper shows them, each once. */
export function order(places: AnchorView[]): AnchorView[] {
  const sorted = [...places].sort((one, other) => one.page - other.page || one.top - other.top);
  return sorted.filter((place, at) => sorted.findIndex((first) => first.item === place.item) === at);
}

/** A point of a page, told by the item it lies at, so that it is found again when the pages are others. */
export interface Hold {
  page: number;
  y: number;
  item: string | null;
  /** Which of the item's stretches it is, and how far below its top the point lies. */
  nth: number;
  below: number;
}

export function hold(places: AnchorView[], page: number, y: number): Hold {
  const ahead = places.filter((place) => place.page === page && place.top > y).sort((a, b) => a.top - b.top);
  const place = under(places, page, y)[0] ?? ahead[0];
  if (!place) return { page, y, item: null, nth: 0, below: 0 };
  const own = places.filter((other) => other.item === place.item);
  return { page, y, item: place.item, nth: own.indexOf(place), below: y - place.top };
}

/** Where the point lies now. */
export function found(places: AnchorView[], held: Hold): { page: number; y: number } {
  const own = places.filter((place) => place.item === held.item);
  const place = own[held.nth] ?? own.at(-1);
  return place ? { page: place.page, y: place.top + held.below } : { page: held.page, y: held.y };
}
