// Before the window closes, what was typed last is written. What cannot be written is told and the window stays; asked
// once more, it goes.

import * as ipc from '$lib/api/ipc';
import { editing } from '$lib/standard/editing.svelte';
import { t } from '$lib/shared/messages.svelte';
import { app } from './app.svelte';

let told = false;

export async function closing(): Promise<void> {
  const at = document.activeElement;
  const written = await write();
  if (written || told) {
    await ipc.close();
    return;
  }
  told = true;
  if (!app.failure) app.notice = t('closing-unsaved');
  await ipc.stay();
  if (at instanceof HTMLElement) at.focus();
}

async function write(): Promise<boolean> {
  try {
    // What a field writes when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const written = (await app.leaving?.()) !== false;
    if (editing.changed && editing.open) await ipc.putStandardText(editing.open);
    await ipc.settled();
    if (written) told = false;
    return written;
  } catch (thrown) {
    app.fail(thrown, 'write');
    return false;
  }
}
