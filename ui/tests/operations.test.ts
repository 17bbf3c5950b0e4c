import { describe, expect, it } from 'vitest';
import { placeAt } from '../src/lib/fields/drag';
import { layout, stepTo, way, wrapped, type FlowStep, type Measure } from '../src/lib/flow/layout';
import { circles, OPERATIONS } from '../src/lib/flow/order';
import type { RowValue } from '../src/lib/shared/value';

/** Rows as "a", or "b<a,c": b after a and c. */
const rows = (...texts: string[]): RowValue[] =>
  texts.map((text) => {
    const [id = '', after] = text.split('<');
    return after ? { id, after: after.split(',') } : { id };
  });
const told = (all: RowValue[]) =>
  all.map((row) => row.id + (Array.isArray(row.after) ? `<${row.after.join(',')}` : ''));

describe('the order of operations', () => {
  // Row, place, what stands then; nothing where it stays.
  const moves: [RowValue[], string, number, string[] | null, string[]][] = [
    [rows('a', 'b', 'c'), 'c', 0, ['c', 'a', 'b'], []],
    [rows('a', 'b<a', 'c<a'), 'c', 1, ['a', 'c<a', 'b<a'], []],
    // b waits for a by name: a, which only followed p, says so.
    [rows('p', 'a', 'b<a'), 'b', 1, ['p', 'b<a', 'a<p'], ['a']],
    [rows('p', 'a', 'b<a'), 'a', 2, ['p', 'b<a', 'a<p'], ['a']],
    // a is the first: it has nobody to name.
    [rows('a', 'b<a'), 'a', 1, null, []],
    [rows('a', 'b<a'), 'b', 0, null, []],
    [rows('p', 'a', 'b', 'c<a'), 'c', 1, ['p', 'c<a', 'a<p', 'b'], ['a']],
  ];
  it.each(moves)('%j: %s to %i', (before, id, to, after, pinned) => {
    const moved = OPERATIONS.moved(before, id, to);
    expect(moved && told(moved.rows)).toEqual(after);
    expect(moved?.pinned ?? []).toEqual(pinned);
    if (moved) expect(circles(moved.rows)).toBe(false);
  });

  const deletions: [RowValue[], string, string[]][] = [
    [rows('a', 'b', 'c'), 'b', ['a', 'c']],
    [rows('a', 'b', 'c<b'), 'b', ['a', 'c<a']],
    [rows('a', 'b', 'c<a,b'), 'b', ['a', 'c<a']],
    [rows('a', 'b<a', 'c<a', 'd'), 'c', ['a', 'b<a', 'd<a']],
    [rows('a', 'b<a'), 'a', ['b']],
  ];
  it.each(deletions)('%j without %s', (before, id, after) => {
    expect(told(OPERATIONS.deleted(before, id))).toEqual(after);
  });

  it('sees a circle', () => {
    expect(circles(rows('a<b', 'b<a'))).toBe(true);
    expect(circles(rows('a', 'b<a', 'c'))).toBe(false);
  });
});

const measure: Measure = (text) => text.length * 7;
const step = (row: string, lane: number, level: number, after: string[] = [], critical = false): FlowStep => ({
  row,
  lane,
  level,
  after,
  critical,
});
const drawn = (steps: FlowStep[], lanes = 1, room = 700, name = (row: string) => `Əməliyyat ${row}`) =>
  layout(
    steps,
    Array.from({ length: lanes }, (_, at) => [{ text: `Şöbə ${at}`, voice: 'name' as const }]),
    (row) => [{ text: name(row), voice: 'name' }],
    measure,
    room,
  );

describe('the drawing', () => {
  it.each([1, 7, 20, 60])('%i operations do not cover one another', (count) => {
    const steps = Array.from({ length: count }, (_, at) => {
      // Every fifth runs beside the one before it.
      const level = at - Math.floor(at / 5);
      return step(`r${at}`, at % 3, level, at > 0 ? [`r${at - 1}`] : []);
    });
    const drawing = drawn(steps, 3);
    expect(drawing.nodes).toHaveLength(count);
    for (const [at, one] of drawing.nodes.entries()) {
      expect(one.x + one.width).toBeLessThanOrEqual(drawing.width);
      expect(one.y + one.height).toBeLessThanOrEqual(drawing.height);
      for (const other of drawing.nodes.slice(at + 1)) {
        const apart =
          one.x + one.width <= other.x ||
          other.x + other.width <= one.x ||
          one.y + one.height <= other.y ||
          other.y + other.height <= one.y;
        expect(apart, `${one.row} and ${other.row}`).toBe(true);
      }
    }
  });

  it('puts what is at one level side by side', () => {
    const [, left, right] = drawn([step('a', 0, 0), step('b', 0, 1, ['a']), step('c', 0, 1, ['a'])]).nodes;
    expect(left?.y).toBe(right?.y);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  });

  it('leads a long edge beside the operations that it passes', () => {
    const steps = [step('a', 0, 0), step('b', 0, 1, ['a']), step('c', 0, 2, ['b', 'a'])];
    const drawing = drawn(steps);
    const long = drawing.edges.find((edge) => edge.from === 'a' && edge.to === 'c');
    const passed = drawing.nodes[1];
    const aside = long?.points.filter(([, y]) => passed && y > passed.y && y < passed.y + passed.height);
    expect(aside).toEqual([]);
    expect(long?.points.some(([x]) => passed && x < passed.x)).toBe(true);
  });

  it('breaks words so that every line fits', () => {
    const name = 'Vətəndaşların müraciətlərinin qeydiyyatının rəsmiləşdirilməsi və məsuliyyətləndirilmişlərinkindən';
    const lines = wrapped({ text: name, voice: 'name' }, 140, measure);
    expect(lines.every((line) => measure(line, 'name') <= 140)).toBe(true);
    expect(lines.join('').replaceAll(' ', '')).toBe(name.replaceAll(' ', ''));
  });

  it('walks along its edges, the critical one first', () => {
    const steps = [
      step('a', 0, 0, [], true),
      step('b', 0, 1, ['a']),
      step('c', 1, 1, ['a'], true),
      step('d', 1, 2, ['b', 'c'], true),
    ];
    const drawing = drawn(steps, 2);
    const walks: [string, string, string | undefined][] = [
      ['a', 'ArrowDown', 'c'],
      ['c', 'ArrowLeft', 'b'],
      ['b', 'ArrowRight', 'c'],
      ['b', 'ArrowDown', 'd'],
      ['d', 'ArrowUp', 'c'],
      ['d', 'ArrowDown', undefined],
      ['b', 'Home', 'a'],
      ['a', 'End', 'd'],
    ];
    for (const [from, key, to] of walks) expect(stepTo(drawing, from, key), `${from} ${key}`).toBe(to);
  });

  it('draws nothing of nothing, and rounds its corners', () => {
    expect(drawn([], 0)).toMatchObject({ nodes: [], edges: [], width: 0 });
    expect(
      way([
        [0, 0],
        [0, 10],
        [20, 10],
      ]),
    ).toBe('M0 0 L0 5 Q0 10 5 10 L20 10');
  });
});

describe('a dragged row', () => {
  it.each([
    [0, 0],
    [14, 0],
    [16, 1],
    [55, 2],
    [90, 3],
  ])('at height %i stands before place %i', (y, place) => {
    const boxes = [0, 1, 2].map((at) => ({ top: at * 30, bottom: at * 30 + 30 }));
    expect(placeAt(boxes, y)).toBe(place);
  });
});
