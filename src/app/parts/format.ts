import type { LocalTime } from '../../domain/day.ts';
import { decimalOf, type Money } from '../../domain/money.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { dayHere } from '../../browser/index.ts';
import { language, say } from '../state/language.ts';

const SIGNS: Readonly<Record<string, string>> = { CNY: '¥', GBP: '£', EUR: '€', USD: '$' };

/** `¥1,284.00` or `HKD 1,284.00`; the minus of a debit only where it is asked for. */
export function amountText(money: Money, signed = false): string {
  const decimal = decimalOf({ ...money, minor: Math.abs(money.minor) });
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  const sign = SIGNS[money.currency];
  const minus = signed ? (money.minor < 0 ? '−' : '+') : '';
  return `${minus}${sign ?? `${money.currency} `}${grouped}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `11月10日 11:00` or `10 Nov, 11:00`; with the year where it is asked for. */
export function timeText(time: LocalTime, withYear = false): string {
  const [year, month, day] = [time.slice(0, 4), Number(time.slice(5, 7)), Number(time.slice(8, 10))];
  const clock = time.length > 10 ? time.slice(11, 16) : '';
  if (language.value === 'zh')
    return `${withYear ? `${year}年` : ''}${month}月${day}日${clock === '' ? '' : ` ${clock}`}`;
  return `${day} ${MONTHS[month - 1] ?? ''}${withYear ? ` ${year}` : ''}${clock === '' ? '' : `, ${clock}`}`;
}

/** A reason in words for the screen: its days as the rest of the screen writes them, this year's without the year. */
export function reasonText(reason: Phrase): string {
  const year = dayHere().slice(0, 4);
  return say(reason).replace(/(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g, (day) => timeText(day, !day.startsWith(year)));
}

/** `2026年11月` or `Nov 2026`. */
export function monthText(month: string): string {
  const number = Number(month.slice(5, 7));
  return language.value === 'zh'
    ? `${month.slice(0, 4)}年${number}月`
    : `${MONTHS[number - 1] ?? ''} ${month.slice(0, 4)}`;
}

/** This moment as a local time, to the second. */
export function momentHere(now = new Date()): LocalTime {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${dayHere(now)}T${two(now.getHours())}:${two(now.getMinutes())}:${two(now.getSeconds())}`;
}
