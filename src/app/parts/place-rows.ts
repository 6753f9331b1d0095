/** Where each row of a list begins, and where the last one ends, in pixels from the top of the list. */
export function placeRows(heights: readonly number[]): Float64Array {
  const tops = new Float64Array(heights.length + 1);
  let top = 0;
  for (const [at, height] of heights.entries()) {
    top += height;
    tops[at + 1] = top;
  }
  return tops;
}

/** The number of the row at a height: the first where it lies above the list, the last where it lies below. */
export function rowAt(tops: Float64Array, height: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= height) low = middle;
    else high = middle - 1;
  }
  return low;
}
