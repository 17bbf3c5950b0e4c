// Keys as the table of commands writes them, such as `Ctrl+Shift+N`.

const SHOWN: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
  Escape: 'Esc',
};
const MODIFIERS = new Set(['Ctrl', 'Alt', 'Shift']);

/** A chord as it is shown to the officer: `Ctrl Shift N`. */
export function shown(chord: string): string {
  return chord
    .split('+')
    .map((part) => SHOWN[part] ?? part)
    .join(' ');
}

/** Whether an event is this chord, with just these modifiers. */
export function isPressed(event: KeyboardEvent, chord: string): boolean {
  const parts = chord.split('+');
  const key = parts.filter((part) => !MODIFIERS.has(part)).join('');
  const has = (modifier: string) => parts.includes(modifier);
  if (event.ctrlKey !== has('Ctrl') || event.altKey !== has('Alt') || event.shiftKey !== has('Shift')) return false;
  if (event.key.toLowerCase() === key.toLowerCase()) return true;
  // On a layout of other letters the place of the key tells which it is.
  return !/^[\x20-\x7e]$/.test(event.key) && (event.code === `Key${key}` || event.code === `Digit${key}`);
}
