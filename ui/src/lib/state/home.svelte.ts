// The list of dossiers as the officer left it: coming back shows the same rows, the same place and the same selection.

import type { DossierRow, Shelf } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import { filtered, firstDown, sorted, type Column, type Filter, type Order } from '$lib/home/rows';
import { app } from './app.svelte';

/** A dossier that was moved last, so that it can be put back. */
interface Move {
  row: DossierRow;
  from: Shelf;
  to: Shelf;
}

const EVERYTHING: Filter = { stage: null, body: '', deadline: null };

class Home {
  query = $state('');
  shelf = $state<Shelf>('current');
  filter = $state.raw<Filter>(EVERYTHING);
  order = $state.raw<Order>({ by: 'changed', down: true });
  compact = $state(false);
  /** What the shell found; null before it first answered. */
  all = $state.raw<DossierRow[] | null>(null);
  /** Id of the row that is selected. */
  active = $state('');
  /** Where the list was scrolled to. */
  offset = 0;
  moved = $state.raw<Move | null>(null);
  /** Whether the rows came with the window and nobody has seen them yet. */
  fresh = false;
  #asked = 0;

  readonly rows = $derived(sorted(filtered(this.all ?? [], this.filter), this.order));

  get isFiltered(): boolean {
    return this.filter.stage !== null || this.filter.body !== '' || this.filter.deadline !== null;
  }

  /** Takes over the dossiers that the window began with. */
  begin(all: DossierRow[]): void {
    this.#asked += 1;
    this.fresh = this.query === '' && this.shelf === 'current';
    this.all = this.fresh ? all : null;
  }

  /** Asks the shell anew; an answer that a later question overtook is not shown. */
  async read(): Promise<void> {
    const number = (this.#asked += 1);
    try {
      const found = await ipc.list(this.query, this.shelf);
      if (number !== this.#asked) return;
      this.all = found;
      app.done('list');
    } catch (thrown) {
      app.fail(thrown, 'list');
    }
  }

  narrow(change: Partial<Filter>): void {
    this.filter = { ...this.filter, ...change };
    this.offset = 0;
  }

  widen(): void {
    this.filter = EVERYTHING;
  }

  show(shelf: Shelf): void {
    if (shelf === this.shelf) return;
    this.shelf = shelf;
    this.all = null;
    this.moved = null;
    this.offset = 0;
    this.widen();
    void this.read();
  }

  /** Sorts by a column; once more, the other way. */
  sort(by: Column): void {
    this.order = { by, down: this.order.by === by ? !this.order.down : firstDown(by) };
  }

  async put(row: DossierRow, to: Shelf): Promise<void> {
    try {
      const from = await ipc.putOnShelf(row.id, to);
      this.moved = { row, from, to };
      app.done('shelf');
      await this.read();
    } catch (thrown) {
      app.fail(thrown, 'shelf');
    }
  }

  async putBack(): Promise<void> {
    const move = this.moved;
    if (!move) return;
    await this.put(move.row, move.from);
    this.moved = null;
    this.active = move.row.id;
  }

  async deleteForGood(row: DossierRow): Promise<void> {
    try {
      await ipc.deleteDossier(row.id);
      this.moved = null;
      app.done('shelf');
      await this.read();
    } catch (thrown) {
      app.fail(thrown, 'shelf');
    }
  }
}

export const home = new Home();
