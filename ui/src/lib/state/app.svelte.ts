// The whole program: the law read once, settings, and which view is open.

import type {
  AgencySettings,
  Failure,
  FactView,
  FormView,
  LawView,
  Place,
  ProfileView,
  ReadingView,
  Settings,
} from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import type { Target } from '$lib/paper/places';
import { speech } from '$lib/shared/messages.svelte';
import { guide } from './guide.svelte';
import { home } from './home.svelte';
import { live } from './live.svelte';
import { place } from './place.svelte';

export type DossierTab = 'form' | 'stages' | 'compare' | 'filing';

export type View =
  | { name: 'home' }
  | { name: 'new' }
  | { name: 'dossier'; id: string; tab: DossierTab }
  | { name: 'filings' }
  | { name: 'standard' }
  | { name: 'law'; clause?: string }
  | { name: 'settings'; section?: string };

/** What the palette offers. */
export type PaletteScope = 'all' | 'items' | 'examples';

/** So many views one can go back. */
const TRAIL = 50;
const FORM = 'reglament-191';

/** Whether two views are one and the same place. */
export function sameView(one: View, other: View): boolean {
  if (one.name === 'dossier' && other.name === 'dossier') return one.id === other.id && one.tab === other.tab;
  if (one.name === 'settings' && other.name === 'settings') return one.section === other.section;
  if (one.name === 'law' && other.name === 'law') return one.clause === other.clause;
  return one.name === other.name;
}

const NO_AGENCY: AgencySettings = {
  body: '',
  units: [],
  posts: [],
  approver: '',
  address: '',
  phone: '',
  email: '',
  signatory: '',
  executor: '',
  executor_phone: '',
};
const NO_SETTINGS: Settings = {
  language: '',
  registry: '',
  post: '',
  theme: '',
  contrast: false,
  text_size: 100,
  profile: '',
  agency: NO_AGENCY,
};

/** No dossier is so large; what is would only fill the memory. */
const LARGEST = 256 * 1024 * 1024;
const tooLarge = (name: string): Failure => ({
  code: 'no_dossier_file',
  message: {
    az: `“${name}” 256 MB-dan böyükdür, xidmət qovluğu belə böyük olmur. Heç nə idxal edilmədi. Başqa fayl seçin.`,
    en: `“${name}” is larger than 256 MB; no dossier is so large. Nothing was imported. Choose another file.`,
  },
});

/** It was moved or thrown away after it was chosen, or one may not read it. */
const unreadable = (name: string): Failure => ({
  code: 'no_dossier_file',
  message: {
    az: `“${name}” faylı oxunmadı. Heç nə idxal edilmədi. Faylın yerində olduğunu və onu oxumaq icazənizi yoxlayın.`,
    en: `“${name}” could not be read. Nothing was imported. See that the file is there and that you may read it.`,
  },
});

class App {
  law = $state.raw<LawView>({ facts: [], forms: [], profiles: [] });
  settings = $state.raw<Settings>(NO_SETTINGS);
  view = $state.raw<View>({ name: 'home' });
  /** The dossier that is open, or was last. */
  dossier = $state('');
  /** Where the next view is to be opened; it takes it. */
  place = $state.raw<Target | null>(null);
  /** The text of the law, once it was asked for. */
  reading = $state.raw<ReadingView | null>(null);
  /** What could not be done, until it is put away. */
  failure = $state.raw<Failure | null>(null);
  #failedAt = '';
  /** The latest settings on their way. */
  #saving: Promise<void> = Promise.resolve();
  /** What the officer should know and need not mend. */
  notice = $state('');
  /** The size the window is drawn at, in per cent. */
  #size = 100;
  /** Filings that wait for delivery. */
  waiting = $state(0);
  /** Notices of the operator that the officer has not looked at. */
  fresh = $state(0);
  ready = $state(false);
  palette = $state(false);
  scope = $state<PaletteScope>('all');
  help = $state(false);
  /** Asks which file to read; the window lends it. */
  pickFile: () => void = () => undefined;

  /** Is asked before the view changes, so that what was typed is written first. */
  leaving: (() => Promise<unknown>) | null = null;
  #trail: View[] = [];
  /** The law on its way, once somebody turns to a view that needs it: the list of dossiers does not. */
  #law: Promise<void> | null = null;

  async start(): Promise<void> {
    try {
      const start = await ipc.start();
      guide.use(start.guide);
      this.useSettings(start.settings);
      this.waiting = start.waiting;
      this.fresh = start.fresh;
      home.begin(start.dossiers);
      if (!this.ready) await this.#resume(start.place);
      if (this.view.name !== 'home') await this.learn();
      this.ready = true;
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  /** Reads facts, forms and profiles, once. What fails is told, and tried again with the next view. */
  learn(): Promise<void> {
    this.#law ??= ipc.law().then(
      (law) => void (this.law = law),
      (thrown: unknown) => {
        this.#law = null;
        this.fail(thrown);
      },
    );
    return this.#law;
  }

  /** Goes on where the last start ended. */
  async #resume(kept: Place): Promise<void> {
    place.use(kept);
    this.view = await place.viewOf(kept);
    if (this.view.name === 'dossier') this.dossier = this.view.id;
  }

