import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DossierView } from '../src/lib/api/bindings';

const written: unknown[][] = [];
vi.mock('@tauri-apps/api/core', () => ({
  invoke: (command: string, words?: Record<string, unknown>) => {
    if (command === 'write_fact') {
      written.push([words?.fact, words?.value]);
      return Promise.resolve({ at: '2026-12-01T10:00:00Z', revision: 2, value: words?.value });
    }
    return Promise.resolve(command === 'remarks' ? [] : { findings: [], items: {}, ready: [], stage: 'draft' });
  },
}));
vi.mock('@tauri-apps/api/event', () => ({ listen: () => Promise.resolve(() => undefined) }));
vi.mock('@tauri-apps/api/webview', () => ({ getCurrentWebview: () => ({}) }));
vi.mock('$assets/messages/az.ftl', () => ({ default: '[]' }));
vi.mock('$assets/messages/en.ftl', () => ({ default: '[]' }));

const { Dossier } = await import('../src/lib/state/dossier.svelte');

const view = (facts: Record<string, unknown>) =>
  ({
    id: 'd',
    profile: '2011',
    revision: 1,
    facts,
    illustrative: [],
    can_undo: true,
    can_redo: false,
    saved_at: '',
  }) as unknown as DossierView;

describe('an open dossier', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    written.length = 0;
  });
  afterEach(() => vi.useRealTimers());

  it('keeps what is typed while a state of it is on its way', async () => {
    const dossier = new Dossier(view({ name: 'ad', content: 'a' }), {});
    dossier.type('content', 'abc');
    dossier.type('provider', { name: 'q' });
    dossier.use(view({ name: 'yeni ad', content: 'a' }));
    expect(dossier.value('name')).toBe('yeni ad');
    expect(dossier.value('content')).toBe('abc');
    expect(dossier.value('provider')).toEqual({ name: 'q' });
    await vi.advanceTimersByTimeAsync(500);
    expect(written).toEqual([
      ['content', 'abc'],
      ['provider', { name: 'q' }],
    ]);
  });
});
