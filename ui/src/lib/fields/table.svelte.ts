// The behaviour of every table of rows: one row open at a time, all of it by keyboard, order by pointer too.

import { tick, untrack } from 'svelte';
import { focusOn } from '$lib/state/regions';
import { t } from '$lib/shared/messages.svelte';
import { asRows, asText, type RowValue } from '$lib/shared/value';
import { dragged, type Drag } from './drag';
import { added, PLAIN, rowAct, written, type Ordering, type RowAct } from './rows';
import type { Tables } from './tables';

/** What a table is of. */
export interface TableOf {
  /** The fact, or another name under which its open row is kept. */
  key: string;
  tables: Tables;
  value: () => unknown;
  onchange: (value: unknown) => void;
  ordering?: Ordering;
  /** What a new row begins with. */
  fresh?: () => Record<string, unknown>;
  /** A row in a few words, to be spoken. */
  name?: (row: RowValue) => string;
}

export class TableControl {
  #of: TableOf;
  #ordering: Ordering;
  root: HTMLElement | undefined = $state();
  /** What was done last, in words. */
  said = $state('');
  /** The order of the rows of which that was said. */
  #saidOf = '';
  /** The row that is dragged, and before which place it would stand. */
  drag = $state.raw<Drag | null>(null);
  #left: { row: string; at: number } | null = null;

  constructor(of: TableOf) {
    this.#of = of;
    this.#ordering = of.ordering ?? PLAIN;
    this.#keepFocus();
  }

  get rows(): RowValue[] {
    return asRows(this.#of.value());
  }

  get open(): string | undefined {
    return this.#of.tables.open(this.#of.key);
  }

  findings(row: string) {
    return this.#of.tables.findings(this.#of.key, row);
  }

  async setOpen(row: string | undefined): Promise<void> {
    const before = this.open;
    this.#of.tables.setOpen(this.#of.key, row);
    await tick();
    if (row) this.#focusIn(row);
    else if (before) this.#focusRow(before);
  }

  write(row: string, column: string, value: unknown): void {
    this.#of.onchange(written(this.rows, row, column, value));
  }

  async act(act: RowAct, row?: string, opens = true): Promise<void> {
    if (act === 'add') await this.add(this.#of.fresh?.() ?? {}, row, opens);
    else if (row && act === 'delete') await this.#delete(row);
    else if (row) await this.move(row, this.#placeOf(row) + (act === 'up' ? -1 : 1));
  }

  /** Adds a row with these cells below another, or at the end. */
  async add(cells: Record<string, unknown>, after?: string, opens = true): Promise<void> {
    const made = added(this.rows, after);
    const rows = made.rows.map((row) => (row.id === made.id ? { ...row, ...cells, id: made.id } : row));
    this.#of.onchange(rows);
    if (opens) this.#of.tables.setOpen(this.#of.key, made.id);
    this.#say(t('row-added', { number: this.#placeOf(made.id) + 1, count: rows.length }));
    await tick();
    this.#focusIn(made.id);
  }

  /** Puts a row at another place, where the rows can stand so. */
  async move(row: string, to: number): Promise<void> {
    const rows = this.rows;
    if (to < 0 || to >= rows.length || to === this.#placeOf(row)) return;
    const held = document.activeElement as HTMLElement | null;
    const name = this.#nameOf(row);
    const next = this.#ordering.moved(rows, row, to);
    if (!next) {
      this.#say(t('row-stays', { name }));
      return;
    }
    this.#of.onchange(next.rows);
    const place = t('row-moved', { name, number: to + 1, count: rows.length });
    const pinned = next.pinned.map((id) => this.#nameOf(id)).join(', ');
    this.#say(pinned ? `${place} ${t('row-pinned', { names: pinned })}` : place);
    await tick();
    if (held?.isConnected && this.root?.contains(held)) held.focus();
    else this.#focusRow(row);
    this.root?.querySelector(`[data-row="${row}"]`)?.scrollIntoView({ block: 'nearest' });
  }

  async #delete(row: string): Promise<void> {
    await this.#of.tables.settle();
    const [rows, at, name] = [this.rows, this.#placeOf(row), this.#nameOf(row)];
    if (at < 0) return;
    const next = this.#ordering.deleted(rows, row);
    this.#of.onchange(next.length > 0 ? next : null);
    if (this.open === row) this.#of.tables.setOpen(this.#of.key, undefined);
    this.#say(t('row-deleted', { name }));
    await tick();
    this.#focusNear(at);
    await this.#of.tables.settle();
  }

  onkeydown = (event: KeyboardEvent, row: RowValue, opens = true): void => {
    const act = rowAct(event);
    if (act) {
      event.preventDefault();
      event.stopPropagation();
      void this.act(act, row.id, opens);
      return;
    }
    if (!opens) return;
    if (event.key === 'Escape' && this.open === row.id) {
      event.preventDefault();
      event.stopPropagation();
      void this.setOpen(undefined);
      return;
    }
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void this.setOpen(row.id);
      return;
    }
    const at = this.#placeOf(row.id);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.rows.length - 1 }[event.key];
    const next = to === undefined ? undefined : this.rows[to];
    if (!next) return;
    event.preventDefault();
    this.#focusRow(next.id);
  };

  /** Ctrl Enter beside the rows adds one at the end. */
  onrootkeydown = (event: KeyboardEvent, opens = true): void => {
    if (event.defaultPrevented || rowAct(event) !== 'add') return;
    event.preventDefault();
    event.stopPropagation();
    void this.act('add', undefined, opens);
  };

  /** Begins to drag a row by its number. */
  grip = (event: PointerEvent, row: string): void => {
    if (event.button !== 0 || !this.root) return;
    dragged(event, this.root, row, {
      over: (drag) => (this.drag = drag),
      drop: (to) => void this.#drop(row, to),
    });
  };

  /** Where the line stands that tells where a dragged row would be put. */
  mark(row: string): 'above' | 'below' | undefined {
    const drag = this.drag;
    if (!drag) return undefined;
    const at = this.#placeOf(row);
    if (at === drag.before) return 'above';
    return at === this.rows.length - 1 && drag.before === this.rows.length ? 'below' : undefined;
  }

  async #drop(row: string, before: number): Promise<void> {
    await this.#of.tables.settle();
    const at = this.#placeOf(row);
    await this.move(row, before > at ? before - 1 : before);
    this.#focusRow(row);
    await this.#of.tables.settle();
  }

  #placeOf(row: string): number {
    return this.rows.findIndex((candidate) => candidate.id === row);
  }

  #nameOf(row: string): string {
    const at = this.#placeOf(row);
    const own = this.rows[at];
    const name = own && (this.#of.name?.(own) ?? asText(own.name ?? own.title));
    if (!name) return t('row-number', { number: at + 1 });
    return name.startsWith('“') ? name : `“${name}”`;
  }

  /** Tells what was done, until the rows stand otherwise. */
  #say(words: string): void {
    this.said = words;
    this.#saidOf = this.#order();
  }

  #order(): string {
    return this.rows.map((row) => row.id).join(' ');
  }

