// What a new dossier will begin with, and whether the law chosen covers it.

import type { DossierRow, ExampleRow, LikePart, ScopeQuestion } from '$lib/api/bindings';
import type { CatalogueBody, CatalogueService } from '$lib/api/ipc';
import * as ipc from '$lib/api/ipc';
import { SvelteSet } from 'svelte/reactivity';
import { app } from '$lib/state/app.svelte';

export type Way = 'list' | 'like';

export class Beginning {
  way = $state<Way>('list');
  service = $state.raw<CatalogueService | null>(null);
  provider = $state.raw<CatalogueBody | null>(null);
  example = $state.raw<ExampleRow | null>(null);
  like = $state.raw<DossierRow | null>(null);
  parts = $state.raw<LikePart[]>([]);
  /** Facts that are taken over of the similar dossier. */
  readonly taken = new SvelteSet<string>();
  making = $state(false);
  knowingly = $state(false);
  /** Whether one tried to create before every question was answered. */
  tried = $state(false);
  #profile = $state(app.newProfile);
  #answers = $state.raw<Record<string, boolean>>({});

  /** An example and a similar dossier bring their own law. */
  readonly profile = $derived(this.example?.profile ?? this.like?.profile ?? this.#profile);
  readonly questions = $derived(this.example ? [] : (app.profile(this.profile)?.scope ?? []));
  readonly outside = $derived(this.questions.filter((question) => this.answer(question) === question.outside));
  readonly unanswered = $derived(this.questions.filter((question) => this.answer(question) === undefined));
  readonly isStopped = $derived(this.outside.some((question) => question.weight === 'stop'));
  readonly canCreate = $derived(
    !this.isStopped && this.unanswered.length === 0 && (this.outside.length === 0 || this.knowingly),
  );

  useProfile(id: string): void {
    this.#profile = id;
    this.knowingly = false;
  }

  /** What the officer answered; for a service of the official list, what the list itself answers. */
  answer(question: ScopeQuestion): boolean | undefined {
    const given = this.#answers[question.id];
    if (given !== undefined) return given;
    return this.service && question.listed_is_inside ? !question.outside : undefined;
  }

  say(question: ScopeQuestion, answer: boolean): void {
    this.#answers = { ...this.#answers, [question.id]: answer };
    this.knowingly = false;
  }

  chooseService(service: CatalogueService | null, provider: CatalogueBody | null): void {
    this.service = service;
    this.provider = provider;
    this.example = null;
  }

  chooseExample(example: ExampleRow | null): void {
    this.example = example;
    this.service = null;
    this.provider = null;
    this.like = null;
  }

  async chooseLike(row: DossierRow | null): Promise<void> {
    this.like = row;
    this.example = null;
    this.parts = [];
    if (!row) return;
    try {
      const parts = await ipc.likeParts(row.id);
      if (this.like?.id !== row.id) return;
      this.parts = parts;
      this.takeUsual();
    } catch (thrown) {
      app.fail(thrown, 'like');
    }
  }

  takeUsual(): void {
    this.taken.clear();
    for (const part of this.parts) if (part.usual) this.take(part, true);
  }

  takeAll(all: boolean): void {
    this.taken.clear();
    if (all) for (const part of this.parts) this.taken.add(part.fact);
  }

  /** Takes a part with what it refers to; leaving it leaves what refers to it. */
  take(part: LikePart, isTaken: boolean): void {
    if (isTaken) for (const fact of [part.fact, ...part.needs]) this.taken.add(fact);
    else {
      this.taken.delete(part.fact);
      for (const other of this.parts) if (other.needs.includes(part.fact)) this.taken.delete(other.fact);
    }
  }

  /** Makes the dossier and gives its id; null where it could not. */
  async create(): Promise<string | null> {
    this.tried = true;
    if (this.making || !this.canCreate) return null;
    this.making = true;
    try {
      const asked = this.questions.map((question) => [question.id, this.#answers[question.id]] as const);
      const answers = Object.fromEntries(asked.filter((pair): pair is [string, boolean] => pair[1] !== undefined));
      return await ipc.create({
        service: this.service?.number ?? null,
        example: this.example?.id ?? null,
        like: this.like?.id ?? null,
        take: this.like ? this.parts.map((part) => part.fact).filter((fact) => this.taken.has(fact)) : null,
        profile: this.profile,
        answers,
        knowingly: this.knowingly,
      });
    } catch (thrown) {
      app.fail(thrown, 'create');
      return null;
    } finally {
      this.making = false;
    }
  }
}
