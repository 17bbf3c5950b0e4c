// The rows in sight of a long list, by @tanstack/virtual-core; the active row stays however far one scrolls, so that
// its focus is not lost.

import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

// Nothing is measured before it is laid out anyway: to ask earlier would lay the first view out twice.
const observeElementRect: Options['observeElementRect'] = ({ scrollElement }, told) => {
  if (!scrollElement) return undefined;
  const observer = new ResizeObserver(() =>
    told({ width: scrollElement.clientWidth, height: scrollElement.clientHeight }),
  );
  observer.observe(scrollElement);
  return () => observer.disconnect();
};
const measureRow: Options['measureElement'] = (row, entry, list) =>
  entry
    ? measureElement(row, entry, list)
    : (list.measurementsCache[list.indexFromElement(row)]?.size ?? list.options.estimateSize(0));

/** What the list is just now. */
export interface Extent {
  count: number;
  key: (index: number) => string;
  /** Index of the row that always stays. */
  active: number;
}

export class VirtualRows {
  items = $state.raw<VirtualItem[]>([]);
  total = $state(0);
  #virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  #options: Options;
  #moved = false;

  /** `height` of a row before it is measured; `head` is the height of what stands above the rows and sticks. */
  constructor(scroller: () => HTMLElement | null, height: number, head: number, offset: number) {
    this.#options = {
      count: 0,
      getScrollElement: scroller,
      estimateSize: () => height,
      // A list that begins at its top is not scrolled there.
      scrollToFn: (to, ...more) => {
        if (to !== 0 || this.#moved) elementScroll(to, ...more);
        this.#moved = true;
      },
      observeElementRect,
      observeElementOffset,
      measureElement: measureRow,
      // Until the scroller is laid out, as many rows as the window could hold.
      initialRect: { width: innerWidth, height: innerHeight },
      initialOffset: offset,
      scrollMargin: head,
      scrollPaddingStart: head,
      overscan: 6,
      onChange: () => this.#publish(),
    };
    this.#virtualizer = new Virtualizer(this.#options);
  }

  /** Watches the scroller; gives what stops that. */
  mount(): () => void {
    const stop = this.#virtualizer._didMount();
    this.#virtualizer._willUpdate();
    return stop;
  }

  update({ count, key, active }: Extent): void {
    this.#options = {
      ...this.#options,
      count,
      getItemKey: key,
      rangeExtractor: (range) => {
        const shown = defaultRangeExtractor(range);
        const kept = active >= 0 && active < count && !shown.includes(active);
        return kept ? [...shown, active].sort((one, other) => one - other) : shown;
      },
    };
    this.#virtualizer.setOptions(this.#options);
    this.#virtualizer._willUpdate();
    this.#publish();
  }

  /** Brings a row into sight. */
  show(index: number): void {
    this.#virtualizer.scrollToIndex(index, { align: 'auto' });
  }

  /** How many rows are in sight. */
  get page(): number {
    const range = this.#virtualizer.range;
    return range ? Math.max(1, range.endIndex - range.startIndex - 1) : 1;
  }

  /** Measures a row as it comes and whenever its height changes. */
  measure = (row: HTMLElement): (() => void) => {
    this.#virtualizer.measureElement(row);
    return () => this.#virtualizer.measureElement(null);
  };

  #publish(): void {
    this.items = this.#virtualizer.getVirtualItems();
    this.total = this.#virtualizer.getTotalSize();
  }
}
