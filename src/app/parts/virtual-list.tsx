import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { placeRows, rowAt } from './place-rows.ts';

interface Shown<Item> {
  readonly items: readonly Item[];
  /** Height of a row in CSS pixels, known without measuring, so that 100,000 rows can be placed at once. */
  readonly heightOf: (item: Item) => number;
  readonly label: string;
  readonly keyOf: (item: Item) => string;
  readonly render: (item: Item) => ComponentChildren;
}

/** Rows beyond the visible ones on each side, so that scrolling and the arrow keys find no gap. */
const SPARE = 8;

/** A list that draws only what is in sight; the page around it scrolls. Arrow keys go from row to row. */
export function VirtualList<Item>({ items, heightOf, label, keyOf, render }: Shown<Item>) {
  const frame = useRef<HTMLDivElement>(null);
  const [range, setRange] = useState({ from: 0, to: 40 });
  const tops = useMemo(() => placeRows(items.map(heightOf)), [items, heightOf]);

  useEffect(() => {
    let asked = 0;
    const look = (): void => {
      asked = 0;
      const top = frame.current?.getBoundingClientRect().top ?? 0;
      const from = Math.max(0, rowAt(tops, -top) - SPARE);
      const to = rowAt(tops, innerHeight - top) + 1 + SPARE;
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
  }, [tops]);

  return (
    <div class="virtual" ref={frame} style={{ height: `${tops.at(-1) ?? 0}px` }}>
      <ul
        aria-label={label}
        style={{ transform: `translateY(${tops[range.from] ?? 0}px)` }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          if (stepFrom(event.target, event.key === 'ArrowDown')) event.preventDefault();
        }}
      >
        {items.slice(range.from, range.to).map((item, at) => (
          <li
            key={keyOf(item)}
            style={{ height: `${heightOf(item)}px` }}
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

/** Moves the focus to the next row that can be opened; false where there is none. */
function stepFrom(from: EventTarget | null, down: boolean): boolean {
  const beside = (each: Element | null | undefined): Element | null | undefined =>
    down ? each?.nextElementSibling : each?.previousElementSibling;
  let row = beside(from instanceof Element ? from.closest('li') : undefined);
  while (row) {
    const target = row.querySelector<HTMLElement>('button, a');
    if (target) {
      target.focus();
      return true;
    }
    row = beside(row);
  }
  return false;
}
