import type { LastFour } from './card.ts';

const D = '[0-9０-９]';
const GAP = '(?:[ \\u00a0\\u2009\\u202f\\u3000]{1,3}|[._/·•—–－-])';

/** A number as cards print it: in groups of 4-4-4-4(-3), 4-6-5 and 6-13 with one kind of gap, or digit by digit. */
const GROUPED_NUMBER = [
  `${D}{4}(?<gap>${GAP})${D}{4}\\k<gap>${D}{4}\\k<gap>${D}{1,4}(?:\\k<gap>${D}{1,3})?`,
  `${D}{4}${GAP}${D}{6}${GAP}${D}{4,5}`,
  `${D}{6}${GAP}${D}{7,13}`,
  `${D}(?: ${D}){12,18}`,
].join('|');
const PLAIN_RUN = new RegExp(`(?<!${D})${D}{13,19}(?!${D})`, 'g');
const GROUPED_RUN = new RegExp(`(?<!${D})(?:${GROUPED_NUMBER})(?!${D})`, 'g');

/** 4 1 1 1 …: a number whose figures text recognition set apart. */
const SPACED_NUMBER = `${D}(?:[ \\u00a0\\u3000]${D}){12,18}`;
const SPACED_RUN = new RegExp(`(?<!${D}|${D}[ \\u00a0\\u3000])${SPACED_NUMBER}(?![ \\u00a0\\u3000]?${D})`, 'g');

/** What a spreadsheet makes of a card number: 4.11111111111111E+15 shows all of it but the end. */
const SCIENTIFIC = /(?<![0-9.])[0-9][.,][0-9]{9,18}E\+?1[1-8](?![0-9])/gi;

/** A number that its label calls a card or an account: cut also where its check digit is wrong. */
const LABELLED = new RegExp(
  '((?:卡|[账帐賬帳]户?)[号號](?:码|碼)?|\\b(?:CARD(?:\\s?(?:NO|NUM(?:BER)?))?|PAN|ACC(?:OUN)?T(?:\\s?(?:NO|NUM(?:BER)?))?|A\\/C(?:\\s?NO)?)\\b\\.?)' +
    `((?:\\s?[（(][^)）\\n]{0,24}[)）])?[\\s:：.#"'=]{0,12})(${GROUPED_NUMBER}|${SPACED_NUMBER}|${D}{12,19})(?!${D})`,
  'gi',
);

