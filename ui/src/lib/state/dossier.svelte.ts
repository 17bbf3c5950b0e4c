// The open dossier: what stands in the window, what is saved, what the check says.

import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import type {
  CheckView,
  DossierView,
  FactView,
  Finding,
  Gate,
  ItemView,
  Mend,
  Stage,
  Unread,
  WantedView,
} from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import type { Target } from '$lib/paper/places';
import { REGLAMENT } from '$lib/paper/wanted';
import { momentNow } from '$lib/shared/dates';
import { t } from '$lib/shared/messages.svelte';
import { asRows, same, withKeys, type RowValue } from '$lib/shared/value';
import { app } from './app.svelte';
import { Autosave } from './autosave.svelte';
import { changed } from './changed';
import { live } from './live.svelte';
import { Remarks } from './remarks.svelte';
import { Unreads } from './unreads.svelte';

export type PaneName = 'paper' | 'findings' | 'history' | 'remarks';

/** The gate at which a dossier of a stage is checked. */
export const GATE_OF: Record<Stage, Gate> = {
  draft: 'draft',
  coordination: 'consultation',
  consultation: 'consultation',
  approval: 'approval',
  filing: 'filing',
  registered: 'registered',
};

/** The form one fills. */
export const FORM = 'reglament-191';
/** What is said of an act: `done-<act>`. */
type ActDone = 'undone' | 'redone' | 'restored' | 'profile-set' | 'mended';
/** A revision closes after so long a rest. */
const BURST_REST = 30_000;

export class Dossier {
  readonly id: string;
  profile = $state('');
  revision = $state(0);
  values = new SvelteMap<string, unknown>();
  /** What stood at facts that were declared empty since. */
  // Nothing on the screen reads it.
  // eslint-disable-next-line svelte/prefer-svelte-reactivity
  readonly aside = new Map<string, unknown>();
  /** What was typed and cannot be read. */
  readonly unread: Unreads;
  illustrative = new SvelteSet<string>();
  canUndo = $state(false);
  canRedo = $state(false);
  check = $state.raw<CheckView | null>(null);
  gate = $state<Gate | null>(null);
  /** The gate of `check`. */
  checkedGate = $state<Gate | null>(null);
  /** A finding of another tab that is to be led to. */
  wanted = $state.raw<Finding | null>(null);
  /** What was mended last, and the revision that mended it. */
  mended = $state.raw<{ finding: Finding; revision: number } | null>(null);
  /** When the latest check was made. */
  checkedAt = $state('');
  /** Facts that were left once, or came filled: only these show their findings beneath. */
  touched = new SvelteSet<string>();
  /** A place on paper that the form is to be opened at. */
  place = $state.raw<Target | null>(null);
  pane = $state<PaneName>('paper');
  /** The document the pane shows. */
  paper = $state.raw<WantedView>(REGLAMENT);
  /** The item the officer is at. */
  item = $state('');
  /** The rows that stand open, by fact. */
  openRows = new SvelteMap<string, string>();
  /** Counts what was committed: the paper and the history follow it. */
  commits = $state(0);
  /** What bodies and the public say of the text. */
  readonly remarks: Remarks;
  /** An item whose remarks are asked for, or a new one on it. */
  remarkWanted = $state.raw<{ item: string; write: boolean; key?: string } | null>(null);
  /** Counts the revisions that typing closed. */
  bursts = $state(0);
  autosave: Autosave;

  #burst: ReturnType<typeof setTimeout> | undefined;
  /** The fact that is being typed. */
  #burstFact = $state('');
  #lent: Gate | null = null;
  #checking = false;
  #checkAgain = false;

  constructor(view: DossierView, unread: Record<string, Unread>) {
    this.id = view.id;
    this.unread = new Unreads(unread, (all) =>
      ipc.setUnread(view.id, all).catch((thrown: unknown) => app.fail(thrown, 'write')),
    );
    this.remarks = new Remarks(view.id);
    void this.remarks.read();
    this.autosave = new Autosave(
      (fact, value) => ipc.writeFact(this.id, fact, value),
      (fact, sent, saved) => this.#saved(fact, sent, saved.revision, saved.value),
    );
    this.#show(view);
    for (const fact of Object.keys(view.facts)) this.touched.add(fact);
  }

  static async open(id: string): Promise<Dossier> {
    return new Dossier(...(await Promise.all([ipc.open(id), ipc.unread(id)])));
  }

  /** Takes over a whole state: after undo, restore, a fix. */
  use(view: DossierView): void {
    for (const path of [...this.unread.keys()]) {
      const fact = path.split('/', 1)[0] ?? '';
      if (!same(this.values.get(fact) ?? null, view.facts[fact] ?? null)) this.unread.delete(path);
    }
    this.#show(view);
  }

