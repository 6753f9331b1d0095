import { isDay, isLocalTime, type Day, type LocalTime } from '../../domain/day.ts';
import { exponentOf, moneyFromDecimal, type Currency, type Money } from '../../domain/money.ts';
import { readPrintedTime } from '../../domain/printed-day.ts';
import { readFigure } from './decimal-mark.ts';

/** An XML decimal that lacks a figure before or behind its point, or has a plus. */
const DECIMAL = /^\+?(?:(\d+)\.?|(\d*)(\.\d+))$/;

/** A figure as people print it: groups of three with blanks, points or commas, and at most two decimal places. */
const PRINTED = /^\+?\d{1,3}(?:([ \u00a0\u202f'.,])\d{3}(?:\1\d{3})*)?(?:[.,]\d{1,2})?$|^\+?\d+,\d{1,2}$/;

/**
 * An unsigned sum. ISO 20022 writes a point and no groups; a comma or blanks are read where they can mean one sum only.
 * A sign is refused: it could repeat the entry's direction or turn it.
 */
export function readSum(text: string, currency: Currency): Money | undefined {
  const plain = moneyFromDecimal(text, currency);
  if (plain.ok) return text.startsWith('-') ? undefined : plain.value;
  const [, whole, before = '', fraction] = DECIMAL.exec(text) ?? [];
  const decimal = whole ?? (fraction === undefined ? undefined : `${before === '' ? '0' : before}${fraction}`);
  const money = moneyFromDecimal(decimal ?? printedDecimal(text, currency) ?? '', currency);
  return money.ok ? money.value : undefined;
}

function printedDecimal(text: string, currency: Currency): string | undefined {
  if (text.length > 40 || !PRINTED.test(text)) return undefined;
  const lone = /^\D*\d{1,3},\d{3}$/.test(text);
  if (lone && exponentOf(currency) !== 0) return undefined;
  return readFigure(text, /,\d{1,2}$/.test(text) ? ',' : '.', currency)?.decimal;
}

/** A currency's code; undefined where the text is none. */
export function readCurrency(text: string): Currency | undefined {
  const code = text.toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : undefined;
}

/** `2026-11-10`, with a zone or without, or a time: local, as printed; no zone is applied. Midnight is no clock time. */
export function readMoment(text: string): LocalTime | undefined {
  const [, day = '', minutes, seconds = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2})(:\d{2})?)?/.exec(text) ?? [];
  if (isDay(day)) {
    const time = `${day}T${minutes ?? ''}${seconds}`;
    return minutes === undefined || `${minutes}${seconds}` === '00:00:00' || !isLocalTime(time) ? day : time;
  }
  const printed = text === '' ? undefined : readPrintedTime(text);
  return printed?.ok === true ? printed.value.time : undefined;
}

/** The day of a moment. */
export const readDay = (text: string): Day | undefined => readMoment(text)?.slice(0, 10);
