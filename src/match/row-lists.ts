/** One debit, or several: most sums, numbers and names have one. */
export type Listed = number | number[];

/** No debits. */
export const NONE: number[] = [];

/** Where, between two places of a list sorted by `of`, the first of at least `least` stands. */
export function firstFrom(
  list: readonly number[],
  of: Int32Array | Float64Array,
  least: number,
  start = 0,
  end = list.length,
): number {
  let [from, to] = [start, end];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((of[list[middle] ?? 0] ?? 0) < least) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The part of a list sorted by posting day that lies in a span of days. */
export function within(listed: Listed, posted: Int32Array, from: number, to: number): readonly number[] {
  if (typeof listed === 'number') {
    const day = posted[listed] ?? 0;
    return day >= from && day <= to ? [listed] : NONE;
  }
  const start = firstFrom(listed, posted, from);
  let end = start;
  while (end < listed.length && (posted[listed[end] ?? 0] ?? 0) <= to) end += 1;
  if (start === end) return NONE;
  return end - start === listed.length ? listed : listed.slice(start, end);
}

/** Notes a debit under a key, once. */
export function enlist<Key>(map: Map<Key, Listed>, key: Key, at: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, at);
  else if (typeof known === 'number') {
    if (known !== at) map.set(key, [known, at]);
  } else if (known[known.length - 1] !== at) known.push(at);
}

export const listOf = (listed: Listed): readonly number[] => (typeof listed === 'number' ? [listed] : listed);

/** The map within a map, made where it is missing. */
export function inner<Outer, Key, Value>(map: Map<Outer, Map<Key, Value>>, key: Outer): Map<Key, Value> {
  const known = map.get(key);
  if (known) return known;
  const made = new Map<Key, Value>();
  map.set(key, made);
  return made;
}

/** The first and the last day. */
export function ends(posted: Int32Array): readonly [number, number] {
  let [first, last] = [posted[0] ?? 0, posted[0] ?? 0];
  posted.forEach((day) => {
    if (day < first) first = day;
    if (day > last) last = day;
  });
  return [first, last];
}

/** The places of all rows by their day, those of one day in their own order: counted, not compared. */
export function orderByDay(posted: Int32Array, first: number, last: number): Int32Array {
  const next = new Int32Array(last - first + 2);
  posted.forEach((day) => {
    next[day - first + 1] = (next[day - first + 1] ?? 0) + 1;
  });
  for (let day = 1; day < next.length; day += 1) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0);
  const order = new Int32Array(posted.length);
  posted.forEach((day, at) => {
    const place = next[day - first] ?? 0;
    order[place] = at;
    next[day - first] = place + 1;
  });
  return order;
}

/** Sorts a stretch by the sums, equal ones as they stood: a day has few debits. */
export function sortPart(debits: number[], from: number, to: number, sums: Float64Array): void {
  for (let at = from + 1; at < to; at += 1) {
    const debit = debits[at] ?? 0;
    const sum = sums[debit] ?? 0;
    let place = at;
    while (place > from && (sums[debits[place - 1] ?? 0] ?? 0) > sum) {
      debits[place] = debits[place - 1] ?? 0;
      place -= 1;
    }
    debits[place] = debit;
  }
}
