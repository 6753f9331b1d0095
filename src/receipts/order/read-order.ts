import { lastFourOf } from '../../domain/masking.ts';
import type { Money } from '../../domain/money.ts';
import { present } from '../../domain/present.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { ReceiptOutcome } from '../../domain/receipt.ts';
import type { PieceReading, TextPiece } from '../fields/gather.ts';
import { labelsOf, referencesOf } from '../fields/labels.ts';
import { currencyReader, timesIn, type FoundTime } from '../fields/printed-facts.ts';
import { promised } from '../fields/promised-day.ts';
import { totalOf } from '../till/till-total.ts';
import { orderShop } from './order-shop.ts';

/** Reads a shop's confirmation, invoice or receipt by mail or as a page: many lines, a total, a day, whose it is. */
export function readOrder(piece: TextPiece, context: ReadingContext): PieceReading {
  const lines = piece.text
    .split('\n')
    .map((line) => line.replace(/[\t ]+/g, ' ').trim())
    .filter((line) => line !== '');
  const text = lines.join('\n');
  const currency = currencyReader(text, context);
  const amount = saidSum(lines, context, CHARGED) ?? totalOf(lines, currency) ?? saidSum(lines, context, PAID);
  if (!amount) return { problem: { zh: '没有找到合计金额，或合计为零', en: 'no total was found, or it is zero' } };
  const head = lines.slice(0, 10).join('\n');
  const type = REFUND.test(head) ? ('refund' as const) : ('sale' as const);
  const verdict = outcomeOf(head, text);
  const time = orderedOn(lines, context);
  const card =
    lastFourOf(text) ??
    /\b(?:visa|mastercard|amex|last digits|letzten ziffern)\b[^\n]{0,20}?\D(\d{4})(?!\d)/i.exec(text)?.[1];
  return {
    receipt: present({
      occurredAt: time?.time,
      amount,
      merchant: orderShop(piece.text),
      type,
      outcome: verdict.outcome,
      outcomeWords: verdict.words,
      tender: card === undefined ? undefined : ('card' as const),
      card,
      promisedOn: type === 'refund' ? promised(text, context) : undefined,
      references: referencesOf(labelsOf(lines)),
      text: piece.text.trim().slice(0, 4000),
    }),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: currency.assumed(),
  };
}

const REFUND = /\brefund(?:ed|s)?\b(?! policy)|退款|r[uü]ckerstattung|gutschrift|remboursement|reembolso|rimborso/i;

/** We charged $128.81 to your card; You sent £4.49: a whole sentence that says what this card paid. */
const CHARGED =
  /\b(?:we(?: have|'ve)? charged|you(?: have|'ve)? been charged|you (?:paid|sent)(?: a payment of)?)\s(?=[^\n]{0,6}\d)/i;
const PAID = /\b(?:amount paid|payment of|donat\w+(?: of)?)\b/i;

function saidSum(lines: readonly string[], context: ReadingContext, words: RegExp): Money | undefined {
  const said = lines.filter((line) => words.test(line)).map((line) => line.replace(words, 'Total paid '));
  return totalOf(said.slice(0, 1), currencyReader(lines.join('\n'), context));
}

interface Said {
  readonly outcome: ReceiptOutcome;
  readonly words?: string;
}

const STATES: readonly (readonly [RegExp, ReceiptOutcome])[] = [
  [
    /payment (?:has |was )?(?:failed|declined|unsuccessful)|(?:could|can) ?not (?:be )?process(?:ed)? your payment|order (?:has been |was )?cancell?ed|支付失败|付款失败|订单已取消|订单已关闭|zahlung (?:fehlgeschlagen|abgelehnt)/i,
    'declined',
  ],
  [
    /not a (?:payment )?receipt|authori[sz]ed a payment|authori[sz]ation request|pending payment|awaiting payment|待付款/i,
    'pending',
  ],
];

/** What its head says of the payment: a mail's long end speaks of anything. A confirmation is of an order paid. */
function outcomeOf(head: string, text: string): Said {
  for (const [words, outcome] of STATES) {
    const match = words.exec(outcome === 'pending' ? text.slice(0, 1500) : head);
    if (match) return { outcome, words: match[0] };
  }
  return { outcome: 'approved' };
}

const DAY_LABEL =
  /\b(?:order(?:ed)?(?: placed| date)?|date(?: issued| paid)?|issued|invoice date|transaction date|purchase date|paid on|bestellung aufgegeben am|bestellt am|rechnungsdatum|datum|date de (?:commande|facture)|fecha|data)\b\s?(?:on)?\s?[:：]?/i;

/** The day of the order: behind or below its label, else the first in the body, else the mail's own. */
function orderedOn(lines: readonly string[], context: ReadingContext): FoundTime | undefined {
  const body = lines.filter((line) => !/^(?:From|Subject|Date|Sent|To):/.test(line));
  const whole = body.join('\n');
  const past = (text: string): FoundTime[] =>
    timesIn(text, context, whole).filter((each) => !each.yearAssumed && each.time.slice(0, 10) <= context.today);
  const labelled = body.flatMap((line, at) => {
    const label = DAY_LABEL.exec(line);
    if (!label) return [];
    const own = past(line.slice(label.index + label[0].length)).slice(0, 1);
    return own.length > 0 || line.length > 30 ? own : past(body[at + 1] ?? '').slice(0, 1);
  });
  const mailed = lines.filter((line) => /^(?:Date|Sent):/.test(line)).flatMap(past);
  return labelled[0] ?? past(whole)[0] ?? mailed[0];
}
