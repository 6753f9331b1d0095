import type { Money } from '../../domain/money.ts';
import type { FoundMoney } from '../fields/printed-facts.ts';

const CODE = '(?:[A-Za-z]{2,4}\\.?\\s?|[¥$£€₹₦]\\s?)?';
/** Words before a figure that is none of the payment: a balance, a limit, points. */
const STANDING = new RegExp(
  `(?:余额|餘額|可用额度|额度|限额|结余|积分|積分|\\b(?:total |clr |new |final |current |account |remaining |updated )?(?:bal(?:ance)?|avl|avb|avail\\w*|limit|lmt|left|points)\\b\\.?(?:\\s?(?:bal(?:ance)?|limit|lmt|is|now|after|of|amt|amount))*)[\\s:：.,为-]{0,6}(?:is\\s?)?${CODE}$`,
  'i',
);
const FEE = new RegExp(
  `(?:手续费|手續費|每期(?:低至)?|\\bcharges?(?: of)?|\\b(?:s\\.?|service )charge(?: of)?|\\bfees?(?: of)?|\\blevy|\\bvat(?:\\s?\\(\\d+%\\))?(?: of)?|\\bcost|commission)[\\s:：为]{0,4}${CODE}$`,
  'i',
);
const CONVERTED = /(?:折合|约合|約|折算|equivalent to|approx\.?|about)\s?(?:人民币|[A-Za-z]{2,4}\s?)?$/i;
const TOTAL = new RegExp(`(?:total of|totall?ing|合计扣款|共扣款)\\s?${CODE}$`, 'i');

/** The figure of the payment: not a balance, a limit, a fee or an equivalent named beside it; with fees, their total. */
export function paymentIn(text: string, found: readonly FoundMoney[]): Money | undefined {
  const before = ({ at }: FoundMoney): string => text.slice(Math.max(0, at - 40), at);
  const some = found.filter((each) => each.money.minor !== 0 && !STANDING.test(before(each)));
  const paid = some.filter((each) => !FEE.test(before(each)) && !CONVERTED.test(before(each)));
  const told = paid.length > 0 ? paid : some;
  const total = told.find((each) => TOTAL.test(before(each)));
  return (total ?? told.find((each) => each.named) ?? told[0])?.money;
}
