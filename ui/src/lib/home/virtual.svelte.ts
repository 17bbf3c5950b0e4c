// The rows in sight of a long list, by @tanstack/virtual-core; the active row stays however far one scrolls, so that
// its focus is not lost.

import {
  defaultRangeExtractor,
  elementScroll,
  measureElement,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';

type Options = VirtualizerOptions<HTMLElement, HTMLElement>;

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

  /** `height` of a row before it is measured; `head` is the height of what stands above the rows and sticks. */
  constructor(scroller: () => HTMLElement | null, height: number, head: number, offset: number) {
    this.#options = {
      count: 0,
      getScrollElement: scroller,
      estimateSize: () => height,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      measureElement,
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
