// What an operation says of itself: in the table, in the drawing, and to who cannot see it.

import type { Flow, Lane } from '$lib/api/bindings';
import { t } from '$lib/shared/messages.svelte';
import { asObject, asText, type RowValue } from '$lib/shared/value';
import { inWords, type RowsOf } from '$lib/shared/words';
import { app } from '$lib/state/app.svelte';
import type { Words } from './layout';

export class OperationWords {
  #rowsOf: RowsOf;

  constructor(rowsOf: RowsOf) {
    this.#rowsOf = rowsOf;
  }

  cell(row: RowValue, id: string): string {
    const column = app.fact('operations')?.columns.find((candidate) => candidate.id === id);
    return column ? inWords(column, row[id], this.#rowsOf) : '';
  }

  name(row: RowValue): string {
    return asText(row.name) || t('operation-unnamed');
  }

  /** Who answers for it: a person, the system, or the user. */
  who(row: RowValue): { main: string; second: string } {
    const person = this.cell(row, 'responsible');
    const actor = row.actor === 'body' ? '' : this.cell(row, 'actor');
    const unit = asText(asObject(row.performer).unit) || asText(asObject(row.performer).name);
    return person ? { main: person, second: actor || unit } : { main: actor || unit, second: actor ? unit : '' };
  }

  time(row: RowValue): string {
    const most = this.cell(row, 'maximum');
    return [this.cell(row, 'term'), most && t('operation-at-most', { term: most })].filter(Boolean).join('; ');
  }

  /** What comes of it and how it is given: a full stop ends the first, else a semicolon. */
  outcome(row: RowValue): string {
    const result = asText(row.result);
    const delivery = asText(row.delivery);
    if (!result || !delivery) return result || delivery;
    return result.endsWith('.') ? `${result} ${delivery}` : `${result}; ${delivery}`;
  }

  /** The words of its box in the drawing. */
  box(row: RowValue, number: number): Words[] {
    const person = this.cell(row, 'responsible');
    const others = this.cell(row, 'others');
    const words: Words[] = [
      { text: `${number}. ${this.name(row)}`, voice: 'name' },
      { text: person, voice: 'note' },
      { text: others && t('flow-with', { bodies: others }), voice: 'note' },
      { text: this.time(row), voice: 'time' },
      { text: row.after_result === true ? t('flow-after-result') : '', voice: 'note' },
      { text: row.clock_stopped === true ? t('flow-clock-stopped') : '', voice: 'note' },
    ];
    return words.filter((one) => one.text);
  }

  /** The whole operation in a sentence. */
  sentence(row: RowValue, number: number, flow: Flow, rows: RowValue[]): string {
    const own = [this.cell(row, 'responsible'), this.time(row) || t('flow-no-time')].filter(Boolean).join('; ');
    return `${number}. ${this.name(row)}; ${own}; ${this.place(row, flow, rows)}`;
  }

  /** Where an operation stands: whose it is, after which others, whether the time of the whole hangs on it. */
  place(row: RowValue, flow: Flow, rows: RowValue[]): string {
    const step = flow.steps.find((candidate) => candidate.row === row.id);
    const lane = step && flow.lanes[step.lane];
    const after = (step?.after ?? []).map((id) => rows.findIndex((other) => other.id === id) + 1);
    const parts = [
      lane ? laneTitle(lane) : '',
      after.length > 0 ? t('flow-after', { numbers: after.join(', ') }) : t('flow-first'),
      step?.critical ? t('flow-critical') : '',
    ];
    return parts.filter(Boolean).join('; ');
  }
}

/** Whose lane it is, in one line. */
export function laneTitle(lane: Lane): string {
  return laneWords(lane)
    .map((words) => words.text)
    .join(', ');
}

/** The same as the head of the lane. */
export function laneWords(lane: Lane): Words[] {
  const own = lane.unit || lane.body || lane.post;
  const above = lane.unit ? lane.body : '';
  const first = lane.actor === 'body' ? own || t('flow-nobody') : t(`flow-actor-${lane.actor}`);
  const rest = lane.actor === 'body' ? above : [lane.unit, lane.body].filter(Boolean).join(', ');
  const words: Words[] = [
    { text: first, voice: 'lane' },
    { text: rest, voice: 'note' },
  ];
  return words.filter((one) => one.text);
}
