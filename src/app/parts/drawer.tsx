import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Shown {
  /** The id of the heading inside. */
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What was opened from a list: beside it or over its foot, so that the list stays where it was. Esc closes it. */
export function Drawer({ labelledBy, onClose, children }: Shown) {
  const place = useRef<HTMLElement>(null);
  const close = useRef(onClose);
  close.current = onClose;

  // Before it is painted: a key that is pressed as soon as it is seen finds it listening.
  useLayoutEffect(() => {
    place.current?.focus({ preventScroll: true });
    // On the document, since a button that was pressed may be gone and the focus with it.
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing) close.current();
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);

  return (
    <section class="card details drawer" ref={place} tabIndex={-1} aria-labelledby={labelledBy}>
      {children}
    </section>
  );
}
