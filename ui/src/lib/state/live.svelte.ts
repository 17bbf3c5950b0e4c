// What just happened, said once: read aloud, and shown in the status bar until something else is done.

class Live {
  words = $state('');

  say(words: string): void {
    // The same words twice are two events: the reader must hear both.
    this.words = words === this.words ? `${words}\u00a0` : words;
  }

  hush(): void {
    this.words = '';
  }
}

export const live = new Live();
