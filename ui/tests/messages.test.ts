import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';

const here = (path: string) => new URL(path, import.meta.url).pathname;
const text = (language: string) => readFileSync(here(`../../assets/messages/${language}.ftl`), 'utf8');
const messages = (language: string) => new FluentResource(text(language)).body;
const keys = (language: string) => messages(language).map((message) => message.id);
/** The blanks of a message, whichever of its variants names them. */
function blanks(part: unknown): string[] {
  if (typeof part !== 'object' || part === null) return [];
  const own = 'type' in part && part.type === 'var' && 'name' in part ? [String(part.name)] : [];
  return [...new Set([...own, ...Object.values(part).flatMap(blanks)])].sort();
}

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

// What stands in the blanks of keys that are put together.
const STAGES = ['draft', 'coordination', 'consultation', 'approval', 'filing', 'registered'];
const DELIVERIES = [
  'queued',
  'sending',
  'delivered',
  'rejected',
  'blocked',
  'withdrawn',
  'attached',
  'attaching',
  'unattached',
];
const STATES = ['received', 'examining', 'returned', 'registered', 'amended', 'cancelled', 'refused'];
const TERMS = ['single', 'range', 'real_time', 'at_once', 'at_visit', 'within_whole', 'per_year'];
const ACTS = [
  'created',
  'taken_over',
  'edited',
  'fixed',
  'replaced',
  'inserted',
  'renewed',
  'restored',
  'undone',
  'redone',
  'imported',
  'profile_changed',
  'filed',
];
const SHELVES = ['current', 'archive', 'trash'];
const DEADLINES = ['reply', 'consultation', 'first_filing', 'amendment_filing', 'answer', 'correction'];
const STEPS = ['draft', 'coordination', 'consultation', 'approval', 'publication', 'filing', 'record'];
// A new kind of document needs its two messages and nothing else.
const kinds = readFileSync(here('../../src-tauri/crates/documents/src/kind.rs'), 'utf8');
const DOCUMENTS = [...kinds.matchAll(/Kind::\w+ => "(\w+)"/g)].map((match) => match[1] ?? '');
// A new command needs its message and nothing else.
const table = readFileSync(here('../src/lib/commands/table.ts'), 'utf8');
const COMMANDS = [...table.matchAll(/\bid: '([\w-]+)'/g)].map((match) => match[1] ?? '');
const BUILT: Record<string, string[]> = {
  'absence-': ['none', 'not_required', 'not_applicable'],
  'agency-': [
    'address',
    'phone',
    'email',
    'signatory',
    'executor',
    'executor_phone',
    'units',
    'units-more',
    'posts',
    'posts-more',
    'approver',
    ...['address', 'phone', 'email', 'signatory', 'approver', 'executor', 'executor_phone'],
    ...['units', 'posts'].flatMap((list) => [list, `${list}-more`]),
  ],
  'backup-kind-': ['own', 'daily', 'before_restore', 'before_update'],
  'act-': ['law', 'code', 'decree', 'order', 'decision', 'rules', 'other'],
  'act-of-': [...ACTS, 'received'],
  'col-': ['service', 'body', 'stage', 'completeness', 'findings', 'deadline', 'changed'],
  'command-': [...COMMANDS, 'profile'],
  'count-': ['error', 'warning', 'hint'],
  'day-': ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  'deadline-': ['overdue', 'this_week', 'none', 'left', 'about'],
  'deadline-of-': DEADLINES,
  'design-align-': ['left', 'center', 'right'],
  'design-sort-': [
    'field',
    'choice',
    'date',
    'section',
    'title',
    'text',
    'list',
    'table',
    'photo',
    'signature',
    'space',
    'page_break',
  ],
  'done-': ['undone', 'redone', 'restored', 'profile-set', 'mended'],
  'document-': DOCUMENTS.flatMap((one) => [one, `${one}-more`]),
  'find-kept-': ['choice', 'operator', 'file'],
  'find-same-': ['folded', 'letters', 'exact'],
  'flow-actor-': ['system', 'user'],
  'flow-zoom-': ['width', 'whole', 'actual'],
  'gate-': ['draft', 'consultation', 'approval', 'filing', 'registered'],
  'group-': ['approval', 'coordination', 'consultation', 'registry', 'review'],
  'hours-': ['from', 'to'],
  'item-': ['hidden', 'not_applicable', 'fixed', 'empty', 'partial', 'complete'],
  'keys-': ['program', 'go', 'act', 'rows', 'text', 'pane', 'write', 'list', 'view'],
  'lack-': ['profile', 'bodies', 'forms', 'revisions', 'receipt'],
  'language-': ['az', 'en'],
  'money-': ['amount', 'table', 'by-reference'],
  'moved-': SHELVES,
  'new-way-': ['list', 'like'],
  'operations-view-': ['table', 'compact', 'flow'],
  'outcome-': ['accepted', 'partly', 'rejected', 'waiting'],
  'palette-': ['recent', 'item', 'command', 'dossier', 'within', 'clause', 'example'],
  'pane-': ['paper', 'findings', 'history', 'remarks'],
  'paste-': ['images', 'tables', 'headings', 'styles', 'notes', 'fields', 'deleted', 'letters'],
  'period-': ['from', 'to'],
  'person-': ['surname', 'name', 'patronymic'],
  'place-': ['name', 'address'],
  'prose-': ['numbered-name', 'lettered-name', 'emphasis-name', 'link-name'],
  'purpose-': ['register', 'amend', 'cancel'],
  'remark-': ['proposal', 'ground', 'answer', 'reason'],
  'remark-add-': ['body', 'public'],
  'remark-number-': ['body', 'public'],
  'remark-of-': ['body', 'public'],
  'remark-text-': ['body', 'public'],
  'remarks-': ['body', 'public'],
  'remarks-none-': ['body', 'public'],
  'row-': ['add', 'delete', 'up', 'down'],
  'severity-': ['error', 'warning', 'hint', 'done'],
  'settings-': ['appearance', 'agency', 'new', 'registry', 'words', 'backup', 'folder'],
  'scope-': ['stop', 'doubt', 'first', 'say-knowingly'],
  'shelf-': [...SHELVES.flatMap((one) => [one, `${one}-empty`]), 'to-archive', 'to-trash', 'restore', 'delete'],
  'stage-': STAGES,
  'standard-': ['same', 'changed', 'edited'],
  'state-': [...DELIVERIES, ...STATES, 'received-more', 'registered-more'],
  'step-': STEPS.flatMap((one) => [one, `${one}-more`]),
  'tab-': ['form', 'stages', 'compare', 'filing'],
  'term-': TERMS,
  'theme-': ['system', 'light', 'dark'],
  'tour-': ['name', 'page', 'finding', 'clause', 'mend', 'undo', 'print', 'file'].flatMap((one) => [
    one,
    `${one}-more`,
  ]),
  'unit-': ['second', 'minute', 'hour', 'day', 'working_day', 'month', 'year'],
};

const code = sources(here('../src'));
const used = new Set(
  code.flatMap((source) => [
    ...[...source.matchAll(/\bt\(\s*'([\w-]+)'/g)].map((match) => match[1] ?? ''),
    ...[...source.matchAll(/key: '(nav-[\w-]+)'/g)].map((match) => match[1] ?? ''),
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
    const left = (language: string) =>
      Object.fromEntries(messages(language).map((message) => [message.id, blanks(message.value)]));
    expect(left('en')).toEqual(left('az'));
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
