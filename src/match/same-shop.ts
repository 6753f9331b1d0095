import { bestLikeness, NAME_MATCHES } from './evidence.ts';
import type { RowIndex } from './row-index.ts';

/** Do two rows name one shop? */
export function sameShop(index: RowIndex, one: number, other: number): boolean {
  const names = index.namesOf(one);
  return names.some((name) => (bestLikeness(index, other, name)?.share ?? 0) >= NAME_MATCHES);
}
