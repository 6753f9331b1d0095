import { addDays, addMonths, type Day } from './day.ts';

/** Days from the first to the last, both within. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** The days from the earliest to the latest of the spans; undefined for none. */
export function hullOf(spans: readonly Span[]): Span | undefined {
  let hull: Span | undefined;
  for (const { from, to } of spans)
    hull = hull ? { from: from < hull.from ? from : hull.from, to: to > hull.to ? to : hull.to } : { from, to };
  return hull;
}

/** The days that both have; undefined for none. */
export function overlapOf(a: Span, b: Span): Span | undefined {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from <= to ? { from, to } : undefined;
}

/** The calendar months (`YYYY-MM`) that lie whole within a span, and all that it touches. */
export function monthsIn({ from, to }: Span): {
  readonly whole: readonly string[];
  readonly touched: readonly string[];
} {
  const whole: string[] = [];
  const touched: string[] = [];
  for (let first = `${from.slice(0, 7)}-01`; first <= to; first = addMonths(first, 1)) {
    const month = first.slice(0, 7);
    touched.push(month);
    if (first >= from && addDays(addMonths(first, 1), -1) <= to) whole.push(month);
  }
  return { whole, touched };
}
