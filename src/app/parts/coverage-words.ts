import type { Coverage, DoubledDays, MissingDays } from '../../domain/coverage.ts';
import type { Span } from '../../domain/span.ts';
import { language, say } from '../state/language.ts';
import { monthText } from './format.ts';

/** `2026-03-01 – 03-31`; the year twice only where it changes, a single day once. */
export function spanText({ from, to }: Span): string {
  if (from === to) return from;
  return `${from} – ${from.slice(0, 4) === to.slice(0, 4) ? to.slice(5) : to}`;
}

/** How the account is called: its own name, its cards, or that its files name none. */
export function accountText({ name, cards }: Pick<Coverage, 'name' | 'cards'>): string {
  if (name !== undefined) return name;
  if (cards.length > 0) return cards.map((card) => `•••• ${card}`).join(listed());
  return say({ zh: '没有写明账户的文件', en: 'Files that name no account' });
}

const listed = (): string => (language.value === 'zh' ? '、' : ', ');

/** `缺 2026-03-01 – 03-31：请导入 2026年3月 的文件` */
export function missingText(days: MissingDays): string {
  const [first = '', last = ''] = [days.months[0], days.months.at(-1)].map((each) => monthText(each ?? ''));
  const several = days.months.length > 2;
  const months = several
    ? say({ zh: `${first}至${last}`, en: `${first} to ${last}` })
    : days.months.map(monthText).join(say({ zh: '和', en: ' and ' }));
  return say({
    zh: `缺 ${spanText(days)}：请导入${months}的账单`,
    en: `${spanText(days)} missing: import the file of ${months}`,
  });
}

/** Who may be doubled, and that it does no harm; files that name no account may be of two. */
export function doubledText(days: DoubledDays, isNamed: boolean): string {
  const files = days.files.join(listed());
  const span = spanText(days);
  return isNamed
    ? say({
        zh: `${span} 在多份文件里都有（${files}）；相同的行只保存一次`,
        en: `${span} stands in more than one file (${files}); equal rows are kept once`,
      })
    : say({
        zh: `${span} 在多份文件里都有（${files}）；相同的行只保存一次，也可能是两个账户`,
        en: `${span} stands in more than one file (${files}); equal rows are kept once, or they are of two accounts`,
      });
}