  #show(view: DossierView): void {
    this.profile = view.profile;
    this.revision = view.revision;
    // What was typed while the state was on its way is newer than it.
    const newer = (fact: string) => this.autosave.has(fact);
    for (const id of [...this.values.keys()]) if (!(id in view.facts) && !newer(id)) this.values.delete(id);
    for (const [id, value] of Object.entries(view.facts)) {
      if (!newer(id) && !same(this.values.get(id), value)) this.values.set(id, value);
    }
    this.illustrative.clear();
    for (const id of view.illustrative) this.illustrative.add(id);
    this.canUndo = view.can_undo;
    this.canRedo = view.can_redo;
    if (!this.autosave.dirty) this.autosave.forget();
    this.autosave.savedAt = view.saved_at;
    this.commits += 1;
    void this.recheck();
  }

  value(fact: string): unknown {
    return this.values.get(fact);
  }

  rowsOf = (fact: string): RowValue[] => asRows(this.values.get(fact));

  /** A key was pressed at a fact. */
  type(fact: string, value: unknown): void {
    const empty = value === null || value === undefined || value === '';
    if (empty) this.values.delete(fact);
    else this.values.set(fact, value);
    this.#burstFact = fact;
    live.hush();
    this.autosave.touch(fact, empty ? null : value);
    clearTimeout(this.#burst);
    this.#burst = setTimeout(() => void this.closeBurst(), BURST_REST);
  }

  /** The officer left a fact: its findings may show, its revision closes. */
  async leave(fact: string): Promise<void> {
    this.touched.add(fact);
    if (this.#burstFact === fact) await this.closeBurst();
  }

  /** Writes what is typed and closes the revision. */
  async closeBurst(): Promise<boolean> {
    clearTimeout(this.#burst);
    const wasTyping = this.#burstFact !== '' || this.autosave.dirty;
    const [written] = await Promise.all([this.autosave.flush(), this.unread.flush()]);
    if (!wasTyping || !written) return written;
    this.#burstFact = '';
    this.bursts += 1;
    try {
      const saved = await ipc.closeBurst(this.id);
      if (saved) {
        this.revision = saved.revision;
        this.commits += 1;
      }
      app.done('write');
    } catch (thrown) {
      app.fail(thrown, 'write');
    }
    return written;
  }

  undo = () => this.#act(() => ipc.undo(this.id), 'undone', this.canUndo || this.autosave.dirty);
  redo = () => this.#act(() => ipc.redo(this.id), 'redone', this.canRedo);
  restore = (revision: number) => this.#act(() => ipc.restore(this.id, revision), 'restored');
  setProfile = (to: string) => this.#act(() => ipc.setProfile(this.id, to), 'profile-set');

  async mend(finding: Finding): Promise<void> {
    if (!finding.fix) return;
    const before = this.revision;
    await this.take(finding.fix);
    if (this.revision !== before) this.mended = { finding, revision: this.revision };
  }

  /** Takes a value over as one act: of a finding, or what the form offers ready. */
  take(mend: Mend): Promise<void> {
    return this.#act(() => ipc.mend(this.id, mend.fact, mend.value), 'mended');
  }

  async #act(act: () => Promise<DossierView>, done: ActDone, may = true): Promise<void> {
    if (!may || !(await this.closeBurst())) return;
    try {
      const [before, profile] = [Object.fromEntries(this.values), this.profile];
      this.use(await act());
      const what = changed(before, Object.fromEntries(this.values), (fact) => this.itemOf(fact));
      live.say(t(`done-${done}`, { what: profile === this.profile ? what : t('profile') }));
      app.done('act');
    } catch (thrown) {
      app.fail(thrown, 'act');
    }
  }

  #saved(fact: string, sent: unknown, revision: number, value: unknown): void {
    this.revision = revision;
    this.canUndo = true;
    this.canRedo = false;
    const local = this.values.get(fact);
    const keyed = withKeys(local, value);
    if (keyed !== local && !same(keyed, local)) {
      this.values.set(fact, keyed);
      // Keys typed meanwhile are on their way with the old ids: send them with the new ones.
      if (!same(local, sent)) this.autosave.touch(fact, keyed);
    }
    this.commits += 1;
    void this.recheck();
  }

  /** Asks for the findings; one question at a time, the latest answer counts. */
  async recheck(): Promise<void> {
    this.#checkAgain = true;
    if (this.#checking) return;
    this.#checking = true;
    try {
      while (this.#checkAgain) {
        this.#checkAgain = false;
        const gate = this.#lent ?? this.gate ?? GATE_OF[this.check?.stage ?? 'draft'];
        const check = await ipc.check(this.id, gate);
        // Most keys change nothing of it, and then nothing is drawn anew.
        if (!same(check, this.check)) this.check = check;
        this.checkedGate = gate;
        this.checkedAt = momentNow();
        const due = GATE_OF[check.stage];
        if (this.gate === null) {
          this.gate = due;
          if (due !== gate) this.#checkAgain = true;
        }
      }
      app.done('check');
    } catch (thrown) {
      app.fail(thrown, 'check');
    } finally {
      this.#checking = false;
    }
  }

  setGate(gate: Gate): void {
    this.gate = gate;
    void this.recheck();
  }

  /** A tab asks for a gate of its own while it is shown; null gives the form's back. */
  lendGate(gate: Gate | null): void {
    if (this.#lent === gate) return;
    this.#lent = gate;
    void this.recheck();
  }

  /** The item of the reglament form that a finding points at, if it points at one. */
  placeOf(finding: Finding): ItemView | undefined {
    if (!finding.items.some((place) => place.startsWith(`${FORM}:`))) return undefined;
    return this.itemOf(finding.facts[0] ?? '');
  }

  /** Shows the remarks of an item in the pane, or begins a new one there. */
  showRemarks(item: string, write = false): void {
    this.pane = 'remarks';
    this.remarkWanted = { item, write };
  }

  /** Leads to a finding from wherever it is shown. */
  async lead(finding: Finding): Promise<void> {
    this.touched.add(finding.facts[0] ?? '');
    this.wanted = finding;
    await app.go({ name: 'dossier', id: this.id, tab: this.placeOf(finding) ? 'form' : 'stages' });
  }

  /** Leads from paper to where its words are entered. */
  async goTo(target: Target): Promise<void> {
    this.place = target;
    await app.go({ name: 'dossier', id: this.id, tab: 'form' });
  }

  /** Paths of what was typed, left and not read, in the order of the facts. */
  get unsaved(): string[] {
    const erased = (path: string) =>
      path.startsWith('remark/') &&
      !this.remarks.all.some((remark) => path === `remark/${remark.speaker}/${remark.number}`);
    const place = (path: string) => {
      const at = app.law.facts.findIndex(({ id }) => id === path.split('/', 1)[0]);
      return at < 0 ? app.law.facts.length : at;
    };
    return [...this.unread.keys()]
      .filter((path) => path.split('/', 1)[0] !== this.#burstFact && !erased(path))
      .sort((one, other) => place(one) - place(other));
  }

  /** Leads to what was not read. */
  async toUnsaved(): Promise<void> {
    const [fact = '', row, number] = this.unsaved[0]?.split('/') ?? [];
    if (fact === 'remark') {
      await app.go({ name: 'dossier', id: this.id, tab: 'form' });
      this.pane = 'remarks';
      this.remarkWanted = { item: '', write: false, key: `${row}-${number}` };
      return;
    }
    if (row && this.rowsOf(fact).some(({ id }) => id === row)) this.openRows.set(fact, row);
    await this.toFact(fact);
  }

  /** Leads to the control of a fact, in the form or in the stages. */
  async toFact(fact: string): Promise<void> {
    const item = this.itemOf(fact);
    app.place = { item: item?.id ?? '', fact };
    await app.go({ name: 'dossier', id: this.id, tab: item ? 'form' : 'stages' });
  }

  /** Items of the form that must be filled and are not. */
  get open(): ItemView[] {
    return this.items.filter((item) => item.mandatory && ['empty', 'partial'].includes(this.state(item)));
  }

  /** The items of the reglament form that have a row of their own on the screen. */
  get items(): ItemView[] {
    return app.form(FORM)?.items ?? [];
  }

  state(item: ItemView) {
    return this.check?.items[`${FORM}:${item.id}`] ?? 'empty';
  }

  /** Findings that point at an item of the reglament form. */
  findingsAt(item: ItemView): Finding[] {
    const address = `${FORM}:${item.id}`;
    return (this.check?.findings ?? []).filter((finding) => finding.items.includes(address));
  }

  findingsOf(fact: string): Finding[] {
    return (this.check?.findings ?? []).filter((finding) => finding.facts[0] === fact);
  }

  /** The item of the reglament form where a fact is entered. */
  itemOf(fact: string): ItemView | undefined {
    const places = this.items.filter((item) => item.role !== 'title' && item.role !== 'approval');
    return places.find((item) => item.facts.includes(fact));
  }

  specs(ids: string[]): FactView[] {
    return ids.map((id) => app.fact(id)).filter((spec) => spec !== undefined);
  }
}
