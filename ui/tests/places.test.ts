import { describe, expect, it } from 'vitest';
import type { AnchorView, DocumentsView, DocumentView, FactView, ItemView } from '../src/lib/api/bindings';
import { found, hold, order, standing, targetOf, under, type Editor } from '../src/lib/paper/places';
import { ask, grouped, REGLAMENT } from '../src/lib/paper/wanted';

const place = (item: string, page: number, top: number, bottom: number): AnchorView => ({ item, page, top, bottom });
const item = (id: string, facts: string[]) => ({ id, facts }) as ItemView;

const ITEMS = [item('1.1', ['name']), item('1.2', ['content']), item('2.1', [])];
const PLACED: Record<string, ItemView> = {
  'form:title': item('title', ['name']),
  'other:3': item('3', ['unknown', 'content']),
  'other:9': item('9', []),
};
const editor: Editor = {
  form: 'form',
  item: (id) => ITEMS.find((one) => one.id === id),
  placed: (address) => PLACED[address],
  itemOf: (fact) => ITEMS.find((one) => one.facts.includes(fact)),
  fact: (id) => (id === 'content' ? ({ items: ['form:1.2', 'other:3'] } as FactView) : undefined),
};

describe('a place on paper', () => {
  it('leads to the item of the editor it is printed from', () => {
    expect(targetOf('form:1.2', editor)).toEqual({ item: '1.2', fact: null });
    expect(targetOf('form:title', editor)).toEqual({ item: '1.1', fact: 'name' });
    expect(targetOf('other:3', editor)).toEqual({ item: '1.2', fact: 'content' });
    expect(targetOf('other:9', editor)).toBeUndefined();
  });

  it('is the nearest of those that enclose a point', () => {
    const places = [place('form:2', 1, 0, 500), place('form:2.1', 1, 100, 200), place('form:2.2', 2, 100, 200)];
    expect(under(places, 1, 150).map((one) => one.item)).toEqual(['form:2.1', 'form:2']);
    expect(under(places, 1, 300).map((one) => one.item)).toEqual(['form:2']);
    expect(under(places, 1, 600)).toEqual([]);
  });

  it('is found for an item in the form itself before the others that show its facts', () => {
    const own = [place('form:1.2', 1, 0, 10), place('other:3', 1, 20, 30)];
    expect(standing(own, '1.2', editor)).toEqual([own[0]]);
    expect(standing([own[1] as AnchorView], '1.2', editor)).toEqual([own[1]]);
    expect(standing(own, '', editor)).toEqual([]);
  });

  it('comes once in the order of reading', () => {
    const places = [place('b', 2, 0, 5), place('a', 1, 50, 90), place('b', 1, 95, 99), place('c', 1, 5, 9)];
    expect(order(places).map((one) => one.item)).toEqual(['c', 'a', 'b']);
  });
});

describe('what stands at the top of the view', () => {
  const before = [place('a', 1, 50, 700), place('b', 2, 50, 300), place('b', 3, 50, 90), place('c', 3, 95, 200)];
  const after = [place('a', 1, 50, 700), place('a', 2, 50, 400), place('b', 2, 410, 660), place('c', 3, 50, 155)];

  it('is found again when pages were put in before it', () => {
    expect(found(after, hold(before, 2, 80))).toEqual({ page: 2, y: 440 });
    expect(found(after, hold(before, 3, 100))).toEqual({ page: 3, y: 55 });
  });

  it('is held by what comes next where nothing encloses it', () => {
    expect(found(after, hold(before, 3, 92))).toEqual({ page: 3, y: 47 });
  });

  it('stays where it was when its item is gone or the page has none', () => {
    expect(found([], hold(before, 2, 80))).toEqual({ page: 2, y: 80 });
    expect(found(after, hold([], 4, 10))).toEqual({ page: 4, y: 10 });
  });
});

describe('a wanted document', () => {
  const offered: DocumentsView = {
    documents: [
      { word: 'reglament', group: 'approval', needs: [], blank: true, formats: ['pdf'], lack: null },
      { word: 'letter', group: 'coordination', needs: ['body'], blank: false, formats: ['pdf'], lack: null },
      { word: 'filing', group: 'registry', needs: ['purpose'], blank: true, formats: ['pdf'], lack: null },
      { word: 'record', group: 'registry', needs: ['against'], blank: false, formats: ['pdf'], lack: null },
    ],
    bodies: ['A', 'B'],
    revisions: [7, 6],
    others: [{ id: 'x', name: 'X' }],
  };
  function of(word: string): DocumentView {
    const found = offered.documents.find((one) => one.word === word);
    if (!found) throw new Error(word);
    return found;
  }

  it('is asked for with what it needs, and with nothing else', () => {
    expect(ask(of('filing'), offered)).toEqual({ ...REGLAMENT, document: 'filing', purpose: 'register' });
    expect(ask(of('letter'), offered).body).toBe('A');
    expect(ask(of('record'), offered).against).toBe(7);
  });

  it('keeps of the one before what it can', () => {
    const before = { ...REGLAMENT, purpose: 'amend' as const, body: 'B', blank: true };
    expect(ask(of('letter'), offered, before)).toEqual({ ...REGLAMENT, document: 'letter', body: 'B' });
    expect(ask(of('filing'), offered, before)).toEqual({
      ...REGLAMENT,
      document: 'filing',
      purpose: 'amend',
      blank: true,
    });
  });

  it('stands in its group', () => {
    expect(grouped(offered).map(({ group, documents }) => [group, documents.length])).toEqual([
      ['approval', 1],
      ['coordination', 1],
      ['registry', 2],
    ]);
  });
});
