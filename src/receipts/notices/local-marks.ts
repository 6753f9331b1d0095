const FIGURE = '\\d[\\d,. ]{0,24}\\d|\\d';

/** Money words of one place, before or after a figure, and the code that they stand for. */
const MARKS: readonly (readonly [words: string, code: string])[] = [
  ['ريال\\s?عماني|ر\\.ع\\.?', 'OMR'],
  ['ريال\\s?قطري|ر\\.ق\\.?', 'QAR'],
  ['ريال\\s?سعود[يى]|ريال|ر\\.س\\.?', 'SAR'],
  ['درهم\\s?مغربي', 'MAD'],
  ['درهم\\s?[إا]ماراتي|درهم|د\\.[إا]\\.?', 'AED'],
  ['دينار\\s?كويتي|د\\.ك\\.?', 'KWD'],
  ['دينار\\s?بحريني|د\\.ب\\.?', 'BHD'],
  ['دينار\\s?[أا]ردني', 'JOD'],
  ['جنيه\\s?مصري|جنيه|ج\\.م\\.?', 'EGP'],
  ['ریال', 'IRR'],
  ['TL', 'TRY'],
  ['MT', 'MZN'],
  ['руб(?:лей|ля|\\.)?|р\\.', 'RUB'],
  ['грн\\.?', 'UAH'],
  ['тенге|тг\\.?', 'KZT'],
  ['сум', 'UZS'],
  ['лв\\.?', 'BGN'],
  ['VNĐ|[đd]ồng|đ', 'VND'],
  ['Kč', 'CZK'],
];

const COMPILED = MARKS.map(([words, code]) => ({
  code,
  holds: new RegExp(words, 'u'),
  after: new RegExp(`(${FIGURE}),?\\s?(?:${words})(?!\\p{L})`, 'gu'),
  before: new RegExp(`(?<!\\p{L})(?:${words})\\s?(?=\\d)`, 'gu'),
}));

/** Ten rials are one toman; the law knows the rial alone. */
const TOMAN = /(?<!\d)(?<!\d,)(\d{1,3}(?:,\d{3})+|\d+)\s?تومان/gu;
const tenfold = (figure: string): string => `${figure.replaceAll(',', '')}0 IRR`;

/**
 * The text with money marks of one place written as their codes, so that one reader of money serves all: 520,00 TL, N2,300.00
 * (naira, whose sign is seldom in a message's alphabet), 75.25 ريال, 1,234.56MT.
 */
export function withCurrencyCodes(text: string): string {
  const plain = text
    .replace(TOMAN, (_all, figure: string) => tenfold(figure))
    .replace(/(?<![A-Za-z0-9])N(?=\d[\d,]{2,}|\d+\.\d{2})/g, 'NGN ');
  return COMPILED.reduce(
    (rest, { code, holds, after, before }) =>
      holds.test(rest) ? rest.replace(after, `$1 ${code}`).replace(before, `${code} `) : rest,
    plain,
  );
}