  useSettings(settings: Settings): void {
    this.settings = settings;
    speech.language = settings.language === 'en' ? 'en' : 'az';
    document.documentElement.lang = speech.language;
    const wishes = (what: string) => matchMedia(`(${what})`).matches;
    const root = document.documentElement.dataset;
    const system = wishes('prefers-color-scheme: dark') ? 'dark' : 'light';
    root.theme = settings.theme === 'light' || settings.theme === 'dark' ? settings.theme : system;
    root.contrast = settings.contrast || wishes('prefers-contrast: more') ? 'more' : 'normal';
    if (settings.text_size !== this.#size) {
      this.#size = settings.text_size;
      ipc.setZoom(settings.text_size / 100).catch((thrown: unknown) => this.fail(thrown));
    }
  }

  /** Takes settings over at once and keeps them, one change after the other. */
  saveSettings(change: Partial<Settings>): Promise<void> {
    this.useSettings({ ...this.settings, ...change });
    const wanted = this.settings;
    this.#saving = this.#saving.then(async () => {
      try {
        await ipc.setSettings(wanted);
      } catch (thrown) {
        this.fail(thrown);
      }
    });
    return this.#saving;
  }

  async go(view: View): Promise<void> {
    if (!sameView(view, this.view)) {
      this.failure = null;
      this.#trail = [...this.#trail, this.view].slice(-TRAIL);
    }
    await this.#show(view);
  }

  /** Goes back to the view one came from. */
  async back(): Promise<void> {
    const view = this.#trail.at(-1);
    this.#trail = this.#trail.slice(0, -1);
    if (view) await this.#show(view);
  }

  async #show(view: View): Promise<void> {
    await this.leaving?.();
    if (view.name !== 'home') await this.learn();
    live.hush();
    if (view.name === 'dossier') this.dossier = view.id;
    this.view = view;
  }

  /** Leads to an item of any form, such as `record-129:15`, in the dossier that is open or was last. */
  async goToItem(address: string): Promise<void> {
    if (!this.dossier) return;
    const at = address.indexOf(':');
    const form = this.form(address.slice(0, at));
    const item = form?.items.find((one) => one.id === address.slice(at + 1));
    if (form?.id === FORM && item) return this.#goTo({ item: item.id, fact: null });
    const fact = item?.facts[0] ?? '';
    const shown = this.form(FORM)?.items.find(
      (one) => one.facts.includes(fact) && one.role !== 'title' && one.role !== 'approval',
    );
    await this.#goTo({ item: shown?.id ?? '', fact });
  }

  async #goTo(place: Target): Promise<void> {
    this.place = place;
    await this.go({ name: 'dossier', id: this.dossier, tab: place.item ? 'form' : 'stages' });
  }

  openPalette(scope: PaletteScope): void {
    this.scope = scope;
    this.palette = true;
  }

  async readLaw(): Promise<ReadingView | null> {
    try {
      this.reading ??= await ipc.reading();
    } catch (thrown) {
      this.fail(thrown);
    }
    return this.reading;
  }

  /** Shows what failed in words; `act` names the sort of action. */
  fail(thrown: unknown, act = ''): void {
    this.failure = ipc.failureOf(thrown);
    this.#failedAt = act;
  }

  /** An action succeeded: a failure of its sort no longer stands. */
  done(act: string): void {
    if (this.#failedAt === act) this.failure = null;
  }

  /** Reads a dossier back from the text of its file, and opens it. */
  async importFile(file: File): Promise<void> {
    try {
      if (file.size > LARGEST) throw tooLarge(file.name);
      const text = await file.text().catch(() => Promise.reject(unreadable(file.name)));
      const id = await ipc.importDossier(text);
      await this.go({ name: 'dossier', id, tab: 'form' });
      this.done('import');
    } catch (thrown) {
      this.fail(thrown, 'import');
    }
  }

  /** Counts the filings that wait and the notices that are new. */
  async countWaiting(): Promise<void> {
    const [filings, fresh] = await Promise.all([ipc.filings(null), ipc.freshNotices()]);
    this.fresh = fresh;
    this.waiting = filings.filter((filing) => filing.delivery === 'queued' || filing.delivery === 'sending').length;
  }

  fact(id: string): FactView | undefined {
    return this.law.facts.find((fact) => fact.id === id);
  }

  form(id: string): FormView | undefined {
    return this.law.forms.find((form) => form.id === id);
  }

  /** The profile of a new dossier. */
  get newProfile(): string {
    const wanted = this.law.profiles.find((profile) => profile.id === this.settings.profile);
    return (wanted ?? this.law.profiles[0])?.id ?? '2011';
  }

  profile(id: string): ProfileView | undefined {
    return this.law.profiles.find((profile) => profile.id === id);
  }
}

export const app = new App();
