/**
 * What passes between page and worker is copied in one go, and a hundred thousand rows at once hold the screen still for
 * as long as that takes. So many rows go in slices, each small enough to pass unnoticed.
 */
const SLICE = 2_000;

/** The items in order, some thousands at a time; nothing for none. */
export function* inSlices<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += SLICE) yield items.slice(at, at + SLICE);
}

/** Lets everything else that waits have its turn: clicks, typing, drawing. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
