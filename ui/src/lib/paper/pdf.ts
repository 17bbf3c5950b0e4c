// PDF pages drawn by pdf.js: the one file that knows it.

import * as pdfjs from 'pdfjs-dist';
import { quiet } from '$lib/shared/quiet';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;
// One for all: to start one takes longer than to read a PDF.
const worker = new pdfjs.PDFWorker();

/** A drawing that is under way goes on once no key was pressed for so long. */
const PACE = 100;

/** A page on its way to a canvas. */
export interface Drawing {
  /** Whether it is on the canvas; not so where it was given up. */
  done: Promise<boolean>;
  giveUp: () => void;
}

/** An open PDF. */
export class Pdf {
  /** Pages are drawn one after the other: several at once would hold a key up several times as long. */
  static #line: Promise<unknown> = Promise.resolve();
  #document: pdfjs.PDFDocumentProxy;

  private constructor(document: pdfjs.PDFDocumentProxy) {
    this.#document = document;
  }

  /** Opens bytes, which it takes over. */
  static async open(bytes: Uint8Array): Promise<Pdf> {
    // Letters are drawn as shapes: to load a document's fonts into the window takes several times as long as to draw a page.
    const drawing = { disableFontFace: true, isEvalSupported: false };
    return new Pdf(await pdfjs.getDocument({ data: bytes, worker, ...drawing }).promise);
  }

  /** Draws the ink of a page apart and puts it on the canvas at once, so that nothing flickers. */
  draw(number: number, canvas: HTMLCanvasElement, width: number): Drawing {
    let task: pdfjs.RenderTask | undefined;
    let wanted = true;
    const draw = async () => {
      if (!wanted) return false;
      const page = await this.#document.getPage(number);
      const scale = (width * devicePixelRatio) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale });
      const apart = document.createElement('canvas');
      apart.width = Math.round(viewport.width);
      apart.height = Math.round(viewport.height);
      const context = apart.getContext('2d');
      if (!wanted || !context) return false;
      task = page.render({ canvas: apart, canvasContext: context, viewport, background: 'transparent' });
      task.onContinue = (go: () => void) => void quiet(PACE).then(go);
      await task.promise;
      task = undefined;
      if (!wanted) return false;
      canvas.width = apart.width;
      canvas.height = apart.height;
      canvas.getContext('2d')?.drawImage(apart, 0, 0);
      return true;
    };
    const done = Pdf.#line.then(draw).catch(() => false);
    Pdf.#line = done;
    return {
      done,
      giveUp: () => {
        wanted = false;
        task?.cancel();
      },
    };
  }

  /** The words of a page. `getTextContent` fails in WebKitGTK; the stream does not. */
  async text(number: number): Promise<string> {
    const page = await this.#document.getPage(number);
    const reader = page.streamTextContent().getReader();
    let words = '';
    for (;;) {
      const { done, value } = (await reader.read()) as ReadableStreamReadResult<{ items: object[] }>;
      if (done) return words;
      for (const item of value.items) {
        if ('str' in item && typeof item.str === 'string') words += item.str;
        if ('hasEOL' in item && item.hasEOL === true) words += '\n';
      }
    }
  }

  close(): void {
    void this.#document.loadingTask.destroy();
  }
}
