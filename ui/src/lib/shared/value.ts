// Values as JSON by kind, read with care: what does not fit reads as empty.

import type { Absence, ProseBlock } from '$lib/api/bindings';

export type Json = Record<string, unknown>;

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'working_day' | 'month' | 'year';
export const UNITS: Unit[] = ['working_day', 'day', 'hour', 'minute', 'second', 'month', 'year'];
export const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const ACT_TYPES = ['law', 'code', 'decree', 'order', 'decision', 'rules', 'other'] as const;
export type ActType = (typeof ACT_TYPES)[number];

export interface LengthValue {
  amount: number;
  unit: Unit;
}
export interface ActValue {
  /** Nothing until it is chosen. */
  type: ActType | null;
  title: string;
  body: string;
  date: string | null;
  number: string;
  approved_by: string;
  clauses: string;
}
/** A row of a table: its id, its order key and its cells. */
export type RowValue = Json & { id: string };

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function asText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export function asNumber(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

export function asObject(value: unknown): Json {
  return isObject(value) ? value : {};
}

export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

export function asRows(value: unknown): RowValue[] {
  return Array.isArray(value)
    ? value.filter((row): row is RowValue => isObject(row) && typeof row.id === 'string')
    : [];
}

export function asBlocks(value: unknown): ProseBlock[] {
  return Array.isArray(value) ? value.filter((block): block is ProseBlock => isObject(block) && 'text' in block) : [];
}

export function asChosen(value: unknown): { chosen: string[]; other: string } {
  const { chosen, other } = asObject(value);
  return { chosen: asList(chosen).map(asText), other: asText(other) };
}

export function asAct(value: unknown): ActValue {
  const act = asObject(value);
  return {
    type: ACT_TYPES.find((known) => known === act.type) ?? null,
    title: asText(act.title),
    body: asText(act.body),
    date: asText(act.date) || null,
    number: asText(act.number),
    approved_by: asText(act.approved_by),
    clauses: asText(act.clauses),
  };
}

export function asLength(value: unknown): LengthValue | null {
  const { amount, unit } = asObject(value);
  const known = UNITS.find((word) => word === unit);
  return typeof amount === 'number' && known ? { amount, unit: known } : null;
}

/** The official words by which a fact is declared empty, where it is. */
export function absenceOf(value: unknown): Absence | null {
  if (!isObject(value) || Object.keys(value).length !== 1) return null;
  const word = value.absent;
  return word === 'none' || word === 'not_required' || word === 'not_applicable' ? word : null;
}

/** The object without its empty parts; null when nothing is left. */
export function compact(value: Json, always: string[] = []): Json | null {
  const kept = Object.entries(value).filter(([, part]) => part !== null && part !== undefined && part !== '');
  if (kept.length === 0) return null;
  const whole: Json = Object.fromEntries(kept);
  for (const key of always) whole[key] ??= '';
  return whole;
}

/** Whether two values are the same JSON. */
export function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}

/** A fresh id for a row or a block. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * What stands in the window, with the ids and order keys that saving gave. Words are never taken over: the officer
 * may have typed on.
 */
export function withKeys(local: unknown, saved: unknown): unknown {
  if (!Array.isArray(local) || !Array.isArray(saved)) return local;
  return local.map((row: unknown, index) => {
    if (!isObject(row)) return row;
    const other: unknown =
      saved.find((candidate) => isObject(candidate) && row.id !== undefined && candidate.id === row.id) ??
      (row.id === undefined && saved.length === local.length ? saved[index] : undefined);
    if (!isObject(other)) return row;
    return { ...row, id: other.id, ...(other.order === undefined ? {} : { order: other.order }) };
  });
}
