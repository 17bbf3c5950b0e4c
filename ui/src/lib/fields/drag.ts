// Dragging a row by the pointer: where it would stand, the view scrolled at its edges, Escape puts it back.

/** A row on its way. */
export interface Drag {
  row: string;
  /** The place before which it would be put. */
  before: number;
}

interface Does {
  over: (drag: Drag | null) => void;
  drop: (before: number) => void;
}

/** So far the pointer moves before it is more than a click. */
const SLACK = 4;
/** So near an edge the view scrolls, and so far each time. */
const [EDGE, STRIDE] = [40, 14];

/** The place before which a pointer at this height would put a row. */
export function placeAt(boxes: { top: number; bottom: number }[], y: number): number {
  const at = boxes.findIndex((box) => y < (box.top + box.bottom) / 2);
  return at < 0 ? boxes.length : at;
}

/** Follows the pointer from its first press until it is let go. */
export function dragged(start: PointerEvent, root: HTMLElement, row: string, does: Does): void {
  const rows = () => [...root.querySelectorAll<HTMLElement>('[data-row]')].filter((one) => owner(one) === root);
  const view = root.closest<HTMLElement>('.scroll');
  const end = new AbortController();
  let before = -1;

  function move(event: PointerEvent) {
    if (before < 0 && Math.abs(event.clientY - start.clientY) < SLACK) return;
    event.preventDefault();
    const box = view?.getBoundingClientRect();
    if (box && event.clientY < box.top + EDGE) view?.scrollBy(0, -STRIDE);
    if (box && event.clientY > box.bottom - EDGE) view?.scrollBy(0, STRIDE);
    const boxes = rows().map((one) => one.getBoundingClientRect());
    before = placeAt(boxes, event.clientY);
    does.over({ row, before });
  }

  function stop(drop: boolean) {
    end.abort();
    if (before < 0) return;
    does.over(null);
    // The click that follows is no wish to open the row.
    const still = new AbortController();
    window.addEventListener('click', (event) => event.stopPropagation(), { capture: true, signal: still.signal });
    setTimeout(() => still.abort());
    if (drop) does.drop(before);
  }

  const signal = end.signal;
  window.addEventListener('selectstart', (event) => event.preventDefault(), { signal });
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', () => stop(true), { signal });
  window.addEventListener('pointercancel', () => stop(false), { signal });
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      stop(false);
    },
    { capture: true, signal },
  );
  start.preventDefault();
}

/** The table whose own row an element is: tables stand in rows of others. */
function owner(row: HTMLElement): Element | null {
  return row.closest('[data-rows]');
}
