// What only follows the words waits while keys come fast: a key is never kept waiting for it.

let pressed = -Infinity;

if (typeof window !== 'undefined') {
  window.addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
}

/** Resolves once no key was pressed for so many milliseconds. */
export async function quiet(rest: number): Promise<void> {
  for (let left = rest; left > 0;) {
    left = pressed + rest - performance.now();
    if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  }
}
