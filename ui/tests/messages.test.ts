import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const text = (language: string) => readFileSync(here(`../../assets/messages/${language}.ftl`), 'utf8');
const messages = (language: string) => new FluentResource(text(language)).body;
const keys = (language: string) => messages(language).map((message) => message.id);
const blanks = (source: string) => [...source.matchAll(/\{ \$(\w+) \}/g)].map((match) => match[1]).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

// What stands in the blanks of keys that are put together.
const STAGES = ['draft', 'coordination', 'consultation', 'approval', 'filing', 'registered'];
const DELIVERIES = ['queued', 'sending', 'delivered', 'rejected', 'blocked'];
const STATES = ['received', 'examining', 'returned', 'registered', 'amended', 'cancelled', 'refused'];
const TERMS = ['single', 'range', 'real_time', 'at_once', 'at_visit', 'within_whole', 'per_year'];
const ACTS = ['created', 'edited', 'fixed', 'restored', 'undone', 'redone', 'imported', 'profile_changed', 'filed'];
const STEPS = ['draft', 'coordination', 'consultation', 'approval', 'publication', 'filing', 'record'];
// A new kind of document needs its two messages and nothing else.
const kinds = readFileSync(here('../../src-tauri/crates/documents/src/kind.rs'), 'utf8');
const DOCUMENTS = [...kinds.matchAll(/Kind::\w+ => "(\w+)"/g)].map((match) => match[1] ?? '');
const BUILT: Record<string, string[]> = {
  'absence-': ['none', 'not_required', 'not_applicable'],
  'agency-': ['address', 'phone', 'email', 'signatory', 'executor', 'executor_phone'],
  'act-': ['law', 'code', 'decree', 'order', 'decision', 'rules', 'other'],
  'act-of-': [...ACTS, 'received'],
  'count-': ['error', 'warning', 'hint'],
  'day-': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  'document-': DOCUMENTS.flatMap((one) => [one, `${one}-more`]),
  'gate-': ['draft', 'consultation', 'approval', 'filing', 'registered'],
  'group-': ['approval', 'coordination', 'consultation', 'registry', 'review'],
  'hours-': ['from', 'to'],
  'item-': ['hidden', 'not_applicable', 'fixed', 'empty', 'partial', 'complete'],
  'lack-': ['profile', 'bodies', 'forms', 'revisions'],
  'language-': ['az', 'en'],
  'money-': ['amount', 'table', 'by-reference'],
  'outcome-': ['accepted', 'partly', 'rejected', 'waiting'],
  'pane-': ['paper', 'findings', 'history'],
  'period-': ['from', 'to'],
  'person-': ['surname', 'name', 'patronymic'],
  'place-': ['name', 'address'],
  'purpose-': ['register', 'amend', 'cancel'],
  'remark-': ['proposal', 'ground', 'answer', 'reason'],
  'remark-add-': ['body', 'public'],
  'remark-text-': ['body', 'public'],
  'remarks-': ['body', 'public'],
  'remarks-none-': ['body', 'public'],
  'row-': ['add', 'delete', 'up', 'down'],
  'severity-': ['error', 'warning', 'hint', 'done'],
  'stage-': STAGES,
  'state-': [...DELIVERIES, ...STATES, 'received-more', 'registered-more'],
  'step-': STEPS.flatMap((one) => [one, `${one}-more`]),
  'tab-': ['form', 'stages', 'compare', 'filing'],
  'term-': TERMS,
  'theme-': ['system', 'light', 'dark'],
  'unit-': ['second', 'minute', 'hour', 'day', 'working_day', 'month', 'year'],
};

const code = sources(here('../src'));
const used = new Set(
  code.flatMap((source) => [
    ...[...source.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? ''),
    ...[...source.matchAll(/(?:does|key): '((?:keys?|nav)-[\w-]+|new)'/g)].map((match) => match[1] ?? ''),
    ...[...source.matchAll(/'(new-create[\w-]*)'/g)].map((match) => match[1] ?? ''),
  ]),
);
const prefixes = new Set(
  code.flatMap((source) => [...source.matchAll(/\bt\(\s*`([\w-]+-)\$\{/g)].map((match) => match[1] ?? '')),
);

describe('the message catalogues', () => {
  it('have the same keys', () => {
    expect(keys('en').sort()).toEqual(keys('az').sort());
  });

  it('declare no key twice', () => {
    for (const language of ['az', 'en']) {
      const own = [...text(language).matchAll(/^([\w-]+) =/gm)].map((match) => match[1]);
      expect(own.length).toBe(new Set(own).size);
    }
  });

  it('leave the same blanks', () => {
    const lines = (language: string) =>
      Object.fromEntries(
        [...text(language).matchAll(/^([\w-]+) = (.*)$/gm)].map((match) => [match[1], blanks(match[2] ?? '')]),
      );
    expect(lines('en')).toEqual(lines('az'));
  });

  it('can be read without errors', () => {
    for (const language of ['az', 'en']) {
      expect(new FluentBundle(language).addResource(new FluentResource(text(language)))).toEqual([]);
    }
  });

  it('have every key that is used', () => {
    const known = new Set(keys('az'));
    expect([...used].filter((key) => !known.has(key))).toEqual([]);
  });

  it('have every key that is put together', () => {
    const known = new Set(keys('az'));
    for (const prefix of prefixes) {
      expect(BUILT[prefix], `what follows ${prefix}`).toBeDefined();
      expect((BUILT[prefix] ?? []).map((end) => prefix + end).filter((key) => !known.has(key))).toEqual([]);
    }
  });

  it('have no key that nobody uses', () => {
    const built = Object.entries(BUILT).flatMap(([prefix, ends]) => ends.map((end) => prefix + end));
    const all = new Set([...used, ...built]);
    expect(keys('az').filter((key) => !all.has(key))).toEqual([]);
  });
});
