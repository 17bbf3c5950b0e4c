// A made-up shell, so that the screens can be looked at in a browser: `npm run look`. Never part of the build.

import type * as Real from '../src/lib/api/ipc';
import type {
  CheckView,
  DossierRow,
  DossierView,
  FilingView,
  Gate,
  ItemState,
  PaperView,
  Purpose,
  Remark,
  RevisionRow,
  Settings,
} from '../src/lib/api/bindings';
import { fold } from '../src/lib/shared/fold';
import { catalogueView, clauses, lawView } from './law';
import { samplePdf } from './pdf';
import { sampleFacts, sampleFindings } from './sample';

export type { Beginning, CatalogueBody, CatalogueService, ExampleRow, Paper } from '../src/lib/api/ipc';

export const failureOf: typeof Real.failureOf = (thrown) =>
  typeof thrown === 'object' && thrown !== null && 'code' in thrown
    ? (thrown as ReturnType<typeof Real.failureOf>)
    : { code: 'unexpected', message: { az: String(thrown), en: String(thrown) } };

const asked = new URLSearchParams(location.search);
const isEmpty = asked.has('empty');
const now = () => new Date().toISOString();
let settingsNow: Settings = {
  language: asked.get('lang') ?? '',
  registry: '',
  post: 'Baş məsləhətçi',
  theme: asked.get('theme') ?? '',
  agency: { address: '', phone: '', email: '', signatory: '', executor: '', executor_phone: '' },
};

interface Held {
  view: DossierView;
  past: Record<string, unknown>[];
  future: Record<string, unknown>[];
  revisions: RevisionRow[];
}
const held = new Map<string, Held>();
let filingsNow: FilingView[] = [];

function hold(id: string, facts: Record<string, unknown>): Held {
  const view: DossierView = {
    id,
    profile: '2011',
    revision: 3,
    facts,
    illustrative: [],
    can_undo: false,
    can_redo: false,
    saved_at: now(),
  };
  const row = (number: number, act: RevisionRow['act'], changed: string[]): RevisionRow => ({
    number,
    act,
    by: 'Baş məsləhətçi',
    at: new Date(Date.now() - (4 - number) * 40_000_000).toISOString(),
    facts: changed,
    digest: `7f3a${String(number).repeat(56)}1d08`,
  });
  const revisions = [
    row(3, 'edited', ['legal_basis']),
    row(2, 'fixed', ['payment', 'fee']),
    row(1, 'created', ['name', 'provider', 'content', 'users']),
  ];
  const made = { view, past: [], future: [], revisions };
  held.set(id, made);
  return made;
}
if (!isEmpty) {
  hold('a', structuredClone(sampleFacts));
  hold('b', { name: 'Bəzi fəaliyyət növlərinə xüsusi razılıq (lisenziya) verilməsi üçün e-müraciət' });
}

const get = (id: string): Held => held.get(id) ?? hold(id, {});
const copy = (id: string): DossierView => structuredClone(get(id).view);

function states(facts: Record<string, unknown>): Record<string, ItemState> {
  const found: Record<string, ItemState> = {};
  for (const form of lawView.forms) {
    for (const item of form.items) {
      const own = item.facts.filter((fact) => !fact.endsWith('_lead'));
      const filled = own.filter((fact) => facts[fact] !== undefined).length;
      let state: ItemState =
        own.length === 0 ? 'fixed' : filled === 0 ? 'empty' : filled < own.length ? 'partial' : 'complete';
      if (item.id === '2.2.1' && facts.payment !== 'paid') state = 'hidden';
      if (item.role === 'fixed') state = 'fixed';
      found[`${form.id}:${item.id}`] = state;
    }
  }
  return found;
}

function checked(id: string, gate: Gate): CheckView {
  const { facts } = get(id).view;
  const items = states(facts);
  const asked = (lawView.forms[0]?.items ?? []).filter(
    (item) => item.mandatory && items[`reglament-191:${item.id}`] !== 'hidden',
  );
  const answered = asked.filter((item) => items[`reglament-191:${item.id}`] === 'complete').length;
  const findings = id === 'a' && !(gate === 'filing' && isEmpty) ? sampleFindings : [];
  return {
    findings,
    completeness: { answered, asked: asked.length },
    items,
    stage: id === 'a' ? 'consultation' : 'draft',
    path: '2 iş günü',
  };
}

const wait = <T>(value: T): Promise<T> => Promise.resolve(value);

export const law: typeof Real.law = () => wait(lawView);
export const catalogue: typeof Real.catalogue = () => wait(catalogueView);
export const examples: typeof Real.examples = () =>
  wait([
    { id: 'licence', title: { az: 'Lisenziya verilməsi (20.1)', en: 'Issue of a licence (20.1)' }, profile: '2011' },
  ]);
export const clause: typeof Real.clause = (id) => wait(clauses.find((one) => one.id === id) ?? null);
export const settings: typeof Real.settings = () => wait(settingsNow);
export const setSettings: typeof Real.setSettings = (next) => wait((settingsNow = next));

