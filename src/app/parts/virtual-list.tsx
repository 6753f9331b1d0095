import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Shown<Item> {
  readonly items: readonly Item[];
  /** Height of each row in CSS pixels: all alike, so that 100,000 rows need no measuring. */
  readonly rowHeight: number;
  readonly label: string;
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ComponentChildren;
}

/** Rows beyond the visible ones on each side, so that scrolling shows no gap. */
const SPARE = 8;

/** A list that draws only what is in sight; the page around it scrolls. */
export function VirtualList<Item>({ items, rowHeight, label, keyOf, render }: Shown<Item>) {
  const frame = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: 40 });

  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      const top = frame.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, Math.floor(-top / rowHeight) - SPARE);
      const to = Math.ceil((innerHeight - top) / rowHeight) + SPARE;
      setRange((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    const soon = (): void => {
      if (asked === 0) asked = requestAnimationFrame(look);
    };
    look();
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
      cancelAnimationFrame(asked);
    };
  }, [rowHeight, items.length]);

  const shown = items.slice(range.from, range.to);
  return (
    <div class="virtual" ref={frame} style={{ height: `${items.length * rowHeight}px` }}>
      <ul aria-label={label} style={{ transform: `translateY(${range.from * rowHeight}px)` }}>
        {shown.map((item, at) => (
          <li
            key={keyOf(item)}
            style={{ height: `${rowHeight}px` }}
            aria-setsize={items.length}
            aria-posinset={range.from + at + 1}
          >
            {render(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}
