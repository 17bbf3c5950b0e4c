// Clauses named as an official cites them.

import { t } from './messages.svelte';

/** Such as "Qaydalar, 8.1" for `191/2011:8.1`. */
export function clauseName(id: string): string {
  const at = id.indexOf(':');
  if (at < 0) return id;
  const number = id
    .slice(at + 1)
    .replace('-note', t('clause-note'))
    .replace('preamble', t('clause-preamble'));
  switch (id.slice(0, at)) {
    case '191/2011':
      return t('clause-rules', { number });
    case '191/2011/AF':
      return t('clause-form', { number: FORM_PLACES[number]?.() ?? number });
    case '191/2011/AP':
      return t('clause-filing', {
        number: FILING_PLACES[number]?.() ?? number.replace(/^note/, t('clause-note').trim() + ' '),
      });
    case '191/2011/DEC':
      return t('clause-decision', { number });
    case '191/2011/LIST':
      return t('clause-list', { number });
    case '129/2026':
      return t('clause-record', { number });
    case '1598/2017':
      return t('clause-decree', { number });
    default:
      return id.replace(':', ', ');
  }
}

const FORM_PLACES: Record<string, () => string> = {
  approval: () => t('clause-form-approval'),
  title: () => t('clause-form-title'),
};

const FILING_PLACES: Record<string, () => string> = {
  declaration: () => t('clause-filing-declaration'),
  signature: () => t('clause-filing-signature'),
};
