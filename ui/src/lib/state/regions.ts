// The regions of the window: F6 goes round them, and the focus is never lost.

const REGIONS = '.strip, [data-region], main.view, main.stg, main.cmp, main.fil, footer.status';
const CONTROLS =
  'a[href], button:not([disabled]), input:not([disabled]):not([type="hidden"]):not([hidden]), select:not([disabled]), textarea:not([disabled]), [tabindex="0"], [contenteditable="true"]';

const isSeen = (element: HTMLElement) => element.getClientRects().length > 0;

function controlsIn(region: HTMLElement): HTMLElement[] {
  return [...region.querySelectorAll<HTMLElement>(CONTROLS)].filter((one) => isSeen(one) && one.tabIndex >= 0);
}

/** Lets an element take the focus though it is no control. */
export function focusOn(element: HTMLElement): void {
  if (!element.matches(CONTROLS) && !element.hasAttribute('tabindex')) element.tabIndex = -1;
  // Led there by a key, it shows its ring, which the webview shows only sometimes; clicked later, it does not.
  element.classList.add('led');
  element.addEventListener('blur', () => element.classList.remove('led'), { once: true });
  element.focus({ preventScroll: true });
}

class Regions {
  /** Where the focus was last in each region. */
  #last = new WeakMap<Element, HTMLElement>();
  #region: HTMLElement | undefined;
  #outside: HTMLElement | undefined;

  /** The regions that are shown, in the order of the page; one that holds others is left out. */
  all(): HTMLElement[] {
    const found = [...document.querySelectorAll<HTMLElement>(REGIONS)].filter(isSeen);
    return found.filter((one) => !found.some((other) => other !== one && one.contains(other)));
  }

  #of(element: Element | null): HTMLElement | undefined {
    return this.all().find((region) => region.contains(element));
  }

  go(step: 1 | -1): void {
    const all = this.all();
    const here = all.findIndex((region) => region.contains(document.activeElement));
    const next = here < 0 ? all[step > 0 ? 0 : all.length - 1] : all[(here + step + all.length) % all.length];
    if (next) this.enter(next);
  }

  enter(region: HTMLElement): void {
    const last = this.#last.get(region);
    const current = region.querySelector<HTMLElement>('[aria-current]');
    const known = last?.isConnected && isSeen(last) ? last : current;
    focusOn(known ?? controlsIn(region)[0] ?? region);
  }

  /** Past the strip, into the work. */
  skip(): void {
    const work = this.all().find((one) => !one.matches('.strip, .bar, footer, .out'));
    if (work) this.enter(work);
  }

  /** After the view changed: its heading, unless the view itself put the focus somewhere. */
  arrive(): void {
    const main = document.querySelector<HTMLElement>('main');
    if (!main || main.contains(document.activeElement) || document.querySelector('dialog[open]')) return;
    const heading = document.querySelector<HTMLElement>('main h1, .bar h1') ?? main;
    focusOn(heading);
  }

  /** Watches the focus, so that it goes to the nearest place when its element is taken away. */
  watch(): () => void {
    const remember = (event: FocusEvent) => {
      const element = event.target as HTMLElement;
      if (element.closest('dialog')) return;
      this.#outside = element;
      this.#region = this.#of(element);
      if (this.#region) this.#last.set(this.#region, element);
    };
    let asked = 0;
    const mend = () => {
      asked = 0;
      if (!this.#outside || document.activeElement !== document.body || document.querySelector('dialog[open]')) return;
      if (this.#outside.isConnected && isSeen(this.#outside)) {
        // It is still there: a dialog closed above it, or the officer clicked on bare ground.
        if (this.#dialogClosed) this.#outside.focus({ preventScroll: true });
      } else {
        const region = this.#region?.isConnected ? this.#region : undefined;
        if (region) focusOn(controlsIn(region)[0] ?? region);
        else this.arrive();
      }
      this.#dialogClosed = false;
    };
    const observer = new MutationObserver((records) => {
      for (const record of records) {
        for (const node of record.removedNodes) if (node instanceof HTMLDialogElement) this.#dialogClosed = true;
      }
      if (document.activeElement === document.body && asked === 0) asked = requestAnimationFrame(mend);
    });
    document.addEventListener('focusin', remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }

  #dialogClosed = false;
}

export const regions = new Regions();
