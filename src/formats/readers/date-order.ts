import { orderOfDates, readPrintedTime } from '../../domain/printed-day.ts';
import type { Phrase } from '../../domain/phrase.ts';
import { fail, succeed, type Problem, type Result } from '../../domain/result.ts';
import type { DateOrder } from '../../domain/table-mapping.ts';
import { orderByEvidence, type DateEvidence } from './date-evidence.ts';
import { knownTable } from './known-tables.ts';

/** The order of day and month in a table, with a word on it where its dates alone do not say. */
export interface SettledOrder {
  readonly order: DateOrder | undefined;
  readonly note?: Phrase;
}

/** Languages of Europe and South America that print the day before the month, by a header's words. */
const DAY_FIRST =
  /datum|betrag|währung|wertstellung|buchung|montant|libellé|débit|fecha|importe|descripción|saldo|bedrag|omschrijving|beløb|bogført|belopp|data|descrição|histórico|дата|сумма|kwota|částka|операци/i;

/** Is a header in one of the languages that print the day first, and a comma before the decimals? */
export const printsDayFirst = (words: string): boolean => DAY_FIRST.test(words.replace(/\bdate\b/gi, ''));

const HAN = /[\u3040-\u30ff\u3400-\u9fff]/;

/**
 * Settles the order of day and month: by a part above twelve in the dates, by the person's word, by all the dates of a
 * long file, by the banner, by the custom of an export that is known or of the header's language, at last by what else
 * the table tells. What stays open is a problem, not a guess.
 */
export function settleOrder(
  dates: readonly string[],
  header: readonly string[],
  given: DateOrder | undefined,
  rest: () => Iterable<string>,
  evidence: () => DateEvidence,
): Result<SettledOrder> {
  const own = orderOfDates(dates);
  // The person's word decides what the file leaves open; against the file's own dates it would turn some silently.
  if (given !== undefined) return succeed({ order: given === 'ymd' || own === 'ymd' ? given : (own ?? given) });
  if (own !== undefined) return succeed({ order: own });
  const open = dates.find(isOpen);
  if (open === undefined) return succeed({ order: undefined });
  const all = [...rest()];
  const told = evidence();
  const order = orderOfDates(all) ?? orderOfDates(datesWithin(told.banner));
  if (order !== undefined) return succeed({ order });
  const custom = customOf(`${header.join(' ')} ${told.banner}`, open);
  if (custom !== undefined) return succeed({ order: custom, note: byCustom(open, custom) });
  // Days above twelve on both sides: each date is read as it stands, and those that are open are named one by one.
  if (all.some((text) => orderOfDates([text]) !== undefined)) return succeed({ order: undefined });
  const maker = knownTable(header, told.cells);
  if (maker) return succeed({ order: maker.order, note: byMaker(open, maker) });
  const proven = orderByEvidence(told);
  if (proven) return succeed({ order: proven.order, note: byProof(open, proven) });
  return fail(openDates(open));
}

const isOpen = (text: string): boolean => {
  const read = readPrintedTime(text, { latest: '2100-12-31' });
  return (!read.ok && read.problem.asks === 'date-order') || /^\d{6}$/.test(text);
};

const datesWithin = (banner: string): string[] =>
  banner.match(/(?<![\d/.-])\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/g) ?? [];

/** East Asian tables print the month before the day; European ones, but English, the day before the month. */
function customOf(words: string, date: string): DateOrder | undefined {
  if (HAN.test(words)) {
    if (/^\d{1,2}[-/]\d{1,2}(?!\d|[-/]\d)/.test(date)) return 'mdy';
    return /^\d{2}[-/]\d{1,2}[-/]\d{2}(?!\d)|^\d{6}$/.test(date) ? 'ymd' : undefined;
  }
  return printsDayFirst(words) ? 'dmy' : undefined;
}

const ZH = { dmy: '日在前', mdy: '月在前', ymd: '年在前' };
const EN = { dmy: 'day first', mdy: 'month first', ymd: 'year first' };

const byMaker = (date: string, { order, name }: { readonly order: DateOrder; readonly name: string }): Phrase => ({
  zh: `日期（如 ${date}）读作${ZH[order]}：这是 ${name} 的导出格式`,
  en: `dates such as ${date} are read ${EN[order]}, as an export of ${name} prints them`,
});

const byProof = (
  date: string,
  { order, because }: { readonly order: DateOrder; readonly because: Phrase },
): Phrase => ({
  zh: `日期（如 ${date}）读作${ZH[order]}：${because.zh}`,
  en: `dates such as ${date} are read ${EN[order]}: ${because.en}`,
});

function byCustom(date: string, order: DateOrder): Phrase {
  const zh = ZH[order];
  const en = EN[order];
  return {
    zh: `日期（如 ${date}）按表头语言的习惯读作${zh}`,
    en: `dates such as ${date} are read ${en}, as the header's language prints them`,
  };
}

const openDates = (date: string): Problem => ({
  asks: 'date-order',
  message: {
    zh: `日期 ${date} 的日月顺序看不出来；请选择日期顺序（终端：--dates dmy 或 mdy）`,
    en: `the order of day and month in dates such as ${date} is open; choose the order (at a terminal: --dates dmy or mdy)`,
  },
  text: date,
});