/** 622576******6691, 6225 76** **** 1234, XXXX-XXXX-XXXX-1234: the leading digits go, too. */
const STARRED =
  /(?<![0-9A-Za-z])(?:(?:[0-9][ -]?){1,12}(?:[*xX＊#][ -]?){2,15}|(?:[0-9][ -]?){0,11}[0-9]•{2,15}[ -]?|(?:[0-9][ -]?){1,12}(?:•[ -]?){5,15}|(?:[*xX•＊#][ -]?){3,15})(?:[0-9][ -]?)?[0-9]{4}(?![0-9])/g;

/** 1234-5678-9012-3***: a number whose end is hidden shows too much of its beginning. */
const STARRED_END = /(?<![0-9A-Za-z])(?:[0-9][ -]?){8,16}[*xX＊]{2,8}(?![0-9A-Za-z*])/g;

/** Security code, expiry and PIN: never kept, whatever stands behind the label. */
const SECRETS =
  /((?:(?<![A-Z_])(?:CVV2?|CVC2?|CVN2?|CID|PIN(?:\s?CODE)?|EXP(?:IRY)?\.?(?:\s?DATE)?|EXPIRES|VALID\s?(?:THRU|TO|UNTIL)|GOOD\s?THRU|SECURITY\s?CODE)\b|安全[码碼]|有效期[至限]*|(?:交易|支付|取款)?密[码碼])(?:\s?[（(][^)）\n]{0,20}[)）])?(?:\s?(?:is|为|是))?[\s:：.#="'-]{0,4})(?:\d{4}[/-]\d{2}|\d{2}\s?[/-]\s?\d{2,4}|\d{3,6}|[*xX]{2,4}[/-][*xX]{2,4})(?![\d])/gi;

/** One-time codes, behind or before the words that call them so. */
const ONE_TIME =
  /((?:验证码|驗證碼|校验码|动态码|(?<![A-Z_])OTP\b|\b(?:verification|one-?time)\s(?:pass)?code\b)[^\d\n•]{0,12})\d{4,8}(?!\d)/gi;
const ONE_TIME_BEFORE = /(?<![\d•]|• )\d{4,8}(?=\s?(?:is your|为您的|是您的)[^\n•]{0,24}(?:code|OTP|码|碼))/gi;

/** German card payments print the card's number in a series and its expiry: Debitk.1 2028-12. */
const SERIES_EXPIRY = /((?:Debit|Kredit)k(?:arte)?\.? ?\d) (?:20\d\d- ?\d\d|\d\d\/\d\d)(?!\d)/gi;

const ONE_TIME_WORDS = /[码碼]|OTP|one-?time|verification|[是为]您的|is your/i;

/** What one of the labels holds: text without any of these need not be searched for them. */
const ANY_LABEL =
  /卡号|卡號|[账帐賬帳]户?[号號]|安全[码碼]|有效期|密[码碼]|[验驗校]|动态码|CARD|PAN|ACC|A\/C|CVV|CVC|CVN|CID|PIN|EXP|VALID|THRU|CODE|OTP|Debitk|Kreditk/i;

/**
 * The text without anything that could pay: each card number becomes `•••• 1234`, and security codes, expiry dates, PINs
 * and one-time codes behind their labels are dropped. A number is a card's when it has a card's length and first digits
 * and passes the Luhn check, or when its label says so. (References pass that check by chance one time in ten; their
 * first digits save most of them.) Doing it twice changes nothing.
 */
export function maskCards(text: string): string {
  return maskNumbers(ANY_LABEL.test(text) ? maskLabelled(text) : text);
}

/** How often a text is searched for labels at most: what is dropped brings a label nearer to another value once or twice. */
const MOST_ROUNDS = 5;

function maskLabelled(text: string): string {
  let before = text;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const masked = maskOnce(before);
    if (masked === before) break;
    before = masked;
  }
  return before;
}

function maskOnce(text: string): string {
  const dropped = dropBehind(SERIES_EXPIRY, dropBehind(SECRETS, text));
  const coded = ONE_TIME_WORDS.test(dropped)
    ? dropBehind(ONE_TIME, dropped).replace(ONE_TIME_BEFORE, dropBefore)
    : dropped;
  return coded.replace(
    LABELLED,
    (_all, label: string, gap: string, digits: string) => `${label}${gap}${shown(digits)}`,
  );
}

/** How much of what follows a dropped value is looked at: more than any label with its gap and its value takes up. */
const LOOKED_AT = 100;

/**
 * Drops what stands behind a label. Where the figures that follow would move up to it and be taken for its value when the
 * text is masked again (EXP 12/28 2026-11-10), a bullet stays between.
 */
function dropBehind(secret: RegExp, text: string): string {
  const first = new RegExp(`^(?:${secret.source})`, secret.flags.replace('g', ''));
  return text.replace(secret, (all: string, label: string, at: number) => {
    const end = at + all.length;
    return first.test(label + text.slice(end, end + LOOKED_AT)) ? `${label}•` : label;
  });
}

/** Likewise for a code before its words, where another stands before it: 1234 5678 is your code. */
const dropBefore = (_code: string, at: number, text: string): string =>
  /\d\s?$|is your|[为是]您的/i.test(text.slice(Math.max(0, at - LOOKED_AT), at)) ? '•' : '';

/** What a sign is to a number that may have to be masked. */
const [OTHER, DIGIT, GAP_SIGN, STAR, BULLET, EXPONENT, LINE_END] = [0, 1, 2, 3, 4, 5, 6];
const SIGNS = new Uint8Array(65_536);
for (const [signs, meaning] of [
  ['0123456789０１２３４５６７８９', DIGIT],
  [' \u00a0\u2009\u202f\u3000._/·—–－-', GAP_SIGN],
  ['*xX＊#', STAR],
  ['•', BULLET],
  ['eE', EXPONENT],
  ['\n\r', LINE_END],
] as const)
  for (const each of signs) SIGNS[each.charCodeAt(0)] = meaning;

/** The fewest digits of a number that is masked without a label, and those before the exponent of one in powers of ten. */
const FEWEST = 13;
const FEWEST_SCIENTIFIC = 9;

/**
 * Masks the lines that could hold a card's number: thirteen digits with nothing but gaps between them, two stars with
 * nothing else between, or a long figure with an exponent. No number reaches over a line end, and most lines of a
 * statement hold none: one look at each sign saves searching them five times.
 */
function maskNumbers(text: string): string {
  let out = '';
  let kept = 0;
  let lineStart = 0;
  let digits = 0;
  let stars = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = SIGNS[text.charCodeAt(at)] ?? OTHER;
    if (sign === GAP_SIGN) continue;
    if (sign === LINE_END) lineStart = at + 1;
    const scientific = sign === EXPONENT && digits >= FEWEST_SCIENTIFIC;
    digits = sign === DIGIT ? digits + 1 : sign === BULLET ? digits : 0;
    stars = sign === STAR || sign === BULLET ? stars + 1 : 0;
    if (digits < FEWEST && stars < 2 && !scientific) continue;
    const end = lineEnd(text, at);
    out += text.slice(kept, lineStart) + maskLine(text.slice(lineStart, end));
    kept = end;
    at = end - 1;
    digits = 0;
    stars = 0;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && SIGNS[text.charCodeAt(at)] !== LINE_END) at += 1;
  return at;
}

function maskLine(text: string): string {
  const plain = text.replace(PLAIN_RUN, shownIfCard).replace(SPACED_RUN, shownIfCard);
  const grouped = maskGrouped(plain).replace(SCIENTIFIC, '••••');
  const starred = /[*xX•＊#]/.test(grouped) ? maskStarred(grouped) : grouped;
  // A whole number can stand behind the end of another (••••14929 0000 …), and is seen when that has gone.
  return starred === text ? text : maskLine(starred);
}

/** Until nothing changes: in a tangle of stars one number can hide behind another. */
function maskStarred(text: string): string {
  const masked = text.replace(STARRED, shown).replace(STARRED_END, '••••');
  return masked === text ? text : maskStarred(masked);
}

/** Groups are tried from each of their beginnings: a figure before the card must not hide it. */
function maskGrouped(text: string): string {
  let out = '';
  let from = 0;
  GROUPED_RUN.lastIndex = 0;
  for (let match = GROUPED_RUN.exec(text); match; match = GROUPED_RUN.exec(text)) {
    const card = cardAt(match[0]);
    if (card !== undefined) {
      out += text.slice(from, match.index) + shown(card);
      from = match.index + card.length;
      GROUPED_RUN.lastIndex = from;
    } else GROUPED_RUN.lastIndex = match.index + (SINGLE_FIGURES.test(match[0]) ? 2 : 4);
  }
  return out + text.slice(from);
}

const SINGLE_FIGURES = new RegExp(`^${D} ${D} ${D}`);

/** The card's number that a group begins with: all of it, or so many figures standing one by one as another follows on. */
function cardAt(group: string): string | undefined {
  if (isCard(plainDigits(group))) return group;
  if (!SINGLE_FIGURES.test(group)) return undefined;
  for (let length = group.length - 2; length >= FEWEST * 2 - 1; length -= 2)
    if (isCard(plainDigits(group.slice(0, length)))) return group.slice(0, length);
  return undefined;
}

const shownIfCard = (run: string): string => (isCard(plainDigits(run)) ? shown(run) : run);

const shown = (run: string): string => `•••• ${plainDigits(run).slice(-4)}`;

function plainDigits(run: string): string {
  return run
    .replace(/[^0-9０-９]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/**
 * Issuer ranges with their lengths: Visa, Mastercard, American Express, Diners, JCB, Discover, UnionPay, Maestro, RuPay,
 * Mir, and the older cards of Chinese banks, which begin with 9.
 */
const ISSUED =
  /^(?:4\d{12}(?:\d{3}|\d{5,6})?|5[1-5]\d{14}|5[06-8]\d{11,17}|6\d{12,18}|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)\d{12,14}|220[0-5]\d{12,15}|3[47]\d{13}|3[0689]\d{12,17}|35\d{14,17}|(?:2131|1800)\d{11}|8[12]\d{14,17}|9\d{15}(?:\d{3})?)$/;

const isCard = (digits: string): boolean => ISSUED.test(digits) && passesLuhn(digits);

/** The check digit of ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = i % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
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
