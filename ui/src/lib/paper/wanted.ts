// Which document is wanted: its parameters are filled from what the dossier offers.

import type { DocumentsView, DocumentView, WantedView } from '$lib/api/bindings';

export const REGLAMENT: WantedView = {
  document: 'reglament',
  purpose: null,
  body: null,
  against: null,
  with: [],
  filing: null,
  undivided: false,
  blank: false,
};

/** Asks for a document, keeping of what was wanted before only what it needs. */
export function ask(document: DocumentView, offered: DocumentsView, before: WantedView = REGLAMENT): WantedView {
  const needs = (need: DocumentView['needs'][number]) => document.needs.includes(need);
  const bodies = offered.bodies;
  const kept = before.body !== null && bodies.includes(before.body) ? before.body : (bodies[0] ?? null);
  return {
    document: document.word,
    purpose: needs('purpose') ? (before.purpose ?? 'register') : null,
    body: needs('body') ? kept : null,
    against: needs('against') ? (before.against ?? offered.revisions[0] ?? null) : null,
    with: needs('with') ? before.with.filter((id) => offered.others.some((one) => one.id === id)) : [],
    filing: null,
    undivided: before.undivided,
    blank: document.blank && before.blank,
  };
}

/** The documents with the name of their group before the first of each. */
export function grouped(offered: DocumentsView): { group: DocumentView['group']; documents: DocumentView[] }[] {
  const groups = [...new Set(offered.documents.map((document) => document.group))];
  return groups.map((group) => ({
    group,
    documents: offered.documents.filter((document) => document.group === group),
  }));
}
