import type { Day } from '../../domain/day.ts';
import { lastFourOf, maskCards } from '../../domain/masking.ts';
import { moneyFromDecimal, type Currency, type Money } from '../../domain/money.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { present } from '../../domain/present.ts';
import type { Problem } from '../../domain/result.ts';
import type { TransactionRow } from '../../domain/transaction.ts';
import { directionOfCode, kindOfCode } from './bai2-codes.ts';
import { fieldsOf, type BaiRecord, type Fields } from './bai2-records.ts';
import { saleDayOf, sixDigitDay } from './six-digit-day.ts';

/** What the group and the account say of their entries. */
export interface BaiAccount {
  readonly name: string | undefined;
  readonly currency: Currency;
  readonly asOf: Day | undefined;
  readonly today: Day;
}

/** A figure in the currency's smallest unit, as the standard has it, or with a decimal point, as some banks print it. */
export function baiMoney(text: string, currency: Currency): Money | undefined {
  if (/^[+-]?\d{1,16}$/.test(text)) {
    const minor = Number(text);
    return Number.isSafeInteger(minor) ? { minor: minor === 0 ? 0 : minor, currency } : undefined;
  }
  const money = /^[+-]?\d+\.\d+$/.test(text) ? moneyFromDecimal(text, currency) : undefined;
  return money?.ok === true ? money.value : undefined;
}

/** Takes what the funds type announces: V a day and a clock, S three sums, D days with sums. Gives the day of V. */
export function takeFunds(fields: Fields, today: Day): Day | undefined {
  switch (fields.next().toUpperCase()) {
    case 'V': {
      const valued = fields.next();
      fields.next();
      return sixDigitDay(valued, 'ymd', today);
    }
    case 'S':
      for (let left = 3; left > 0; left -= 1) fields.next();
      return undefined;
    case 'D':
      for (let left = 2 * Number(/^\d{1,2}$/.exec(fields.next())?.[0] ?? 0); left > 0; left -= 1) fields.next();
      return undefined;
    default:
      return undefined;
  }
}

/** An entry (16), and its sum as the control totals count it: without the sign of its direction. */
export interface BaiEntry {
  readonly row: TransactionRow | Problem;
  readonly counted: number | undefined;
}

/** Reads an entry: type, sum, funds, the bank's and the customer's reference, text. */
export function readEntry(record: BaiRecord, account: BaiAccount): BaiEntry {
  const fields = fieldsOf(record);
  const code = fields.next();
  const figure = fields.next();
  const valued = takeFunds(fields, account.today);
  const [bank, customer] = [fields.next(), fields.next()];
  const text = maskCards(fields.rest());
  const money = baiMoney(figure, account.currency);
  const counted = money?.minor;
  const refused = (message: Phrase): BaiEntry => ({
    row: {
      message,
      line: record.line,
      text: maskCards(`16,${record.parts.join(' ')}`)
        .replace(/\s+/g, ' ')
        .slice(0, 300),
    },
    counted,
  });
  if (code === '100' || code === '400')
    return refused({ zh: '这是合计，不是一笔交易', en: 'this is a total, no entry' });
  const direction = directionOfCode(code);
  if (direction === undefined)
    return refused({
      zh: '这个交易类型代码不说明钱的去向',
      en: 'this type code does not say which way the money went',
    });
  if (!money) return refused({ zh: '没有可用的金额', en: 'no usable amount' });
  const bookedOn = account.asOf ?? valued;
  if (bookedOn === undefined) return refused({ zh: '没有可用的日期', en: 'no usable date' });
  const minor = direction === 'in' || money.minor === 0 ? money.minor : -money.minor;
  const incoming = minor > 0;
  const references = [customer, bank].map(maskCards);
  const row = present({
    account: account.name,
    bookedOn,
    occurredAt: saleDayOf(valued, bookedOn),
    amount: { ...money, minor },
    description: text || references.filter((each) => each !== '').join(' ') || `BAI ${code}`,
    card: lastFourOf(text),
    status: 'booked' as const,
    kind: kindOfCode(code, text, incoming),
    references: present({ order: references.find((each) => /\d{5}/.test(each) && /[1-9]/.test(each)) }),
  });
  return { row, counted };
}
