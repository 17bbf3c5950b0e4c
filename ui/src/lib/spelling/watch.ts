// When a field's words are looked up: while it is seen, and after the keys rest.

const REST = 400;

export interface Watch {
  /** The words changed. */
  touch: () => void;
  stop: () => void;
}

/** Calls `look` some time after the words changed; a field that is not seen waits until it is. */
export function watch(node: Element, look: () => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let seen = false;
  let stale = true;
  const due = () => {
    if (!seen) return;
    stale = false;
    look();
  };
  const observer = new IntersectionObserver((entries) => {
    seen = entries.at(-1)?.isIntersecting ?? false;
    if (seen && stale) later();
  });
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(due, REST);
  };
  observer.observe(node);
  return {
    touch: () => {
      stale = true;
      later();
    },
    stop: () => {
      clearTimeout(timer);
      observer.disconnect();
    },
  };
}
