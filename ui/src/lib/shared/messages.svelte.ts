// What the program says: the catalogues of assets/messages in the language chosen.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import az from '$assets/messages/az.ftl?raw';
import en from '$assets/messages/en.ftl?raw';
import type { Wording } from '$lib/api/bindings';
import type { Language } from './dates';

const TEXTS = { az, en };
const bundles: Partial<Record<Language, FluentBundle>> = {};

/** A language is read when it is first spoken. */
function bundle(language: Language): FluentBundle {
  const known = bundles[language];
  if (known) return known;
  const made = new FluentBundle(language, { useIsolating: false });
  made.addResource(new FluentResource(TEXTS[language]));
  bundles[language] = made;
  return made;
}

class Speech {
  language = $state<Language>('az');
}

/** The language of the screen. */
export const speech = new Speech();

/** The message of a key; numbers and words fill its blanks. */
export function t(key: string, blanks?: Record<string, FluentVariable>): string {
  const own = bundle(speech.language);
  const message = own.getMessage(key);
  return message?.value ? own.formatPattern(message.value, blanks) : key;
}

/** Who did something; the posts the program itself sets are put into the language of the screen. */
export function postName(post: string): string {
  if (post === '' || post === 'əməkdaş') return t('officer');
  return post === 'reyestrin operatoru' ? t('operator') : post;
}

/** A wording of the law's data in the language of the screen. */
export function say(wording: Wording): string {
  return wording[speech.language] || wording.az;
}
