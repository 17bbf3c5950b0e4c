import { expect, test } from 'vitest';
import type { DossierRow } from '$lib/api/bindings';
import { bodies, filtered, sorted } from '$lib/home/rows';

function row(name: string, own: Partial<DossierRow> = {}): DossierRow {
  return {
    id: name,
    name,
    body: '',
    profile: '2011',
    stage: 'draft',
    completeness: { answered: 0, asked: 29 },
    errors: 0,
    warnings: 0,
    hints: 0,
    registry_number: null,
    deadline: null,
    revision: 1,
    changed_at: '2026-11-18T08:00:00Z',
    changed_by: '',
    ...own,
  };
}

const due = (date: string, stands: 'overdue' | 'this_week' | 'later'): Partial<DossierRow> => ({
  deadline: { kind: 'reply', date, body: '', working_days: 1, due: stands, provisional: false },
});
const names = (rows: DossierRow[]) => rows.map((one) => one.name);

test('names sort by the Azerbaijani alphabet, the nameless last', () => {
  const rows = ['', 'Ünvan', 'Çörək', 'Cərimə', 'Ərizə', 'Etiraz', 'Xidmət', 'Hüquq'].map((name) => row(name));
  expect(names(sorted(rows, { by: 'service', down: false }))).toEqual([
    'Cərimə',
    'Çörək',
    'Etiraz',
    'Ərizə',
    'Hüquq',
    'Xidmət',
    'Ünvan',
    '',
  ]);
  expect(names(sorted(rows, { by: 'service', down: true })).at(-1)).toBe('');
});

test('a dossier without a deadline stands last both ways', () => {
  const rows = [row('none'), row('late', due('2026-12-08', 'later')), row('soon', due('2026-11-20', 'this_week'))];
  expect(names(sorted(rows, { by: 'deadline', down: false }))).toEqual(['soon', 'late', 'none']);
  expect(names(sorted(rows, { by: 'deadline', down: true }))).toEqual(['late', 'soon', 'none']);
});

test('one error weighs more than any number of warnings', () => {
  const rows = [row('warnings', { warnings: 40 }), row('error', { errors: 1 }), row('clean')];
  expect(names(sorted(rows, { by: 'findings', down: true }))).toEqual(['error', 'warnings', 'clean']);
});

test('stage, body and deadline filter together', () => {
  const rows = [
    row('a', { body: 'A', ...due('2026-11-01', 'overdue') }),
    row('b', { body: 'B', ...due('2026-11-01', 'overdue') }),
    row('c', { body: 'A', stage: 'approval' }),
  ];
  const none = { stage: null, body: '', deadline: null };
  expect(names(filtered(rows, none))).toEqual(['a', 'b', 'c']);
  expect(names(filtered(rows, { ...none, body: 'A', deadline: 'overdue' }))).toEqual(['a']);
  expect(names(filtered(rows, { ...none, deadline: 'none' }))).toEqual(['c']);
  expect(names(filtered(rows, { ...none, stage: 'draft', body: 'A' }))).toEqual(['a']);
  expect(bodies(rows)).toEqual([
    ['A', 2],
    ['B', 1],
  ]);
});
