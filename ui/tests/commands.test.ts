import { describe, expect, it, vi } from 'vitest';

vi.mock('@tauri-apps/api/core', () => ({ invoke: () => Promise.resolve(null) }));

const { AROUND, COMMANDS, STATUS } = await import('../src/lib/commands/table');
const { Index, sections } = await import('../src/lib/commands/search');
const { isPressed } = await import('../src/lib/commands/keys');
const { speech } = await import('../src/lib/shared/messages.svelte');
const { nameOf } = await import('../src/lib/commands/commands');

type Where = (typeof COMMANDS)[number]['place'];

/** Whether both places can be shown at once. */
function meet(one: Where, other: Where): boolean {
  const outward = (place: Where): Where[] => (AROUND[place] ? [place, ...outward(AROUND[place])] : [place]);
  return outward(one).includes(other) || outward(other).includes(one);
}

const key = (key: string, more: Partial<KeyboardEvent> = {}) =>
  ({ key, code: '', ctrlKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent;

describe('the table of commands', () => {
  it('names every command once, in both languages', () => {
    expect(new Set(COMMANDS.map((command) => command.id)).size).toBe(COMMANDS.length);
    for (const language of ['az', 'en'] as const) {
      speech.language = language;
      const wordless = COMMANDS.filter((command) => /(command|settings)-/.test(nameOf(command.id)));
      expect(wordless.map((command) => command.id)).toEqual([]);
    }
    speech.language = 'az';
  });

  it('gives no key twice where both could be meant', () => {
    const twice = COMMANDS.flatMap((one, at) =>
      COMMANDS.slice(at + 1)
        .filter((other) => meet(one.place, other.place) && one.keys?.some((chord) => other.keys?.includes(chord)))
        .map((other) => `${one.id} and ${other.id}`),
    );
    expect(twice).toEqual([]);
  });

  it('shows only known commands with keys in the status bar', () => {
    for (const id of Object.values(STATUS).flat()) {
      expect(COMMANDS.find((command) => command.id === id)?.keys, id).toBeDefined();
    }
  });
});

describe('a key', () => {
  it('is told with just its modifiers', () => {
    expect(isPressed(key('z', { ctrlKey: true }), 'Ctrl+Z')).toBe(true);
    expect(isPressed(key('Z', { ctrlKey: true, shiftKey: true }), 'Ctrl+Z')).toBe(false);
    expect(isPressed(key('ArrowDown', { altKey: true }), 'Alt+ArrowDown')).toBe(true);
    expect(isPressed(key('F8', { shiftKey: true }), 'F8')).toBe(false);
  });

  it('is told by its place on a layout of other letters, and by its letter on one of ours', () => {
    expect(isPressed(key('я', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+Z')).toBe(true);
    expect(isPressed(key('y', { ctrlKey: true, code: 'KeyZ' }), 'Ctrl+Z')).toBe(false);
  });
});

describe('the palette', () => {
  const entry = (id: string, sort: 'item' | 'command' | 'dossier', words: string, number = '') => ({
    id,
    sort,
    words,
    number,
  });
  const many = Array.from({ length: 2000 }, (_, at) => entry(`d${at}`, 'dossier', `${at} saylı icazənin verilməsi`));
  const index = new Index([
    entry('i1', 'item', 'Elektron xidmətin adı', '1.1'),
    entry('i2', 'item', 'Ödəniş', '2.2'),
    entry('i3', 'item', 'Ödənişin məbləği', '2.2.1'),
    entry('print', 'command', 'Çap et'),
    entry('undo', 'command', 'Geri al'),
    ...many,
    entry('x', 'dossier', 'Daşınmaz əmlakın dövlət reyestrindən arayış'),
  ]);
  const found = (query: string, recent: string[] = []) =>
    sections(index, query, recent, ['item', 'command', 'dossier']).map((section) => ({
      sort: section.sort,
      ids: section.entries.map((own) => own.id),
    }));

  it('finds whatever the marks, the order and one slip', () => {
    expect(found('odenis')[0]).toEqual({ sort: 'item', ids: ['i2', 'i3'] });
    expect(found('cap')[0]?.ids).toEqual(['print']);
    expect(found('arayis emlak')[0]?.ids).toEqual(['x']);
    expect(found('arays')[0]?.ids).toEqual(['x']);
  });

  it('finds items by the beginning of their number, the shortest first', () => {
    expect(found('2.2')[0]).toEqual({ sort: 'item', ids: ['i2', 'i3'] });
  });

  it('shows what was used lately first while nothing is asked', () => {
    expect(found('', ['x', 'print'])[0]).toEqual({ sort: 'recent', ids: ['x', 'print'] });
  });

  it('shows a few of very many', () => {
    expect(found('icaze')[0]?.ids.length).toBe(8);
  });
});
