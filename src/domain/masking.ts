import type { LastFour } from './card.ts';

/** Thirteen to nineteen digits, plain or in a card's usual groups, half or full width. */
const DIGIT_RUN = /(?<![0-9０-９.])[0-9０-９](?:[ -]?[0-9０-９]){12,22}(?![0-9０-９])/g;
const GROUPED = /^(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5}|\d{6}([ -])\d{7,13})$/;

/** A number that its label calls a card: cut also where its check digit is wrong. */
const LABELLED_CARD =
  /((?:交易|银行|信用|借记|貸記|付款|持)?卡[号號](?:码|碼)?|(?:CARD|PAN|CARDNO|CARD\s?NUM(?:BER)?|CARD\s?NO)\b\.?)((?:\s?[（(][^)）\n]{0,24}[)）])?[\s:：.#]{0,40})([0-9０-９](?:[ -]?[0-9０-９]){11,18})(?![0-9０-９])/gi;

/** 622576******6691, 6225 **** **** 1234, XXXX-XXXX-XXXX-1234: the leading digits go, too. */
const STARRED = /(?<![0-9A-Za-z])(?:[0-9]{1,6}[ -]?)?(?:[*xX•＊#][ -]?){3,15}[0-9]{4}(?![0-9])/g;

/** Security code, expiry and PIN: never kept, whatever stands behind the label. */
const SECRETS =
  /((?:\b(?:CVV2?|CVC2?|CVN2?|CID|PIN|EXP(?:IRY)?\.?(?:\s?DATE)?|EXPIRES|VALID\s?(?:THRU|TO|UNTIL)|GOOD\s?THRU)\b|安全码|安全碼|有效期[至限]*|有效期限|交易密码|支付密码|取款密码)(?:\s?[（(][^)）\n]{0,20}[)）])?[\s:：.#-]{0,4})(?:\d{4}[/-]\d{2}|\d{2}\s?[/-]\s?\d{2,4}|\d{3,6}|[*xX]{2,4}[/-][*xX]{2,4})(?![\d])/gi;

/**
 * The text without anything that could pay: each card number becomes `•••• 1234`, and security codes, expiry dates and
 * PINs behind their labels are dropped. A digit run is a card number when it passes the Luhn check and is no timestamp,
 * or when its label says so. Doing it twice changes nothing.
 */
export function maskCards(text: string): string {
  return text
    .replace(SECRETS, '$1')
    .replace(
      LABELLED_CARD,
      (_all, label: string, gap: string, digits: string) => `${label}${gap}${shown(plain(digits))}`,
    )
    .replace(DIGIT_RUN, (run) => {
      const digits = plain(run);
      return digits.length <= 19 && isUnbroken(run) && passesLuhn(digits) && !isTimestamp(digits) ? shown(digits) : run;
    })
    .replace(STARRED, (run) => shown(run));
}

const shown = (digits: string): string => `•••• ${digits.slice(-4)}`;

function plain(run: string): string {
  return run.replace(/[ -]/g, '').replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Either without any gap, or gapped as cards are printed: a row of other figures is none. */
function isUnbroken(run: string): boolean {
  const half = run.replace(/[０-９]/g, '0');
  return /^\d+$/.test(half) || GROUPED.test(half);
}

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && !/^0+$/.test(digits);
}

/** 20261110110012 with or without milliseconds: a moment, not a card. */
function isTimestamp(digits: string): boolean {
  return /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[01]\d|2[0-3])[0-5]\d[0-5]\d(?:\d{3})?$/.test(
    digits,
  );
}

/**
 * The last four digits of the card that a text names: `•••• 1234`, 尾号1234, ending in 1234, xx1234, 储蓄卡(1234).
 * Undefined where it names none, or where a bare number could be anything.
 */
export function lastFourOf(text: string): LastFour | undefined {
  for (const shape of CARD_TAILS) {
    const match = shape.exec(text);
    if (match?.[1] !== undefined) return match[1];
  }
  return undefined;
}

const CARD_TAILS: readonly RegExp[] = [
  /••••\s?(\d{4})(?!\d)/,
  /(?:尾号|尾數|末四位|末4位|后四位|後四碼|末四碼|尾号为)\s?[:：为是]?\s?[（(]?(\d{4})(?!\d)/,
  /\bending\s(?:in\s|with\s|no\.?\s)?[*xX•.]{0,6}(\d{4})(?!\d)/i,
  /[卡行](?:储蓄卡|信用卡|借记卡)?\s?[（([]\s?[*x•]{0,4}(\d{4})\s?[)）\]]/,
  /(?<![0-9A-Za-z])[*xX•＊.]{1,16}[ -]?(\d{4})(?!\d)/,
];
