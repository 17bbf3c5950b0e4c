// The behaviour of every table of rows: one row open at a time, all of it by keyboard.

import { tick } from 'svelte';
import { asRows, type RowValue } from '$lib/shared/value';
import { added, deleted, moved, rowAct, written, type RowAct } from './rows';
import type { Tables } from './tables';

export class TableControl {
  #fact: string;
  #tables: Tables;
  #value: () => unknown;
  #onchange: (value: unknown) => void;
  root: HTMLElement | undefined = $state();

  constructor(fact: string, tables: Tables, value: () => unknown, onchange: (value: unknown) => void) {
    this.#fact = fact;
    this.#tables = tables;
    this.#value = value;
    this.#onchange = onchange;
  }

  get rows(): RowValue[] {
    return asRows(this.#value());
  }

  get open(): string | undefined {
    return this.#tables.open(this.#fact);
  }

  findings(row: string) {
    return this.#tables.findings(this.#fact, row);
  }

  async setOpen(row: string | undefined): Promise<void> {
    const before = this.open;
    this.#tables.setOpen(this.#fact, row);
    await tick();
    if (row) this.#focusIn(row);
    else if (before) this.#focusRow(before);
  }

  write(row: string, column: string, value: unknown): void {
    this.#onchange(written(this.rows, row, column, value));
  }

  async act(act: RowAct, row?: string, opens = true): Promise<void> {
    const rows = this.rows;
    if (act === 'add') {
      const made = added(rows, row);
      this.#onchange(made.rows);
      if (opens) this.#tables.setOpen(this.#fact, made.id);
      await tick();
      this.#focusIn(made.id);
    } else if (row && act === 'delete') {
      const at = rows.findIndex((candidate) => candidate.id === row);
      const next = deleted(rows, row);
      this.#onchange(next.length > 0 ? next : null);
      if (this.open === row) this.#tables.setOpen(this.#fact, undefined);
      await tick();
      const neighbour = next[Math.min(at, next.length - 1)];
      if (neighbour) this.#focusRow(neighbour.id);
      else this.root?.querySelector<HTMLElement>('[data-testid="row-add"]')?.focus();
    } else if (row && act !== 'delete') {
      const held = document.activeElement as HTMLElement | null;
      this.#onchange(moved(rows, row, act === 'up' ? -1 : 1));
      await tick();
      if (held?.isConnected) held.focus();
      else this.#focusRow(row);
    }
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
      event.stopPropagation();
      void this.setOpen(undefined);
      return;
    }
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      void this.setOpen(row.id);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const at = this.rows.findIndex((candidate) => candidate.id === row.id) + (event.key === 'ArrowDown' ? 1 : -1);
      const next = this.rows[at];
      if (next) this.#focusRow(next.id);
    }
  };

  #focusRow(row: string): void {
    const found = this.root?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    const target = found?.tabIndex === 0 ? found : found?.querySelector<HTMLElement>('input, textarea, select, button');
    target?.focus();
  }

  #focusIn(row: string): void {
    const found = this.root?.querySelector<HTMLElement>(`[data-row="${row}"]`);
    found?.querySelector<HTMLElement>('input, textarea, select')?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }
}
