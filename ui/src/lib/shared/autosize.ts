// A text area as tall as its words.

/** Svelte attachment: grows with what is typed and with what is put in. */
export function autosize(node: HTMLTextAreaElement): () => void {
  let width = 0;
  const fit = () => {
    node.style.height = 'auto';
    node.style.height = `${node.scrollHeight + node.offsetHeight - node.clientHeight}px`;
  };
  const observer = new ResizeObserver(() => {
    if (node.clientWidth !== width) {
      width = node.clientWidth;
      fit();
    }
  });
  observer.observe(node);
  node.addEventListener('input', fit);
  fit();
  return () => {
    observer.disconnect();
    node.removeEventListener('input', fit);
  };
}
