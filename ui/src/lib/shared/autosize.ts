// A text area as tall as its words.

/** What stood in it when its height was last set. */
const fitted = new WeakMap<HTMLTextAreaElement, string>();

/** Sets the height. To try a lower one costs a layout of the whole view: words that were added never need it. */
export function fit(node: HTMLTextAreaElement, anew = false): void {
  const before = fitted.get(node);
  if (!anew && before === node.value) return;
  fitted.set(node, node.value);
  const grew = !anew && before !== undefined && node.value.length > before.length;
  if (grew && node.scrollHeight <= node.clientHeight) return;
  node.style.height = 'auto';
  node.style.height = `${node.scrollHeight + node.offsetHeight - node.clientHeight}px`;
}

/** Svelte attachment: grows with what is typed. What is put in from elsewhere is to be told by `fit`. */
export function autosize(node: HTMLTextAreaElement): () => void {
  let width = 0;
  const observer = new ResizeObserver(() => {
    if (node.clientWidth === width) return;
    width = node.clientWidth;
    fit(node, true);
  });
  observer.observe(node);
  const typed = () => fit(node);
  node.addEventListener('input', typed);
  return () => {
    observer.disconnect();
    node.removeEventListener('input', typed);
  };
}
