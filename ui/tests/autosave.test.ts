import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Saved } from '../src/lib/api/bindings';
import { Autosave } from '../src/lib/state/autosave.svelte';

const saved = (value: unknown): Saved => ({ at: '2026-11-22T14:02:00Z', revision: 1, value });

describe('autosave', () => {
  let written: { fact: string; value: unknown; at: number }[] = [];
  let fail: unknown = null;
  let autosave: Autosave;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance', 'Date'] });
    written = [];
    fail = null;
    autosave = new Autosave(
      async (fact, value) => {
        if (fail) throw fail;
        written.push({ fact, value, at: performance.now() });
        return saved(value);
      },
      () => {},
    );
  });
  afterEach(() => vi.useRealTimers());

  it('writes the first key at once and those that follow 200 ms after the last', async () => {
    const start = performance.now();
    autosave.touch('name', 'a');
    expect(autosave.dirty).toBe(true);
    await vi.advanceTimersByTimeAsync(20);
    expect(written).toEqual([{ fact: 'name', value: 'a', at: start + 20 }]);
    expect(autosave.dirty).toBe(false);
    expect(autosave.savedAt).toBe('2026-11-22T14:02:00Z');
    autosave.touch('name', 'ab');
    await vi.advanceTimersByTimeAsync(100);
    autosave.touch('name', 'abc');
    await vi.advanceTimersByTimeAsync(199);
    expect(written.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(written[1]).toEqual({ fact: 'name', value: 'abc', at: start + 320 });
  });

  it('writes never later than 400 ms after the first unsaved key', async () => {
    const start = performance.now();
    for (let key = 0; key < 12; key += 1) {
      autosave.touch('name', 'a'.repeat(key + 1));
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(written[0]?.at).toBeLessThanOrEqual(start + 400);
    expect(written.length).toBeGreaterThanOrEqual(2);
  });

  it('writes at once when asked to', async () => {
    autosave.touch('name', 'a');
    expect(await autosave.flush()).toBe(true);
    expect(written.map(({ value }) => value)).toEqual(['a']);
  });

  it('keeps the text and tries again when the disk is full', async () => {
    fail = { code: 'disk_full', message: { az: 'diskdə yer yoxdur', en: 'the disk is full' } };
    autosave.touch('name', 'a');
    await vi.advanceTimersByTimeAsync(200);
    expect(autosave.failure?.code).toBe('disk_full');
    expect(autosave.dirty).toBe(true);
    fail = null;
    await vi.advanceTimersByTimeAsync(2000);
    expect(written.map(({ value }) => value)).toEqual(['a']);
    expect(autosave.failure).toBeNull();
    expect(autosave.dirty).toBe(false);
  });

  it('does not try refused words again until they are changed, and saves the others', async () => {
    fail = { code: 'too_long', message: { az: 'uzundur', en: 'too long' } };
    autosave.touch('name', 'a'.repeat(2000));
    await vi.advanceTimersByTimeAsync(200);
    fail = null;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([]);
    autosave.touch('content', 'b');
    await vi.advanceTimersByTimeAsync(200);
    expect(written.map(({ fact }) => fact)).toEqual(['content']);
    expect(autosave.failedFact).toBe('name');
    autosave.touch('name', 'a');
    await vi.advanceTimersByTimeAsync(400);
    expect(written.map(({ fact }) => fact)).toEqual(['content', 'name']);
    expect(autosave.failure).toBeNull();
  });
});
