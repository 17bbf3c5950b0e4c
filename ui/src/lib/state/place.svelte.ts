// Where the officer is, kept so that the next start goes on there: half a second after the last step, whatever happens.

import type { Place } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import type { DossierTab, View } from './app.svelte';
import { caretNow, putCaret } from './caret';

/** After so long a rest it is kept. */
const REST = 400;
/** So many drawings a field may take to appear. */
const PATIENCE = 60;

const TABS: DossierTab[] = ['form', 'stages', 'compare', 'filing'];

const NOWHERE: Place = {
  view: '',
  dossier: '',
  tab: '',
  item: '',
  pane: '',
  caret: null,
  scroll: 0,
  outline_width: 0,
  pane_width: 0,
};

class Keeper {
  /** Widths of the outline and the pane at the right; 0 is the width they come with. */
  outlineWidth = $state(0);
  paneWidth = $state(0);

  #now: Place = NOWHERE;
  #kept = '';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #moved = false;
  /** Set from the start until the officer is back where they were: what shows meanwhile is not where they are. */
  #back: Place | null = null;

  /** Takes over what was kept at the last start. */
  use(place: Place): void {
    this.#now = place;
    this.#kept = JSON.stringify(place);
    this.#back = place;
    this.outlineWidth = place.outline_width;
    this.paneWidth = place.pane_width;
  }

  /** Something about the place has changed. */
  note(change: Partial<Place>): void {
    if (this.#back && !('view' in change) && !('outline_width' in change) && !('pane_width' in change)) return;
    this.#now = { ...this.#now, ...change };
    this.#await();
  }

  #await(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#keep(), REST);
  }

  /** The parts of the bench got other widths; 0 is the width they come with. */
  widen(widths: Partial<Pick<Place, 'outline_width' | 'pane_width'>>): void {
    this.outlineWidth = widths.outline_width ?? this.outlineWidth;
    this.paneWidth = widths.pane_width ?? this.paneWidth;
    this.note(widths);
  }

  /** The widths as a style; the middle keeps room to write in whatever was chosen on a larger screen. */
  get widths(): string {
    const outline = this.outlineWidth ? `--outline: min(${this.outlineWidth}px, 28%);` : '';
    return outline + (this.paneWidth ? `--pane: min(${this.paneWidth}px, 46%);` : '');
  }

  /** Which view shows. */
  show(view: View): void {
    const dossier = view.name === 'dossier' ? { dossier: view.id, tab: view.tab } : { dossier: '', tab: '' };
    if (this.#back && (view.name !== 'dossier' || view.id !== this.#back.dossier)) this.#back = null;
    this.note({ view: view.name, ...dossier });
  }

  /** The view that was open at the end; home where it cannot be opened any more. */
  async viewOf(kept: Place): Promise<View> {
    if (kept.view === 'filings' || kept.view === 'law' || kept.view === 'settings') return { name: kept.view };
    const tab = TABS.find((known) => known === kept.tab);
    if (kept.view !== 'dossier' || !tab) return { name: 'home' };
    const there = await ipc.open(kept.dossier).then(
      () => true,
      () => false,
    );
    return there ? { name: 'dossier', id: kept.dossier, tab } : { name: 'home' };
  }

  /** The caret or the focus has moved. Where it is, is looked for once it rests: in long prose a key would feel it. */
  noteCaret = (): void => {
    // Only in fields of a fact: elsewhere keys must not put off what else is to be kept.
    if (this.#back || !document.activeElement?.closest('[data-fact]')) return;
    this.#moved = true;
    this.#await();
  };

  /** What a dossier is to be opened at, once; null where it is opened anew. */
  of(dossier: string): Place | null {
    return this.#back?.dossier === dossier ? this.#back : null;
  }

  /** Goes back to where the officer was in the form that is now drawn. */
  resume(dossier: string, scrolled: HTMLElement | undefined): void {
    const back = this.of(dossier);
    if (!back) {
      this.#back = null;
      return;
    }
    let left = PATIENCE;
    const attempt = () => {
      // Whoever has gone elsewhere meanwhile is not taken back.
      if (this.#back !== back) return;
      const there = !back.caret || putCaret(back.caret);
      if (!there && (left -= 1) > 0) {
        requestAnimationFrame(attempt);
        return;
      }
      if (scrolled) scrolled.scrollTop = back.scroll;
      // What stands above may have grown since: the caret counts, not the distance.
      if (back.caret) document.activeElement?.scrollIntoView({ block: 'nearest' });
      this.#back = null;
    };
    requestAnimationFrame(attempt);
  }

  async #keep(): Promise<void> {
    const caret = this.#moved ? caretNow() : null;
    this.#moved = false;
    if (caret) this.#now = { ...this.#now, caret };
    const text = JSON.stringify(this.#now);
    if (text === this.#kept) return;
    try {
      await ipc.setPlace(this.#now);
      this.#kept = text;
    } catch {
      // A place that is not kept loses no word of a dossier, and what failed will fail there, too, and be told.
    }
  }
}

export const place = new Keeper();
