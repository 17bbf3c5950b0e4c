// PDF pages drawn by pdf.js: the one file that knows it.

import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

export interface PageSize {
  width: number;
  height: number;
}

/** An open PDF. */
export class Pdf {
  readonly pages: number;
  /** The size of the first page in points. */
  readonly size: PageSize;
  #document: pdfjs.PDFDocumentProxy;

  private constructor(document: pdfjs.PDFDocumentProxy, size: PageSize) {
    this.#document = document;
    this.pages = document.numPages;
    this.size = size;
  }

  static async open(bytes: ArrayBuffer): Promise<Pdf> {
    const document = await pdfjs.getDocument({ data: new Uint8Array(bytes), isEvalSupported: false }).promise;
    const first = await document.getPage(1);
    const { width, height } = first.getViewport({ scale: 1 });
    return new Pdf(document, { width, height });
  }

  /** Draws a page apart and puts it on the canvas at once, so that nothing flickers. */
  async draw(number: number, canvas: HTMLCanvasElement, width: number): Promise<void> {
    const page = await this.#document.getPage(number);
    const scale = (width * devicePixelRatio) / this.size.width;
    const viewport = page.getViewport({ scale });
    const apart = document.createElement('canvas');
    apart.width = Math.round(viewport.width);
    apart.height = Math.round(viewport.height);
    const context = apart.getContext('2d');
    if (!context) return;
    await page.render({ canvas: apart, canvasContext: context, viewport }).promise;
    canvas.width = apart.width;
    canvas.height = apart.height;
    canvas.getContext('2d')?.drawImage(apart, 0, 0);
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
