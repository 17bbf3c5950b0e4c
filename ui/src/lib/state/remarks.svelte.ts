// What others say of the open dossier's text: bodies asked to agree, and the public.

import type { Remark, Speaker } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import { app } from './app.svelte';

const FORM = 'reglament-191';

export class Remarks {
  all = $state.raw<Remark[]>([]);
  #dossier: string;

  constructor(dossier: string) {
    this.#dossier = dossier;
  }

  async read(): Promise<void> {
    try {
      this.all = await ipc.remarks(this.#dossier);
    } catch (thrown) {
      app.fail(thrown, 'remarks');
    }
  }

  /** How many wait for an answer. */
  get waiting(): number {
    return this.all.filter((remark) => remark.outcome === null).length;
  }

  /** Those on an item of the reglament form. */
  at(item: string): Remark[] {
    return this.all.filter((remark) => remark.item === `${FORM}:${item}`);
  }

  /**
   * Writes it down as soon as it says something and names its speaker; gives its number. A rejection waits for its
   * reason: until then the rest is kept.
   */
  async write(remark: Remark): Promise<number> {
    if (remark.text.trim() === '' || remark.by.trim() === '') return remark.number;
    const kept = lacksReason(remark) ? { ...remark, outcome: null } : remark;
    try {
      const { number } = await ipc.putRemark(this.#dossier, kept);
      await this.read();
      app.done('remarks');
      return number;
    } catch (thrown) {
      app.fail(thrown, 'remarks');
      return remark.number;
    }
  }

  async erase(remark: Remark): Promise<void> {
    try {
      if (remark.number > 0) await ipc.eraseRemark(this.#dossier, remark.speaker, remark.number);
      await this.read();
      app.done('remarks');
    } catch (thrown) {
      app.fail(thrown, 'remarks');
    }
  }
}

/** Whether it is not, or not wholly, accepted and does not say why. */
export function lacksReason(remark: Remark): boolean {
  return (remark.outcome === 'rejected' || remark.outcome === 'partly') && remark.reason.trim() === '';
}

/** One that is not yet written down. */
export function fresh(speaker: Speaker, item = ''): Remark {
  return {
    number: 0,
    speaker,
    by: '',
    received: null,
    copy: '',
    item: item ? `${FORM}:${item}` : '',
    line: null,
    text: '',
    proposal: '',
    ground: '',
    outcome: null,
    answer: '',
    reason: '',
  };
}
