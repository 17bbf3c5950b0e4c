// Folding for search: whatever the case and the marks, "xidmət" is found by "xidmet".

const LETTERS: Record<string, string> = { I: 'i', İ: 'i', ı: 'i', ə: 'e', Ə: 'e' };

function foldLetter(letter: string): string {
  const plain = LETTERS[letter] ?? letter;
  return plain.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The text as search compares it. */
export function fold(text: string): string {
  return Array.from(text.normalize('NFC'), foldLetter).join('');
}

/** A stretch of text, found or not. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** The text in stretches, with every occurrence of the words of `query` marked. */
export function marked(text: string, query: string): Stretch[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  const letters = Array.from(text.normalize('NFC'));
  const starts: number[] = [];
  let folded = '';
  letters.forEach((letter, index) => {
    const plain = foldLetter(letter);
    for (let i = 0; i < plain.length; i += 1) starts.push(index);
    folded += plain;
  });
  const hits = new Array<boolean>(letters.length).fill(false);
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      for (let i = at; i < at + word.length; i += 1) hits[starts[i] ?? 0] = true;
    }
  }
  const stretches: Stretch[] = [];
  letters.forEach((letter, index) => {
    const hit = hits[index] ?? false;
    const last = stretches.at(-1);
    if (last?.hit === hit) last.text += letter;
    else stretches.push({ text: letter, hit });
  });
  return stretches;
}

/** Whether every word of `query` occurs in the text. */
export function matches(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
