// A standard text in words.

import type { StandardText } from '$lib/api/bindings';
import { blocksOf, toLines } from '$lib/shared/prose';
import { asObject } from '$lib/shared/value';
import { inWords } from '$lib/shared/words';
import { app } from '$lib/state/app.svelte';

export function standardWords(text: Pick<StandardText, 'table' | 'content'>): string {
  if (!text.table) return toLines(blocksOf(text.content));
  const cells = asObject(text.content);
  const columns = app.fact(text.table)?.columns ?? [];
  return columns
    .filter((column) => column.kind !== 'row' && column.kind !== 'flag')
    .map((column) => inWords(column, cells[column.id], () => []))
    .filter(Boolean)
    .join(' · ');
}
