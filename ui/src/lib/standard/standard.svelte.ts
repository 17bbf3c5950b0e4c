// Standard texts as the open dossier uses them: where they stand, putting one in, keeping one.

import { tick } from 'svelte';
import type { StandardText, StandardUse } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import { asBlocks, asText, type Json } from '$lib/shared/value';
import { app } from '$lib/state/app.svelte';
import type { Dossier } from '$lib/state/dossier.svelte';
import { hereOf, type Here } from './here';

export class Standards {
  readonly dossier: Dossier;
  uses = $state.raw<StandardUse[]>([]);
  /** What is asked: which text to put in, or by what name to keep one. */
  asked = $state<'insert' | 'keep' | null>(null);
  /** Where the officer was when it was asked. */
  here = $state.raw<Here | null>(null);
  #last: Here | null = null;

  constructor(dossier: Dossier) {
    this.dossier = dossier;
  }

  /** The focus or the caret moved. */
  note = (): void => {
    const here = hereOf(document.activeElement);
    if (here) this.#last = here;
  };

  ask(what: 'insert' | 'keep'): void {
    this.note();
    this.here = this.#last;
    this.asked = what;
  }

  async close(): Promise<void> {
    this.asked = null;
    await tick();
    this.#focus();
  }

  async read(): Promise<void> {
    try {
      this.uses = await ipc.standardUses(this.dossier.id);
    } catch (thrown) {
      app.fail(thrown, 'standard');
    }
  }

  /** Whether a text can be put where the officer was. */
  fits(text: StandardText): boolean {
    const { here } = this;
    if (!here) return false;
    if (text.table) return text.table === here.fact.id;
    return (here.spec.kind === 'prose' || here.spec.kind === 'text') && !here.spec.many;
  }

  async insert(text: StandardText): Promise<void> {
    const { here } = this;
    if (!here || !this.fits(text) || !(await this.dossier.closeBurst())) return;
    const at = text.table
      ? { place: [here.fact.id], after: here.row ?? '', offset: 0 }
      : { place: here.place, after: here.after, offset: here.offset };
    await this.#act(() => ipc.insertStandardText(this.dossier.id, text.id, at));
    await this.close();
  }

  async renew(use: StandardUse): Promise<void> {
    if (!(await this.dossier.closeBurst())) return;
    await this.#act(() => ipc.renewStandardText(this.dossier.id, use.place, use.text));
  }

  async release(use: StandardUse): Promise<void> {
    try {
      await ipc.releaseStandardText(this.dossier.id, use.place, use.text);
      app.done('standard');
    } catch (thrown) {
      app.fail(thrown, 'standard');
    }
    await this.read();
  }

  /** What would be kept: the words selected, the whole text, or the row. */
  get kept(): Pick<StandardText, 'table' | 'content'> | null {
    const { here } = this;
    if (!here) return null;
    const line = (text: string) => ({ text: [{ text }] });
    if (here.selected.trim()) {
      const lines = here.selected.split(/\n+/).filter((one) => one.trim());
      return { table: '', content: lines.map(line) };
    }
    const row = here.row ? this.dossier.rowsOf(here.fact.id).find((one) => one.id === here.row) : undefined;
    if (row) return { table: here.fact.id, content: row as Json };
    const value = this.dossier.value(here.fact.id);
    const own = here.fact.kind === 'group' ? (value as Json | undefined)?.[here.spec.id] : value;
    if (here.spec.kind === 'prose') return { table: '', content: asBlocks(own) };
    return here.spec.kind === 'text' && asText(own) ? { table: '', content: [line(asText(own))] } : null;
  }

  async keep(title: string): Promise<void> {
    const { kept } = this;
    if (!kept) return;
    try {
      await ipc.putStandardText({ id: '', version: 0, title, ...kept });
      app.done('standard');
      await this.close();
    } catch (thrown) {
      app.fail(thrown, 'standard');
    }
  }

  #focus(): void {
    const { here } = this;
    if (!here) return;
    const control = here.control.isConnected
      ? here.control
      : document.querySelector<HTMLElement>(`[data-fact="${here.fact.id}"]`);
    control?.focus({ preventScroll: true });
  }

  async #act(act: () => ReturnType<typeof ipc.open>): Promise<void> {
    try {
      this.dossier.use(await act());
      app.done('standard');
    } catch (thrown) {
      app.fail(thrown, 'standard');
    }
    await this.read();
  }
}