export const list: typeof Real.list = (query) => {
  const stages: DossierRow['stage'][] = ['consultation', 'draft', 'filing', 'registered', 'approval', 'coordination'];
  const rows = [...held.values()].map(({ view }, index): DossierRow => {
    const check = checked(view.id, 'draft');
    return {
      id: view.id,
      name: String(view.facts.name ?? ''),
      body: (view.facts.provider as { name?: string } | undefined)?.name ?? '',
      profile: view.profile,
      stage: stages[index % 6] ?? 'draft',
      completeness: check.completeness,
      errors: check.findings.filter((one) => one.severity === 'error').length,
      warnings: check.findings.filter((one) => one.severity === 'warning').length,
      hints: check.findings.filter((one) => one.severity === 'hint').length,
      registry_number: null,
      revision: view.revision,
      changed_at: view.saved_at,
      changed_by: 'Baş məsləhətçi',
    };
  });
  const more = isEmpty
    ? []
    : catalogueView.slice(5, 9).flatMap((body, at): DossierRow[] =>
        body.services.slice(1, 2).map((service) => ({
          id: `x${service.number}`,
          name: service.name,
          body: body.name,
          profile: '2011',
          stage: stages[(at + 2) % 6] ?? 'draft',
          completeness: { answered: 20 + at, asked: 29 },
          errors: at === 1 ? 5 : 0,
          warnings: at,
          hints: 0,
          registry_number: at === 1 ? 'SINAQ-2026-000012' : null,
          revision: 4,
          changed_at: new Date(Date.now() - (at + 1) * 200_000_000).toISOString(),
          changed_by: 'Hüquq şöbəsi',
        })),
      );
  return wait([...rows, ...more].filter((row) => fold(`${row.name} ${row.body}`).includes(fold(query.trim()))));
};

export const create: typeof Real.create = ({ service, example }) => {
  const id = `n${held.size}`;
  const body = catalogueView.find((one) => one.services.some((known) => known.number === service));
  const name = body?.services.find((known) => known.number === service)?.name;
  const facts = example
    ? structuredClone(sampleFacts)
    : name
      ? { name, provider: { name: body?.name }, catalogue_number: service }
      : {};
  hold(id, facts);
  return wait(id);
};
export const open: typeof Real.open = (id) => wait(copy(id));

export const writeFact: typeof Real.writeFact = async (id, fact, value) => {
  await new Promise((resolve) => setTimeout(resolve, 30));
  if (asked.has('full')) {
    throw { code: 'disk_full', message: { az: 'diskdə yer yoxdur', en: 'the disk is full' } };
  }
  const own = get(id);
  own.past.push(structuredClone(own.view.facts));
  own.future = [];
  if (value === null) own.view.facts = Object.fromEntries(Object.entries(own.view.facts).filter(([id]) => id !== fact));
  else own.view.facts[fact] = structuredClone(value);
  own.view.saved_at = now();
  return { at: now(), revision: own.view.revision, value };
};
export const closeBurst: typeof Real.closeBurst = (id) => {
  const own = get(id);
  own.view.revision += 1;
  return wait({ at: now(), revision: own.view.revision, value: null });
};
export const check: typeof Real.check = (id, gate) => wait(checked(id, gate));

function turn(id: string, from: 'past' | 'future', to: 'past' | 'future'): DossierView {
  const own = get(id);
  const facts = own[from].pop();
  if (facts) {
    own[to].push(own.view.facts);
    own.view.facts = facts;
  }
  own.view.can_undo = own.past.length > 0;
  own.view.can_redo = own.future.length > 0;
  return copy(id);
}
export const undo: typeof Real.undo = (id) => wait(turn(id, 'past', 'future'));
export const redo: typeof Real.redo = (id) => wait(turn(id, 'future', 'past'));
export const restore: typeof Real.restore = (id) => wait(copy(id));
export const mend: typeof Real.mend = async (id, fact, value) => {
  await writeFact(id, fact, value);
  return copy(id);
};
export const setProfile: typeof Real.setProfile = (id, to) => {
  get(id).view.profile = to;
  return wait(copy(id));
};
export const history: typeof Real.history = (id) => wait(get(id).revisions);
export const diff: typeof Real.diff = () =>
  wait([
    {
      fact: 'name',
      before: 'Arayışların verilməsi',
      after: 'Elektron arayışların verilməsi',
      words: [
        { kind: 'added', text: 'Elektron ' },
        { kind: 'removed', text: 'Arayışların' },
        { kind: 'added', text: 'arayışların' },
        { kind: 'kept', text: ' verilməsi' },
      ],
    },
    {
      fact: 'duration',
      before: { kind: 'range', from: { amount: 1, unit: 'working_day' }, to: { amount: 7, unit: 'working_day' } },
      after: sampleFacts.duration,
      words: [],
    },
    { fact: 'participants', before: null, after: sampleFacts.participants, words: [] },
  ]);
