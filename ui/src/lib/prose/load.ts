// The editor is a part of its own, so that the program starts without it.

import type * as Module from './editor';

let loading: Promise<void> | undefined;

/** The editor, once it is loaded. */
export const editing: { module: typeof Module | null } = { module: null };

/** Loads the editor once; a dossier is shown when it is there, so that no key is lost. */
export function loadEditor(): Promise<void> {
  loading ??= import('./editor').then((module) => {
    editing.module = module;
  });
  return loading;
}
