/** What differs between two lists of the same things: the stretch between an equal beginning and an equal end. */
export interface ChangedPart<Item> {
  readonly gone: readonly Item[];
  readonly came: readonly Item[];
  /** Where the stretch begins, in both lists. */
  readonly start: number;
}

/** Compares two lists by identity; both stretches are empty where they hold the same things in the same order. */
export function changedPart<Item>(before: readonly Item[], now: readonly Item[]): ChangedPart<Item> {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before[start] === now[start]) start += 1;
  let end = 0;
  while (end < most - start && before[before.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { gone: before.slice(start, before.length - end), came: now.slice(start, now.length - end), start };
}