export const importDossier: typeof Real.importDossier = (text) => {
  const id = `n${held.size}`;
  hold(id, JSON.parse(text) as Record<string, unknown>);
  return wait(id);
};
export const openFile: typeof Real.openFile = () => wait(null);
export const exportDossier: typeof Real.exportDossier = () => wait({ path: '~/Reqlament/qovluq.json', pages: 0 });

export const documents: typeof Real.documents = () =>
  wait({
    documents: (
      [
        ['reglament', 'approval', []],
        ['consultation', 'consultation', []],
        ['filing', 'registry', ['purpose']],
        ['record', 'registry', ['body', 'against']],
      ] as const
    ).map(([word, group, needs]) => ({
      word,
      group,
      needs: [...needs],
      blank: word !== 'consultation',
      formats: ['pdf', 'html', 'docx'],
      lack: word === 'record' && isEmpty ? 'profile' : null,
    })),
    bodies: ['Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi', 'Ədliyyə Nazirliyi'],
    revisions: [2, 1],
    others: [],
  });
export const paper: typeof Real.paper = async (id, wanted, known) => {
  const real = asked.get('pdf');
  const pdf = new Uint8Array(real ? await (await fetch(real)).arrayBuffer() : samplePdf(6));
  const state = `${JSON.stringify(get(id).view.facts).length} ${wanted.document}`;
  const view: PaperView = {
    state,
    sheets: Array.from({ length: 6 }, () => ({ digest: state, width: 595, height: 842 })),
    places: (lawView.forms[0]?.items ?? []).map((item, index) => ({
      item: `reglament-191:${item.id}`,
      page: 1 + Math.floor(index / 9),
      top: 92 + (index % 9) * 66,
      bottom: 92 + (index % 9) * 66 + 60,
    })),
  };
  return { view, pdf: state === known ? null : pdf };
};
export const chooseFile: typeof Real.chooseFile = (_id, wanted, ending) =>
  wait({ path: `~/Reqlament/${wanted.document}.${ending}`, asked: false });
export const saveDocument: typeof Real.saveDocument = async (_id, _wanted, path, overwrite) => {
  await Promise.resolve();
  if (asked.has('full') && !overwrite) throw { code: 'file_exists', message: { az: path, en: path } };
  return { path, pages: 6 };
};
export const printers: typeof Real.printers = () =>
  wait(isEmpty ? null : { names: ['Qebul_otagi', 'Serq_korpusu'], default: 'Qebul_otagi' });
export const printDocument: typeof Real.printDocument = () => wait(null);

export const file: typeof Real.file = (id, purpose: Purpose) => {
  const made: FilingView = {
    id: `f${filingsNow.length}`,
    dossier: id,
    name: String(get(id).view.facts.name ?? ''),
    purpose,
    delivery: 'queued',
    state: null,
    registry_number: null,
    digest: '4e19'.padEnd(60, '0') + 'c7a5',
    due: null,
    next_try: null,
    tries: 0,
    events: [{ at: now(), state: 'queued', message: null }],
  };
  filingsNow = [made, ...filingsNow];
  return wait(made);
};
export const deliver: typeof Real.deliver = () => {
  filingsNow = filingsNow.map((one) => {
    if (one.delivery !== 'queued') return one;
    if (asked.has('offline') && one.tries < 2) {
      const message = 'Reyestrin operatoru ilə əlaqə yoxdur: server 30 saniyə ərzində cavab vermədi.';
      return {
        ...one,
        tries: one.tries + 1,
        next_try: now(),
        events: [...one.events, { at: now(), state: 'queued', message }],
      };
    }
    const steps = (['delivered', 'received', 'registered'] as const).map((state) => ({
      at: now(),
      state,
      message: null,
    }));
    return {
      ...one,
      delivery: 'delivered',
      state: 'registered',
      registry_number: 'SINAQ-2026-000001',
      events: [...one.events, ...steps],
    };
  });
  return wait(filingsNow);
};
export const filings: typeof Real.filings = (dossier) =>
  wait(filingsNow.filter((one) => dossier === null || one.dossier === dossier));

let remarksNow: Remark[] = [];
export const remarks: typeof Real.remarks = () => wait(remarksNow);
export const putRemark: typeof Real.putRemark = (_id, remark) => {
  const number = remark.number || remarksNow.length + 1;
  const kept = { ...remark, number };
  remarksNow = [...remarksNow.filter((one) => one.number !== number), kept];
  return wait(kept);
};
export const eraseRemark: typeof Real.eraseRemark = (_id, _speaker, number) => {
  remarksNow = remarksNow.filter((one) => one.number !== number);
  return wait(null);
};
export const attach: typeof Real.attach = () =>
  wait({ name: 'rəy.pdf', sha256: '0'.repeat(64), size: 20480, media_type: 'application/pdf' });
