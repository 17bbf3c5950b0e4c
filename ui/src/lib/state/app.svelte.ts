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

class App {
  law = $state.raw<LawView>({ facts: [], forms: [], profiles: [] });
  settings = $state.raw<Settings>({ language: '', registry: '', post: '', theme: '' });
  view = $state.raw<View>({ name: 'home' });
  /** Keys of the open view, as message keys. */
  keys = $state.raw<KeyHelp[]>([]);
  /** What could not be done, until it is put away. */
  failure = $state.raw<Failure | null>(null);
  /** Filings that wait for delivery. */
  waiting = $state(0);
  ready = $state(false);
  palette = $state(false);
  help = $state(false);

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
    await this.leaving?.();
    if (view.name !== this.view.name) this.keys = [];
    this.view = view;
  }

  /** Shows what failed in words. */
  fail(thrown: unknown): void {
    this.failure = ipc.failureOf(thrown);
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
