import type { Currency } from '../../domain/money.ts';
import type { Phrase } from '../../domain/phrase.ts';

/** A statement's own balances contradict its entries. */
export const DOES_NOT_ADD_UP: Phrase = {
  zh: '期初余额加上各笔不等于期末余额：文件里少了或多了记录',
  en: 'the opening balance and the entries do not add up to the closing balance: entries are missing, or too many',
};

/** No currency stands in the file: which one its sums were read in. */
export const currencyAssumed = (currency: Currency): Phrase => ({
  zh: `文件没有写明币种，按 ${currency} 读取`,
  en: `the file names no currency; ${currency} is assumed`,
});
