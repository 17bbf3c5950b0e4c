// The pages of one document: asked for again when the dossier changes, one question at a time, the latest answer counts.

import type { Failure, PaperView, WantedView } from '$lib/api/bindings';
import * as ipc from '$lib/api/ipc';
import { quiet } from '$lib/shared/quiet';
import type { Pdf } from './pdf';

/** Pages that show are made anew once no key was pressed for so long. */
const REST = 250;
/** How long the PDF before stays open for what still reads it. */
const LINGER = 1000;

export class Pages {
  view = $state.raw<PaperView | null>(null);
  pdf = $state.raw<Pdf | null>(null);
  failure = $state.raw<Failure | null>(null);
  /** The document that is shown: while another is made, not yet the wanted one. */
  shown = $state('');

  #busy = false;
  #next: (() => Promise<void>) | null = null;
  #before: () => void;
  #after: (another: boolean) => Promise<void>;

  /** `before` is called when new pages are about to be shown, `after` when they are, be it of another document. */
  constructor(before: () => void, after: (another: boolean) => Promise<void>) {
    this.#before = before;
    this.#after = after;
  }

  async load(dossier: string, wanted: WantedView): Promise<void> {
    this.#next = async () => this.#use(await ipc.paper(dossier, wanted, this.view?.state ?? ''), wanted.document);
    if (this.#busy) return;
    this.#busy = true;
    for (let ask = this.#take(); ask; ask = this.#take()) {
      try {
        if (this.view) await quiet(REST);
        await ask();
        this.failure = null;
      } catch (thrown) {
        this.failure = ipc.failureOf(thrown);
      }
    }
    this.#busy = false;
  }

  close(): void {
    this.#next = null;
    this.pdf?.close();
  }

  #take() {
    const next = this.#next;
    this.#next = null;
    return next;
  }

  async #use(paper: ipc.Paper, document: string): Promise<void> {
    if (!paper.pdf) {
      this.view = paper.view;
      this.shown = document;
      return;
    }
    // pdf.js is large: it is read when the first page is shown, not before the first view.
    const { Pdf } = await import('./pdf');
    if (this.view) await quiet(REST);
    const pdf = await Pdf.open(paper.pdf);
    const [old, another] = [this.pdf, this.shown !== document];
    this.#before();
    this.view = paper.view;
    this.pdf = pdf;
    this.shown = document;
    await this.#after(another);
    setTimeout(() => old?.close(), LINGER);
  }
}
