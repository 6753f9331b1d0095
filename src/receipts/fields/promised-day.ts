import type { ReadingContext } from '../../domain/reading.ts';
import { timesIn, type FoundTime } from './printed-facts.ts';

const AHEAD = /(?:截至|预计|预期|最晚|最迟|by|before|until|expected(?: on)?|no later than|到账)\s?$/i;

/** The moments of a text that tell what was, not what is to come. */
export const pastTimesIn = (text: string, context: ReadingContext): FoundTime[] =>
  timesIn(text, context).filter((each) => !AHEAD.test(text.slice(Math.max(0, each.at - 16), each.at)));

/** The day a refund is promised for: the last moment after a word such as by, before, 预计, 前到账. */
export function promised(flat: string, context: ReadingContext): string | undefined {
  const future = { ...context, today: `${Number(context.today.slice(0, 4)) + 1}${context.today.slice(4)}` };
  const found = timesIn(flat, future).find((each) => {
    const before = flat.slice(Math.max(0, each.at - 24), each.at);
    const after = flat.slice(each.end, each.end + 8);
    return (
      /(?:\bby|before|no later than|expected(?: on)?|until|预计|最晚|最迟|将于|将在|于)\s?(?:about\s)?$/i.test(
        before,
      ) &&
      /^.{0,6}(?:前|到账|之前|退回|入账)|^/.test(after) &&
      !/(?:issued|processed|办理|发起)[^.。]{0,4}$/i.test(before)
    );
  });
  if (!found) return undefined;
  return found.yearAssumed ? nearest(found.time.slice(5, 10), context.today) : found.time.slice(0, 10);
}

/** A promise without a year means the coming months, or those just gone. */
function nearest(monthDay: string, today: string): string {
  const year = Number(today.slice(0, 4));
  const candidates = [year - 1, year, year + 1].map((each) => `${each}-${monthDay}`);
  const distance = (day: string): number => Math.abs(Date.parse(day) - Date.parse(today));
  return candidates.reduce((best, each) => (distance(each) < distance(best) ? each : best));
}
