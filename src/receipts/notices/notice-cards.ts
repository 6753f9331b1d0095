import { lastFourOf } from '../../domain/masking.ts';
import { withoutInstructions } from './notice-names.ts';

const ACCOUNT = '(?:a\\/c|\\bac\\b|acct?|acc|account|card|账户|賬戶|账号|[卡户])';
/** Of two accounts, the one that paid. */
const PAYER =
  /\bfrom\s+(?:your\s+)?(?:[\w.]+\s+){0,3}?(?:a\/c|ac|acct?|account)\.?\s?(?:no\.?)?\s?[*xX•.#]{1,12}\s?\d{0,8}?(\d{4})(?!\d)/i;
const TAILS: readonly RegExp[] = [
  /(?:尾[号號数數]|末四[码碼])[为為]?\s?[:：]?\s?[[（(]?(\d{4})(?!\d)/,
  new RegExp(
    `${ACCOUNT}\\.?\\s?(?:no\\.?|number|#)?\\s?(?:ending|linked to|尾号)?\\s?(?:in|with)?[\\s:：]{0,2}(?:\\d{0,6}[*xX•.#-]{1,16}\\s?\\d{0,8}|\\d{4,8})?(\\d{4})(?![\\d/-])`,
    'i',
  ),
  /\bby\s?:\s?(\d{4})(?=\s?;)/i,
];

/** Of two accounts, the one that is paid. */
const PAID =
  /\b(?:in|into|to)\s+(?:your\s+)?(?:[\w.]+\s+){0,3}?(?:a\/c|ac|acct?|account)\.?\s?(?:no\.?)?\s?[*xX•.#]{1,12}\s?\d{0,8}?(\d{4})(?!\d)/i;
/** The other side's account: where money came from, or what it was sent to. */
const OTHER_SIDE =
  /\b(?:from|sender)\s+(?!your\b)[^.,;\n]{0,60}?\b(?:a\/c|ac|acct?|account|iban)\.?\s?(?:no\.?)?\s?[*xX•.#-]{0,12}\s?\d{4,}/gi;

/** The last four digits of the card or account of the person told, for money that goes or comes (`incoming`). */
export function tailOf(text: string, incoming: boolean): string | undefined {
  const told = incoming ? text.replace(OTHER_SIDE, ' ') : text;
  const core = withoutInstructions(told);
  for (const part of core === told ? [told] : [core, told]) {
    const found =
      (incoming ? PAID : PAYER).exec(part)?.[1] ??
      lastFourOf(part) ??
      TAILS.map((shape) => shape.exec(part)?.[1]).find((tail) => tail !== undefined);
    if (found !== undefined) return found;
  }
  return undefined;
}
