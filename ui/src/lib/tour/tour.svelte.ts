// The first-run tour: the officer does the work on the worked example, one step after another, and ends with a print.

import * as ipc from '$lib/api/ipc';
import { app } from '$lib/state/app.svelte';
import type { Dossier } from '$lib/state/dossier.svelte';
import { guide } from '$lib/state/guide.svelte';

const EXAMPLE = 'licence';
/** The rule that the first step breaks and the fifth mends. */
const RULE = 'name-as-listed';

export interface Step {
  /** Its messages are `tour-<id>` and `tour-<id>-more`. */
  id: string;
  /** The real part it speaks of. */
  target: string;
  /** The command whose key does it. */
  command?: string;
  /** Whether the officer has done it. */
  done: (dossier: Dossier) => boolean;
}

const there = (selector: string) => document.querySelector(selector) !== null;
const broken = (dossier: Dossier) => dossier.check?.findings.some((finding) => finding.rule === RULE) ?? false;

export const STEPS: Step[] = [
  { id: 'name', target: '[data-fact="name"]', done: broken },
  { id: 'page', target: '[data-testid="pane-paper"]', command: 'region-next', done: () => there('.pane :focus') },
  {
    id: 'finding',
    target: '[data-testid="pane-tab-findings"]',
    command: 'finding-next',
    done: (dossier) => dossier.pane === 'findings',
  },
  {
    id: 'clause',
    target: `[data-rule="${RULE}"] [data-testid="clause"]`,
    done: () => there('[data-testid="clause-text"]') || app.view.name === 'law',
  },
  {
    id: 'mend',
    target: `[data-rule="${RULE}"] [data-testid="finding-fix"]`,
    command: 'mend',
    done: (dossier) => dossier.check !== null && !broken(dossier),
  },
  { id: 'undo', target: '[data-testid="undo"]', command: 'undo', done: (dossier) => dossier.canRedo },
  {
    id: 'print',
    target: '[data-testid="print-button"]',
    command: 'print',
    done: () => there('[data-testid="print-dialog"]'),
  },
  { id: 'file', target: '[data-testid="print-save"]', done: () => there('[data-testid="printed"]') },
];

class Tour {
  /** The step one is at; past the last the tour says farewell. */
  at = $state(-1);
  #dossier = $state.raw<Dossier | null>(null);

  get isOn(): boolean {
    return this.at >= 0;
  }

  get step(): Step | undefined {
    return STEPS[this.at];
  }

  /** Begins, or goes on where the officer left. */
  async start(): Promise<void> {
    try {
      const left = guide.tour;
      const known = left && (await ipc.list('')).some((row) => row.id === left.dossier);
      const id = known ? left.dossier : await this.#makes();
      this.at = Math.max(0, known ? STEPS.findIndex((step) => step.id === left.step) : 0);
      guide.touring({ dossier: id, step: STEPS[this.at]?.id ?? '' });
      await app.go({ name: 'dossier', id, tab: 'form' });
    } catch (thrown) {
      app.fail(thrown);
    }
  }

  async #makes(): Promise<string> {
    const profile = (await ipc.examples()).find((example) => example.id === EXAMPLE)?.profile ?? '';
    return ipc.createExample(EXAMPLE, profile);
  }

  /** The dossier that is open now. */
  open(dossier: Dossier | null): void {
    this.#dossier = dossier;
  }

  /** Goes on when the step was done on the dossier of the tour. */
  look(): void {
    const dossier = this.#dossier;
    if (!dossier || dossier.id !== guide.tour?.dossier || !this.step?.done(dossier)) return;
    this.next();
  }

  next(): void {
    this.at += 1;
    const tour = guide.tour;
    // Once through, the tour begins anew with a dossier of its own.
    guide.touring(tour && this.step ? { ...tour, step: this.step.id } : null);
  }

  /** Leaves; what was done stays, and the tour can be taken up again. */
  leave(): void {
    this.at = -1;
  }
}

export const tour = new Tour();
