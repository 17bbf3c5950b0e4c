// The law as the shell would give it, read from the assets. Only for looking at the screens in a browser.

import { parse } from 'smol-toml';
import facts from '$assets/facts.toml?raw';
import fields from '$assets/catalogue/fields.toml?raw';
import services from '$assets/catalogue/services-191.toml?raw';
import filingForm from '$assets/forms/filing-191.toml?raw';
import recordForm from '$assets/forms/record-129.toml?raw';
import reglamentForm from '$assets/forms/reglament-191.toml?raw';
import formLaw from '$assets/law/form-191.toml?raw';
import rulesLaw from '$assets/law/rules-191.toml?raw';
import profile2011 from '$assets/profiles/2011.toml?raw';
import profile2025 from '$assets/profiles/2025.toml?raw';
import type { Clause, FactView, FormView, ItemView, LawView, ProfileView } from '../src/lib/api/bindings';
import type { CatalogueBody } from '../src/lib/api/ipc';

interface Shape extends Omit<FactView, 'columns' | 'source' | 'absent' | 'items' | 'assigned_by'> {
  columns?: Shape[];
  source?: string;
  absent?: FactView['absent'];
  assigned_by?: FactView['assigned_by'];
  choices_from?: string;
}
interface RawItem extends Omit<ItemView, 'captions' | 'facts' | 'role'> {
  role?: ItemView['role'];
  blank?: { facts: string[]; caption?: string }[];
  boxes?: { fact: string };
  lead?: string;
}

const read = <T>(text: string) => parse(text) as T;
const fieldChoices = Object.values(read<Record<string, { number: string; name: string }[]>>(fields))
  .filter(Array.isArray)
  .flat()
  .map(({ number, name }) => ({ id: number, az: name, en: name }));

const forms: FormView[] = [reglamentForm, filingForm, recordForm].map((text) => {
  const raw = read<{ id: string; clause: string; name: FormView['name']; item: RawItem[] }>(text);
  return { id: raw.id, name: raw.name, items: raw.item.map((item) => itemView(raw.clause, item)) };
});

function itemView(clause: string, item: RawItem): ItemView {
  const blanks = item.blank ?? [];
  return {
    id: item.id,
    role: item.role ?? 'item',
    number: item.number ?? '',
    title: item.title,
    short: item.short ?? null,
    captions: blanks.map((blank) => blank.caption ?? ''),
    facts: [item.lead, item.boxes?.fact, ...blanks.flatMap((blank) => blank.facts)].filter(
      (fact): fact is string => fact !== undefined && fact !== 'purpose',
    ),
    clause: `${clause}:${item.id}`,
    mandatory: item.mandatory ?? false,
  };
}

function factView(shape: Shape): FactView {
  return {
    id: shape.id,
    kind: shape.kind,
    many: shape.many ?? false,
    choices: shape.choices_from ? fieldChoices : (shape.choices ?? []),
    other: shape.other ?? false,
    limit: shape.limit ?? null,
    columns: (shape.columns ?? []).map(factView),
    of: shape.of ?? null,
    title: shape.title,
    group: shape.group ?? null,
    source: shape.source ?? '',
    absent: shape.absent ?? [],
    assigned_by: shape.assigned_by ?? null,
    items: forms.flatMap((form) =>
      form.items.filter((item) => item.facts.includes(shape.id)).map((item) => `${form.id}:${item.id}`),
    ),
  };
}

export const lawView: LawView = {
  forms,
  facts: read<{ fact: Shape[] }>(facts).fact.map(factView),
  profiles: [profile2011, profile2025].map((text) => {
    const { id, name, acts, forms: own } = read<ProfileView>(text);
    return { id, name, acts, forms: own };
  }),
};

export const catalogueView: CatalogueBody[] = read<{
  body: { number: string; name: string; service: { number: string; name: string }[] }[];
}>(services).body.map(({ number, name, service }) => ({ number, name, services: service }));

export const clauses: Clause[] = [formLaw, rulesLaw].flatMap((text) => read<{ clause: Clause[] }>(text).clause);
