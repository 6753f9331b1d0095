import { CURRENCY_CODES } from '../../domain/printed-amount.ts';
import { currencyNamed } from './table-currency.ts';

const SECTION =
  /^[\s#*·•]*(?:[（(【[]?\s*)(人民币|人民幣|美元|港币|港幣|欧元|歐元|日元|日圓|英镑|英鎊|新台幣|新臺幣|外币)[^\d]{0,8}(?:交易)?(?:明细|明細)/;
const WORDS: Readonly<Record<string, string>> = {
  人民币: 'CNY',
  人民幣: 'CNY',
  美元: 'USD',
  港币: 'HKD',
  港幣: 'HKD',
  欧元: 'EUR',
  歐元: 'EUR',
  日元: 'JPY',
  日圓: 'JPY',
  英镑: 'GBP',
  英鎊: 'GBP',
  新台幣: 'TWD',
  新臺幣: 'TWD',
};

/** The currency that a section's title names for the rows below it: a card with two currencies lists them apart. */
export function currencyOfSection(line: string): string | undefined {
  if (line.length > 120) return undefined;
  const named = SECTION.exec(line)?.[1];
  if (named !== undefined) return WORDS[named];
  const coded = /\b([A-Z]{3})\s+(?:account\s+)?transactions?(?:\s+(?:detail(?:s|ed)?|list))*\s*$/i.exec(line);
  return coded ? currencyNamed((coded[1] ?? '').toUpperCase().replace('RMB', 'CNY')) : undefined;
}

/** How much of a statement is its head: the account's own currency stands there, or above the columns. */
const HEAD = 3000;

/**
 * The one currency that the columns' names or the statement's head name; undefined where several are named, or none is.
 * A code that stands beside a sum among the rows is a purchase's own.
 */
export function currencyOfHead(text: string, header: string, firstRow: number): string | undefined {
  const sign = /(?<![A-Za-z$])(?:HK|NT|US|AU|CA|NZ|SG|A|C|S|R)\$|[£€₹]/.exec(header)?.[0];
  const named = onlyOne(header) ?? (sign === undefined ? undefined : currencyNamed(sign));
  if (named !== undefined) return named;
  const lines = text.slice(0, HEAD).split(/\r\n|\n|\r/);
  const above = lines.slice(0, Math.max(0, firstRow - 1)).join('\n');
  const below = lines.slice(Math.max(0, firstRow - 1)).join('\n');
  return onlyOne(`${above}\n${below.replace(/[A-Z]{3}[ \t]*(?=[-+]?\d)|(?<=\d)[ \t]*[A-Z]{3}/g, ' ')}`);
}

function onlyOne(words: string): string | undefined {
  const codes = new Set(
    (words.match(/(?<![A-Za-z])(?:[A-Z]{3})(?![A-Za-z])/g) ?? []).filter(
      (code) => CURRENCY_CODES.has(code) || code === 'RUR',
    ),
  );
  const [code] = codes;
  return code !== undefined && codes.size === 1 ? currencyNamed(code) : undefined;
}
