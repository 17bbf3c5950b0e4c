// Values read as they will be printed: what a closed row and a comparison show.

import type { FactView } from '$lib/api/bindings';
import { cited } from './citations.svelte';
import { inFigures } from './dates';
import { say, t } from './messages.svelte';
import { manat } from './money';
import { toLines } from './prose';
import {
  absenceOf,
  asAct,
  asBlocks,
  asChosen,
  asLength,
  asList,
  asNumber,
  asObject,
  asRows,
  asText,
  isObject,
  type RowValue,
} from './value';

/** The rows of a table by fact id, so that a reference can be read. */
export type RowsOf = (fact: string) => RowValue[];

const none: RowsOf = () => [];

/** The value of a fact or a cell in words; empty where there is none. */
export function inWords(spec: FactView, value: unknown, rowsOf: RowsOf = none): string {
  if (value === null || value === undefined || value === '') return '';
  const absence = absenceOf(value);
  if (absence) return t(`absence-${absence}`);
  if (spec.many && Array.isArray(value)) {
    const words = value.map((one) => single(spec, one, rowsOf)).filter(Boolean);
    return words.join(spec.kind === 'row' ? ', ' : '; ');
  }
  return single(spec, value, rowsOf);
}

function single(spec: FactView, value: unknown, rowsOf: RowsOf): string {
  switch (spec.kind) {
    case 'choice':
      return choiceName(spec, asText(value));
    case 'choices': {
      const { chosen, other } = asChosen(value);
      return [...chosen.map((id) => choiceName(spec, id)), other].filter(Boolean).join(', ');
    }
    case 'flag':
      return value === true ? t('yes') : t('no');
    case 'date':
      return inFigures(asText(value));
    case 'period': {
      const { from, to } = asObject(value);
      return `${from ? inFigures(asText(from)) : '…'} – ${to ? inFigures(asText(to)) : '…'}`;
    }
    case 'number':
      return asNumber(value)?.toString() ?? '';
    case 'prose':
      return typeof value === 'string' ? value : toLines(asBlocks(value));
    case 'design': {
      const count = asList(value).length;
      return count > 0 ? t('design-elements', { count }) : '';
    }
    case 'money':
      return moneyInWords(value);
    case 'term':
      return termInWords(value);
    case 'hours':
      return hoursInWords(value);
    case 'place':
      return parts(value, ['name', 'address']);
    case 'body':
      return parts(value, ['name', 'unit']);
    case 'person': {
      const { post, surname, name, patronymic } = asObject(value);
      const who = [surname, name, patronymic].map(asText).filter(Boolean).join(' ');
      return [asText(post), who].filter(Boolean).join(', ');
    }
    case 'act':
      return cited(asAct(value));
    case 'row':
      return rowName(rowsOf(spec.of ?? ''), asText(value));
    case 'file':
      return asText(asObject(value).name);
    case 'table':
      return asRows(value)
        .map((row, index) => `${index + 1}) ${cells(spec, row, rowsOf)}`)
        .join('\n');
    case 'group':
      return cells(spec, asObject(value), rowsOf);
    default:
      return asText(value);
  }
}

function cells(spec: FactView, row: Record<string, unknown>, rowsOf: RowsOf): string {
  return spec.columns
    .map((column) => {
      if (column.kind === 'flag') return row[column.id] === true ? say(column.title) : '';
      return inWords(column, row[column.id], rowsOf);
    })
    .filter(Boolean)
    .join('; ');
}

function parts(value: unknown, keys: string[]): string {
  const object = isObject(value) ? value : { [keys[0] ?? '']: value };
  return keys
    .map((key) => asText(object[key]))
    .filter(Boolean)
    .join(', ');
}

export function choiceName(spec: FactView, id: string): string {
  const choice = spec.choices.find((candidate) => candidate.id === id);
  return choice ? say(choice) : id;
}

/** A row by its ordinal and its first text. */
export function rowName(rows: RowValue[], id: string): string {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) return '';
  const row = rows[index] ?? { id };
  const text = Object.entries(row).find(([key, cell]) => key !== 'id' && key !== 'order' && typeof cell === 'string');
  const title = typeof row.name === 'string' ? row.name : asText(row.title ?? text?.[1]);
  return `${index + 1}. ${title}`;
}

export function moneyInWords(value: unknown): string {
  const money = asObject(value);
  if (money.kind === 'by_reference') return t('money-by-reference-words');
  if (money.kind === 'table') {
    return asList(money.rows)
      .map((row) => `${asText(asObject(row).label)}: ${manat(asNumber(asObject(row).qepik) ?? 0)} manat`)
      .join('; ');
  }
  const qepik = asNumber(money.qepik);
  return qepik === null ? '' : `${manat(qepik)} manat`;
}

export function lengthInWords(value: unknown): string {
  const length = asLength(value);
  return length ? `${length.amount} ${t(`unit-${length.unit}`)}` : '';
}

export function termInWords(value: unknown): string {
  const term = asObject(value);
  const event = asText(term.event);
  switch (term.kind) {
    case 'real_time':
    case 'at_once':
    case 'at_visit':
    case 'within_whole':
      return t(`term-${term.kind}`);
    case 'single': {
      const side = term.relation === 'before' ? t('term-before') : t('term-after');
      return [lengthInWords(term), event && `(${event} ${side})`].filter(Boolean).join(' ');
    }
    case 'range': {
      const from = asLength(term.from);
      const to = asLength(term.to);
      const both = from && to && from.unit === to.unit;
      const span = both ? `${from.amount}–${lengthInWords(to)}` : `${lengthInWords(from)} – ${lengthInWords(to)}`;
      return [span, event && `(${event})`].filter(Boolean).join(' ');
    }
    case 'per_year':
      return t('term-per-year-words', { times: asNumber(term.times) ?? 0 });
    default:
      return '';
  }
}

export function hoursInWords(value: unknown): string {
  const hours = asObject(value);
  if (hours.always === true) return [t('hours-always'), asText(hours.season)].filter(Boolean).join(', ');
  const days = asList(hours.days).map((day) => t(`day-${asText(day)}`));
  const time = hours.from || hours.to ? `${asText(hours.from).slice(0, 5)}–${asText(hours.to).slice(0, 5)}` : '';
  return [days.join(', '), time, asText(hours.season)].filter(Boolean).join(', ');
}

/** The act without its clauses, as it is cited. */
export function actName(value: unknown): string {
  return cited({ ...asAct(value), clauses: '' });
}
