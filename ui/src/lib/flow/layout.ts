// Where the operations stand when they are drawn: lanes from left to right, what follows beneath what it waits for.
// Nothing here knows the screen: how wide words are is asked of `measure`.

export interface FlowStep {
  row: string;
  lane: number;
  level: number;
  after: string[];
  critical: boolean;
}

/** Which voice words are drawn in. */
export type Voice = 'lane' | 'name' | 'note' | 'time';

export interface Words {
  text: string;
  voice: Voice;
}

export type Measure = (text: string, voice: Voice) => number;

export interface Line extends Words {
  x: number;
  y: number;
}

export interface NodeBox {
  row: string;
  x: number;
  y: number;
  width: number;
  height: number;
  lines: Line[];
  critical: boolean;
}

export interface Edge {
  from: string;
  to: string;
  points: [number, number][];
  critical: boolean;
}

export interface LaneBox {
  x: number;
  width: number;
  lines: Line[];
}

export interface Drawing {
  width: number;
  height: number;
  /** Height of the heads of the lanes, which are drawn apart. */
  head: number;
  lanes: LaneBox[];
  nodes: NodeBox[];
  edges: Edge[];
}

const HEIGHT: Record<Voice, number> = { lane: 18, name: 18, note: 15, time: 16 };
/** A node is never narrower, and never wider, than this. */
const [NARROW, WIDE] = [150, 250];
/** Between nodes side by side, where long edges run down. */
const GUTTER = 28;
/** Between levels, where edges turn. */
const GAP = 36;
const PAD = 9;
const EDGE_STEP = 4;

/** Words broken so that no line is wider; a word that is wider alone is broken within. */
export function wrapped(words: Words, width: number, measure: Measure): string[] {
  const fits = (text: string) => measure(text, words.voice) <= width;
  const lines: string[] = [];
  let line = '';
  const put = (part: string, space: string) => {
    if (line && fits(line + space + part)) {
      line += space + part;
      return;
    }
    if (line) lines.push(line);
    line = part;
    while (!fits(line) && line.length > 1) {
      let end = line.length - 1;
      while (end > 1 && !fits(line.slice(0, end))) end -= 1;
      lines.push(line.slice(0, end));
      line = line.slice(end);
    }
  };
  for (const part of words.text.split(/\s+/).filter(Boolean)) put(part, ' ');
  if (line) lines.push(line);
  return lines;
}

function stacked(all: Words[], width: number, measure: Measure): { lines: Line[]; height: number } {
  let y = PAD;
  const lines: Line[] = [];
  for (const words of all) {
    for (const text of wrapped(words, width - 2 * PAD, measure)) {
      lines.push({ text, voice: words.voice, x: PAD, y: y + HEIGHT[words.voice] - 4 });
      y += HEIGHT[words.voice];
    }
  }
  return { lines, height: y + PAD };
}

/** In which track of its lane each step stands: side by side where several are at one level. */
function tracksOf(steps: FlowStep[], lanes: number): { of: Map<string, number>; count: number[] } {
  const of = new Map<string, number>();
  const count = Array.from({ length: lanes }, () => 1);
  const taken = new Set<string>();
  for (const step of [...steps].sort((one, other) => one.level - other.level)) {
    const before = steps.find((other) => step.after.includes(other.row) && other.lane === step.lane);
    const free = (track: number) => !taken.has(`${step.lane}/${step.level}/${track}`);
    let track = before ? (of.get(before.row) ?? 0) : 0;
    if (!free(track)) for (track = 0; !free(track);) track += 1;
    taken.add(`${step.lane}/${step.level}/${track}`);
    of.set(step.row, track);
    count[step.lane] = Math.max(count[step.lane] ?? 1, track + 1);
  }
  return { of, count };
}

/** The drawing, as wide as there is room for where nodes allow it. */
export function layout(
  steps: FlowStep[],
  lanes: Words[][],
  words: (row: string) => Words[],
  measure: Measure,
  room: number,
): Drawing {
  const tracks = tracksOf(steps, lanes.length);
  const all = tracks.count.reduce((sum, one) => sum + one, 0);
  const wide = Math.min(WIDE, Math.max(NARROW, Math.floor(room / Math.max(1, all)) - GUTTER));
  const boxes: LaneBox[] = [];
  let x = 0;
  let head = 0;
  for (const [at, titles] of lanes.entries()) {
    const width = (tracks.count[at] ?? 1) * (wide + GUTTER);
    const { lines, height } = stacked(titles, width, measure);
    boxes.push({ x, width, lines });
    head = Math.max(head, height);
    x += width;
  }
  const nodes = new Map<string, NodeBox>();
  const tops: number[] = [];
  const bottoms: number[] = [];
  const depth = Math.max(-1, ...steps.map((step) => step.level));
  let y = GAP / 2;
  for (let level = 0; level <= depth; level += 1) {
    tops.push(y);
    let tallest = 0;
    for (const step of steps.filter((other) => other.level === level)) {
      const { lines, height } = stacked(words(step.row), wide, measure);
      const left = (boxes[step.lane]?.x ?? 0) + (tracks.of.get(step.row) ?? 0) * (wide + GUTTER) + GUTTER / 2;
      nodes.set(step.row, { row: step.row, x: left, y, width: wide, height, lines, critical: step.critical });
      tallest = Math.max(tallest, height);
    }
    bottoms.push(y + tallest);
    y += tallest + GAP;
  }
  return {
    width: x,
    height: Math.max(0, y - GAP / 2),
    head,
    lanes: boxes,
    nodes: steps.map((step) => nodes.get(step.row)).filter((node) => node !== undefined),
    edges: edges(steps, nodes, tops, bottoms),
  };
}

