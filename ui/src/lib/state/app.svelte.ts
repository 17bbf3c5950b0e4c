// The whole program: the law read once, settings, and which view is open.

import type { Failure, FactView, FormView, LawView, ProfileView, Settings } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import { speech } from '$lib/shared/messages.svelte';

export type DossierTab = 'form' | 'stages' | 'compare' | 'filing';

export type View =
  | { name: 'home' }
  | { name: 'new' }
  | { name: 'dossier'; id: string; tab: DossierTab }
  | { name: 'filings' }
  | { name: 'law' }
  | { name: 'settings' };

/** A key and what it does, for the status bar. */
export interface KeyHelp {
  key: string;
  does: string;
}

function sameView(one: View, other: View): boolean {
  if (one.name === 'dossier' && other.name === 'dossier') return one.id === other.id && one.tab === other.tab;
  return one.name === other.name;
}

const NO_AGENCY = { address: '', phone: '', email: '', signatory: '', executor: '', executor_phone: '' };

class App {
  law = $state.raw<LawView>({ facts: [], forms: [], profiles: [] });
  settings = $state.raw<Settings>({ language: '', registry: '', post: '', theme: '', agency: NO_AGENCY });
  view = $state.raw<View>({ name: 'home' });
  /** Keys of the open view, as message keys. */
  keys = $state.raw<KeyHelp[]>([]);
  /** What could not be done, until it is put away. */
  failure = $state.raw<Failure | null>(null);
  #failedAt = '';
  /** Filings that wait for delivery. */
  waiting = $state(0);
  ready = $state(false);
  palette = $state(false);
  help = $state(false);
  /** Asks which file to read; the window lends it. */
  pickFile: () => void = () => undefined;

  /** Is asked before the view changes, so that what was typed is written first. */
  leaving: (() => Promise<unknown>) | null = null;

  async start(): Promise<void> {
    try {
      const [law, settings] = await Promise.all([ipc.law(), ipc.settings()]);
      this.law = law;
      this.useSettings(settings);
      this.ready = true;
      await this.countWaiting();
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  useSettings(settings: Settings): void {
    this.settings = settings;
    speech.language = settings.language === 'en' ? 'en' : 'az';
    document.documentElement.lang = speech.language;
    if (settings.theme === 'light' || settings.theme === 'dark') {
      document.documentElement.dataset.theme = settings.theme;
    } else {
      const dark = matchMedia('(prefers-color-scheme: dark)').matches;
      document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    }
  }

  async saveSettings(change: Partial<Settings>): Promise<void> {
    try {
      this.useSettings(await ipc.setSettings({ ...this.settings, ...change }));
    } catch (thrown) {
      this.fail(thrown);
    }
  }

  async go(view: View): Promise<void> {
    if (!sameView(view, this.view)) this.failure = null;
    await this.leaving?.();
    if (view.name !== this.view.name) this.keys = [];
    this.view = view;
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
      const id = await ipc.importDossier(await file.text());
      await this.go({ name: 'dossier', id, tab: 'form' });
      this.done('import');
    } catch (thrown) {
      this.fail(thrown, 'import');
    }
  }

  async countWaiting(): Promise<void> {
    const filings = await ipc.filings(null);
    this.waiting = filings.filter((filing) => filing.delivery === 'queued' || filing.delivery === 'sending').length;
  }

  fact(id: string): FactView | undefined {
    return this.law.facts.find((fact) => fact.id === id);
  }

  form(id: string): FormView | undefined {
    return this.law.forms.find((form) => form.id === id);
  }

  profile(id: string): ProfileView | undefined {
    return this.law.profiles.find((profile) => profile.id === id);
  }
}

export const app = new App();
