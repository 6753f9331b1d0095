const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const OTHER_FORMS: Readonly<Record<string, string>> = {
  貳: '贰',
  參: '叁',
  陸: '陆',
  〇: '零',
  两: '贰',
};
const TENS: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 };
const CAPITALS =
  /(?<![零〇壹贰貳叁參肆伍陆陸柒捌玖两拾佰仟万萬亿億])[零〇壹贰貳叁參肆伍陆陸柒捌玖两拾佰仟万萬亿億]+[圆圓元](?:[零壹贰貳叁參肆伍陆陸柒捌玖]角)?(?:零?[壹贰貳叁參肆伍陆陸柒捌玖]分)?/gu;

/** The sums that a text writes in capital figures (贰佰肆拾陆圆玖角整), in fen. */
export const capitalSums = (text: string): number[] =>
  [...text.matchAll(CAPITALS)].map(([words]) => fenOf(words)).filter((fen) => fen > 0);

function fenOf(words: string): number {
  const at = words.search(/[圆圓元]/);
  const small = words.slice(at + 1);
  const unit = (mark: string): number => digit(small[small.indexOf(mark) - 1] ?? '');
  return (
    wholeOf(words.slice(0, at)) * 100 +
    (small.includes('角') ? unit('角') * 10 : 0) +
    (small.includes('分') ? unit('分') : 0)
  );
}

const digit = (sign: string): number => Math.max(0, DIGITS.indexOf(OTHER_FORMS[sign] ?? sign));

function wholeOf(words: string): number {
  let total = 0;
  let section = 0;
  let last = 0;
  for (const sign of words) {
    const ten = TENS[sign];
    if (ten !== undefined) {
      section += (last === 0 ? 1 : last) * ten;
      last = 0;
    } else if (/[万萬亿億]/.test(sign)) {
      total = (total + section + last) * (/[万萬]/.test(sign) ? 10_000 : 100_000_000);
      section = 0;
      last = 0;
    } else last = digit(sign);
  }
  return total + section + last;
}
