import type { Day } from '../../domain/day.ts';

/** The calendar day of this machine's own zone. */
export function dayHere(): Day {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
