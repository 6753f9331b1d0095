import type { Day } from '../../domain/day.ts';

/** The calendar day of a moment, today's if none is given, in this machine's own zone. */
export function dayHere(now = new Date()): Day {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
