// What moves the page must wait for the button of the pointer: a click begun on one place would end on another.

let held = false;
const note = (down: boolean) => () => (held = down);

if (typeof window !== 'undefined') {
  window.addEventListener('pointerdown', note(true), { capture: true });
  window.addEventListener('pointerup', note(false), { capture: true });
  window.addEventListener('pointercancel', note(false), { capture: true });
}

/** Does it now, or after the click that is under way. */
export function afterClick(act: () => void): void {
  if (!held) act();
  else window.addEventListener('pointerup', () => setTimeout(act), { capture: true, once: true });
}
