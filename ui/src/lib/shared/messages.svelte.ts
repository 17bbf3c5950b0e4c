// What the program says: the catalogues of assets/messages in the language chosen.

import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import az from '$assets/messages/az.ftl';
import en from '$assets/messages/en.ftl';
import type { Wording } from '$lib/api/bindings';
import type { Language } from './dates';

const TEXTS = { az, en };
const bundles: Partial<Record<Language, FluentBundle>> = {};

/** A language is read when it is first spoken. */
function bundle(language: Language): FluentBundle {
  const known = bundles[language];
  if (known) return known;
  const made = new FluentBundle(language, { useIsolating: false });
  const resource = new FluentResource('');
  const pairs = JSON.parse(TEXTS[language]) as [string, FluentResource['body'][number]['value']][];
  resource.body = pairs.map(([id, value]) => ({ id, value, attributes: {} }));
  made.addResource(resource);
  bundles[language] = made;
  return made;
}

const GROUP: Record<Language, string> = { az: '.', en: ',' };

/** A number in a message: whole ones are written without the formatter of the system, which takes long to come up. */
class Whole extends FluentNumber {
  override toString(...scope: Parameters<FluentNumber['toString']>): string {
    if (!Number.isSafeInteger(this.value)) return super.toString(...scope);
    return String(this.value).replace(/\B(?=(\d{3})+$)/g, GROUP[speech.language]);
  }
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
  if (!message?.value) return key;
  if (typeof message.value === 'string') return message.value;
  const said: Record<string, FluentVariable> = {};
  for (const [name, blank] of Object.entries(blanks ?? {}))
    said[name] = typeof blank === 'number' ? new Whole(blank) : blank;
  return own.formatPattern(message.value, said);
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
