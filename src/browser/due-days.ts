import type { Day } from '../domain/day.ts';
import { DUE_DAYS, showDue } from './due-badge.ts';
import { extension, extensionAround } from './surroundings.ts';

/** Keeps the days on which something falls due, and shows at once how many have come. Nothing outside an extension. */
export async function keepDueDays(days: readonly Day[]): Promise<void> {
  if (!extensionAround()) return;
  const around = await extension();
  await around.storage.local.set({ [DUE_DAYS]: [...days] });
  await showDue(around);
}
