import { decimalOf } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import type { DoubtfulField, Receipt } from '../../domain/receipt.ts';
import { layOutWords, type SeenLine } from './lay-out-words.ts';
import type { SeenPicture, SeenWord } from './picture-reader.ts';

/** A word is believed from here on; below it every fourth has a wrong sign. */
const BELIEVED = 75;

/** Says of each receipt read off pictures which of its fields rest on words that were hard to read. */
export function doubtful(receipts: readonly Receipt[], pictures: readonly SeenPicture[]): Receipt[] {
  const lines = pictures.flatMap((each) => layOutWords(each.words));
  return receipts.map((receipt) => {
    const fields = fieldsOf(receipt).flatMap(([field, sure]) => (sure < BELIEVED ? [field] : []));
    return present({ ...receipt, doubtful: fields.length > 0 ? fields : undefined });
  });

  function fieldsOf({ amount, occurredAt, merchant }: Receipt): (readonly [DoubtfulField, number])[] {
    const fields: [DoubtfulField, number][] = [['amount', sureOfDigits(lines, digitsOf(decimalOf(amount)))]];
    if (occurredAt !== undefined) fields.push(['occurredAt', sureOfDay(lines, occurredAt)]);
    if (merchant !== undefined) fields.push(['merchant', sureOfName(lines, merchant)]);
    return fields;
  }
}

const digitsOf = (text: string): string => text.replace(/\D/g, '');

const weakest = (words: readonly SeenWord[]): number => Math.min(...words.map((each) => each.sure));

/** The best reading of a sum wherever it stands: a total that is printed twice need be read well but once. */
function sureOfDigits(lines: readonly SeenLine[], digits: string): number {
  const whole = digits.replace(/00$/, '');
  const words = lines.flatMap((each) => each.words);
  const found = words.filter(({ text }) => digitsOf(text) === digits || digitsOf(text) === whole);
  return Math.max(0, ...found.map((each) => each.sure));
}

/** The words of a line that hold the day's number and its year, or both figures of its month and day. */
function sureOfDay(lines: readonly SeenLine[], occurredAt: string): number {
  const [year = '', month = '', day = ''] = occurredAt.slice(0, 10).split('-');
  const sures = lines.flatMap(({ words }) => {
    const dated = words.filter(({ text }) => /\d/.test(text) && holdsPart(text, [year, year.slice(2), month, day]));
    const figures = new Set(
      (
        dated
          .map(({ text }) => text)
          .join(' ')
          .match(/\d+/g) ?? []
      ).map(Number),
    );
    return figures.has(Number(day)) || dated.some(({ text }) => digitsOf(text).includes(month + day))
      ? [weakest(dated)]
      : [];
  });
  return Math.max(0, ...sures);
}

const holdsPart = (text: string, parts: readonly string[]): boolean =>
  (text.match(/\d+/g) ?? []).some((figure) => parts.some((part) => Number(part) === Number(figure))) ||
  /\d{6,8}/.test(text);

/** The line that the name was taken from: the mean of its words, since one letter more or less makes no other shop. */
function sureOfName(lines: readonly SeenLine[], merchant: string): number {
  const plain = (text: string): string => text.replace(/\s+/g, '');
  const name = plain(merchant);
  const sures = lines
    .filter(({ text }) => plain(text).includes(name) || (plain(text).length > 3 && name.includes(plain(text))))
    .map(({ words }) => words.reduce((sum, each) => sum + each.sure, 0) / words.length);
  return Math.max(0, ...sures);
}
