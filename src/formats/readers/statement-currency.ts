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

/** The one currency that the columns' names or the statement's head name; undefined where several are named, or none is. */
export function currencyOfHead(text: string, header: string): string | undefined {
  const codes = (words: string): string[] => [
    ...new Set(
      (words.match(/(?<![A-Za-z])(?:[A-Z]{3})(?![A-Za-z])/g) ?? []).filter(
        (code) => CURRENCY_CODES.has(code) || code === 'RUR',
      ),
    ),
  ];
  const [named, ...others] = codes(header);
  if (named !== undefined && others.length === 0) return currencyNamed(named);
  const [inHead, ...more] = codes(text.slice(0, HEAD));
  return inHead !== undefined && more.length === 0 ? currencyNamed(inHead) : undefined;
}
