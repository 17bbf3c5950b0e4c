// What paper must know of the editor: which items one can go to, and where facts are entered.

import { app } from '$lib/state/app.svelte';
import { FORM, type Dossier } from '$lib/state/dossier.svelte';
import { isEntered } from '$lib/state/outline';
import type { Editor } from './places';

export function editorOf(dossier: Dossier): Editor {
  return {
    form: FORM,
    item: (id) => dossier.items.find((item) => item.id === id && isEntered(item) && dossier.state(item) !== 'hidden'),
    placed: (address) => {
      const [form = '', item] = address.split(':');
      return app.form(form)?.items.find((candidate) => candidate.id === item);
    },
    itemOf: (fact) => dossier.itemOf(fact),
    fact: (id) => app.fact(id),
  };
}
