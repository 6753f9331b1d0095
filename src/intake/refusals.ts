import { maskCards } from '../domain/masking.ts';
import type { Phrase } from '../domain/phrase.ts';
import { present } from '../domain/present.ts';
import type { Problem } from '../domain/result.ts';
import type { ReadDocument } from './index.ts';

/** A document of nothing but the reason why. */
export function failed(file: string, message: Phrase, text?: string): ReadDocument {
  return { file, transactions: [], receipts: [], problems: [present({ message, text })], notes: [], balance: 'absent' };
}

/** Nothing claims the content. */
export const NOT_RECOGNISED: Phrase = {
  zh: '没有认出账单或凭证：需要带日期和金额的表格，或小票、短信、付款记录的文字',
  en: 'neither a statement nor a receipt was recognised: it needs a table with dates and amounts, or the text of a slip, a notice or a payment record',
};

/** No receipt is among what was given as receipts. */
export const NO_RECEIPT: Phrase = {
  zh: '没有认出付款凭证：需要金额和商户、时间或结果',
  en: 'no receipt was recognised: it needs an amount and a merchant, a time or an outcome',
};

/** Several readers claim the content alike. */
export function tied(names: readonly Phrase[]): Phrase {
  return {
    zh: `这份内容同时像${names.map((each) => each.zh).join('和')}，请只保留一种再试`,
    en: `this content looks like ${names.map((each) => each.en).join(' and ')} alike; give one of them at a time`,
  };
}

/** Bytes that nothing can open: what they seem to be, if that is known. */
export function notText(binary: Phrase | undefined): Phrase {
  if (!binary)
    return { zh: '这不是文字文件，或文字编码认不出来', en: 'this is no text, or its encoding cannot be told' };
  return {
    zh: `这是${binary.zh}，还不能读取；请改用 CSV、OFX 或复制出来的文字`,
    en: `this is ${binary.en}, which cannot be read yet; use a CSV, an OFX file or copied text instead`,
  };
}

/** A web page's own declaration says nothing; any other could make a parser fetch or grow. */
export const declaresType = (text: string): boolean =>
  /<!(?:DOCTYPE|ENTITY)(?!\s+html\s*(?:>|PUBLIC\s[^[>]*>|SYSTEM\s+["']about:legacy-compat))/i.test(
    text.slice(0, 100_000),
  );

/** Why such a file is not read. */
export const DOCTYPE: Phrase = {
  zh: '文件带有文档类型声明（DOCTYPE），出于安全不读取',
  en: 'the file declares a document type (DOCTYPE), which is refused for safety',
};

/** The first lines in which a character could not be decoded: a name may be wrong there, an amount is not. */
export function damagedLines(text: string, damaged: boolean): Problem[] {
  if (!damaged) return [];
  const message = { zh: '这一行有无法解码的字符', en: 'a character in this line could not be decoded' };
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line, at) =>
      line.includes('\ufffd') ? [{ message, line: at + 1, text: maskCards(line).slice(0, 300) }] : [],
    )
    .slice(0, 20);
}

/** Stray zero bytes, which no text has. */
export const leftOut = (nuls: number): Phrase => ({
  zh: `略去了 ${nuls} 个空字节（NUL）`,
  en: `${nuls} stray NUL byte${nuls === 1 ? '' : 's'} left out`,
});
