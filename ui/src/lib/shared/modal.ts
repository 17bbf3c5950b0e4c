// While a dialog is open, the scroll bars of the page behind it are put away: the webview paints them over everything.

let open = 0;

/** Opens a dialog over the page; gives what is to be called when it is gone. */
export function modal(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  count(1);
  return () => count(-1);
}

function count(step: 1 | -1): void {
  open += step;
  document.documentElement.classList.toggle('behind', open > 0);
}
