// Text from elsewhere as it should have been typed: spaces, invisible characters and letters of a wrong alphabet.

/** Text made tidy, and how many letters were mended in it. */
export interface Tidy {
  text: string;
  mended: number;
}

/** Letters of the Turkish code page read as Western, and look-alikes that no Azerbaijani word has. */
const ALWAYS: Record<string, string> = {
  ý: 'ı',
  þ: 'ş',
  ð: 'ğ',
  Ý: 'İ',
  Þ: 'Ş',
  Ð: 'Ğ',
  ș: 'ş',
  Ș: 'Ş',
  ǝ: 'ə',
  Ǝ: 'Ə',
};

/** Cyrillic letters that look Latin, mended only in a word that is Latin otherwise. */
const CYRILLIC: Record<string, string> = {
  ә: 'ə',
  Ә: 'Ə',
  а: 'a',
  А: 'A',
  В: 'B',
  е: 'e',
  Е: 'E',
  һ: 'h',
  Һ: 'H',
  Н: 'H',
  і: 'i',
  І: 'I',
  ј: 'j',
  Ј: 'J',
  К: 'K',
  М: 'M',
  о: 'o',
  О: 'O',
  ө: 'ö',
  Ө: 'Ö',
  р: 'p',
  Р: 'P',
  с: 'c',
  С: 'C',
  Т: 'T',
  у: 'y',
  У: 'Y',
  ү: 'ü',
  Ү: 'Ü',
  х: 'x',
  Х: 'X',
  ғ: 'ğ',
  Ғ: 'Ğ',
};

const WORD = /[\p{L}\p{M}]+/gu;
const STRANGE = /[ýþðÝÞÐșȘǝƎ\p{Script=Cyrillic}]/u;
// Soft hyphens, zero-width characters, marks of direction, the byte order mark, and private letters of old fonts.
const INVISIBLE = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufff9-\ufffc]/gu;
// eslint-disable-next-line no-control-regex -- no text may carry these: the core refuses them.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

function mendWord(word: string): string {
  const letters = Array.from(word, (letter) => ALWAYS[letter] ?? letter);
  const cyrillic = letters.filter((letter) => /\p{Script=Cyrillic}/u.test(letter));
  const mixed = cyrillic.length < letters.length && cyrillic.every((letter) => letter in CYRILLIC);
  return (mixed ? letters.map((letter) => CYRILLIC[letter] ?? letter) : letters).join('');
}

/** Mends letters word by word; a wholly Cyrillic word is another language and stays. */
function mend(text: string): Tidy {
  if (!STRANGE.test(text)) return { text, mended: 0 };
  let mended = 0;
  const whole = text.replace(WORD, (word) => {
    if (!STRANGE.test(word)) return word;
    const next = mendWord(word);
    const before = Array.from(word);
    mended += Array.from(next).filter((letter, at) => letter !== before[at]).length;
    return next;
  });
  return { text: whole, mended };
}

/** One stretch of text: lines stay, runs of spaces become one; the space after № stays unbreakable. */
export function tidy(text: string): Tidy {
  const plain = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .replace(SPACES, ' ')
    .replace(/[\t ]+/g, ' ')
    .replace(/№ (?=\d)/g, '№\u00a0')
    // Word writes İ in small letters as i and a dot above.
    .replace(/i\u0307/g, 'i')
    .normalize('NFC');
  return mend(plain);
}