  /** Undo can take away the row in which the focus stands: then its neighbour has it. */
  #keepFocus(): void {
    $effect.pre(() => {
      const rows = this.rows;
      untrack(() => {
        const active = document.activeElement;
        const inside = active && this.root?.contains(active) ? active.closest<HTMLElement>('[data-row]') : null;
        const row = inside?.dataset.row ?? '';
        if (rows.some((candidate) => candidate.id === row)) this.#left = { row, at: this.#placeOf(row) };
        else if (!inside) this.#left = null;
      });
    });
    $effect(() => {
      const order = this.#order();
      if (order !== this.#saidOf) untrack(() => (this.said = ''));
    });
    $effect(() => {
      const rows = this.rows;
      const left = this.#left;
      if (!left || rows.some((row) => row.id === left.row)) return;
      this.#left = null;
      if (document.activeElement === document.body) this.#focusNear(left.at);
    });
  }

  #focusNear(at: number): void {
    const rows = this.rows;
    const neighbour = rows[Math.min(at, rows.length - 1)];
    if (neighbour) this.#focusRow(neighbour.id);
    else this.#take(this.root?.querySelector<HTMLElement>(':scope > [data-testid="row-add"]'));
  }

  #focusRow(row: string): void {
    const found = this.root?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    const target =
      found?.tabIndex === 0
        ? found
        : found?.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"], button');
    this.#take(target);
  }

  /** The focus comes with its ring, wherever it came from. */
  #take(target: HTMLElement | null | undefined): void {
    if (!target) return;
    focusOn(target);
    target.scrollIntoView({ block: 'nearest' });
  }

  #focusIn(row: string): void {
    const found = this.root?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    found?.querySelector<HTMLElement>('input, textarea, select, [contenteditable="true"]')?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }
}
