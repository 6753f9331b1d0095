import type { Browser } from 'webextension-polyfill';
import type { Day } from '../domain/day.ts';
import type { Phrase } from '../domain/phrase.ts';
import { dayHere, preferredLanguage } from './surroundings.ts';

/** Under this name the days lie in the extension's own storage; they say nothing of what is due. */
export const DUE_DAYS = 'dueDays';

/** The number of steps that are due, on the toolbar button: no sound, no message, no permission that warns. */
export async function showDue({ storage, action }: Browser): Promise<void> {
  const kept: unknown = (await storage.local.get(DUE_DAYS))[DUE_DAYS];
  const count = dueBy(Array.isArray(kept) ? kept : [], dayHere());
  await action.setBadgeBackgroundColor({ color: '#b3261e' });
  await action.setBadgeText({ text: count === 0 ? '' : String(count) });
  // Without a title of its own the button has the manifest's.
  await action.setTitle({ title: count === 0 ? '' : titleFor(count)[preferredLanguage()] });
}

/** How many of the days have come. */
export const dueBy = (days: readonly unknown[], day: Day): number =>
  days.filter((each) => typeof each === 'string' && each <= day).length;

const titleFor = (count: number): Phrase => ({
  zh: `对单：${count} 个案件到了下一步的日子`,
  en: `Slipcheck: the next step of ${count} case${count === 1 ? '' : 's'} is due`,
});