/** Edges go down, turn between levels, and pass long ways beside the nodes, never over them. */
function edges(steps: FlowStep[], nodes: Map<string, NodeBox>, tops: number[], bottoms: number[]): Edge[] {
  const made: Edge[] = [];
  const byRow = new Map(steps.map((step) => [step.row, step]));
  for (const step of steps) {
    for (const before of step.after) {
      const [from, to, source] = [nodes.get(before), nodes.get(step.row), byRow.get(before)];
      if (!from || !to || !source) continue;
      const critical = source.critical && step.critical && onPath(steps, before, step.row);
      const shift = (made.length % 4) * EDGE_STEP;
      const start: [number, number] = [from.x + from.width / 2, from.y + from.height];
      const end: [number, number] = [to.x + to.width / 2, to.y];
      const below = (bottoms[source.level] ?? start[1]) + 8 + shift;
      const above = (tops[step.level] ?? end[1]) - 12 - shift;
      const next = step.level === source.level + 1;
      const aside = to.x - GUTTER / 2 + 4 + shift;
      const bends: [number, number][] = next
        ? [
            [start[0], below],
            [end[0], below],
          ]
        : [
            [start[0], below],
            [aside, below],
            [aside, above],
            [end[0], above],
          ];
      made.push({ from: before, to: step.row, points: straight([start, ...bends, end]), critical });
    }
  }
  return made;
}

/** Whether one critical operation follows the other with none between them. */
function onPath(steps: FlowStep[], before: string, row: string): boolean {
  const path = steps.filter((step) => step.critical).sort((one, other) => one.level - other.level);
  const at = path.findIndex((step) => step.row === row);
  return at > 0 && path[at - 1]?.row === before;
}

/** Points on a straight line between others are left out. */
function straight(points: [number, number][]): [number, number][] {
  return points.filter((point, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    if (!before || !after) return true;
    const flat = before[0] === point[0] && point[0] === after[0];
    return !flat && !(before[1] === point[1] && point[1] === after[1]);
  });
}

/** The way of an edge in the words of SVG, its corners a little round. */
export function way(points: [number, number][]): string {
  const ROUND = 5;
  return points
    .map((point, at) => {
      const [before, after] = [points[at - 1], points[at + 1]];
      if (!before) return `M${point[0]} ${point[1]}`;
      if (!after) return `L${point[0]} ${point[1]}`;
      const near = (other: [number, number]) => {
        const length = Math.hypot(other[0] - point[0], other[1] - point[1]) || 1;
        const share = Math.min(ROUND, length / 2) / length;
        return `${point[0] + (other[0] - point[0]) * share} ${point[1] + (other[1] - point[1]) * share}`;
      };
      return `L${near(before)} Q${point[0]} ${point[1]} ${near(after)}`;
    })
    .join(' ');
}

/** The step that an arrow key leads to: along an edge, or to what stands beside. */
export function stepTo(drawing: Drawing, row: string, key: string): string | undefined {
  const node = drawing.nodes.find((one) => one.row === row);
  if (!node) return drawing.nodes[0]?.row;
  const first = (found: Edge[], end: 'from' | 'to') => (found.find((edge) => edge.critical) ?? found[0])?.[end];
  const beside = drawing.nodes.filter((one) => one.y === node.y).sort((one, other) => one.x - other.x);
  const place = beside.indexOf(node);
  switch (key) {
    case 'ArrowDown':
      return first(
        drawing.edges.filter((edge) => edge.from === row),
        'to',
      );
    case 'ArrowUp':
      return first(
        drawing.edges.filter((edge) => edge.to === row),
        'from',
      );
    case 'ArrowRight':
      return beside[place + 1]?.row;
    case 'ArrowLeft':
      return beside[place - 1]?.row;
    case 'Home':
      return drawing.nodes[0]?.row;
    case 'End':
      return drawing.nodes.at(-1)?.row;
    default:
      return undefined;
  }
}
