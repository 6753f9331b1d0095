import type { ReceiptReading } from '../../domain/receipt.ts';
import type { ReadingContext, ReceiptsReading } from '../../domain/reading.ts';
import type { Problem } from '../../domain/result.ts';

/** One piece of a text with the physical line on which it begins. */
export interface TextPiece {
  readonly text: string;
  readonly line: number;
}

/** What one piece gave: a receipt, a reason why it is none, or nothing to say (an advert, a settlement). */
export type PieceReading =
  | {
      readonly receipt: ReceiptReading;
      readonly yearAssumed?: boolean;
      readonly currencyAssumed?: boolean;
      readonly creditNotice?: boolean;
    }
  | { readonly problem: Problem['message'] }
  | 'no receipt';

/** Reads each piece; two copies of one slip are told as one by what they say. */
export function gather(
  pieces: readonly TextPiece[],
  read: (piece: TextPiece) => PieceReading,
  context: ReadingContext,
): ReceiptsReading {
  const receipts: ReceiptReading[] = [];
  const problems: Problem[] = [];
  let year = false;
  let currency = false;
  let credit = false;
  for (const piece of pieces) {
    const reading = read(piece);
    if (reading === 'no receipt') continue;
    if ('problem' in reading) {
      problems.push({ message: reading.problem, line: piece.line, text: piece.text.trim().slice(0, 200) });
      continue;
    }
    if (!receipts.some((each) => sameSlip(each, reading.receipt))) receipts.push(reading.receipt);
    year ||= reading.yearAssumed ?? false;
    currency ||= reading.currencyAssumed ?? false;
    credit ||= reading.creditNotice ?? false;
  }
  const notes = [
    ...(year
      ? [
          {
            zh: `日期没有年份，按 ${context.today} 之前最近的一年读取`,
            en: `dates without a year are taken as the latest before ${context.today}`,
          },
        ]
      : []),
    ...(credit
      ? [
          {
            zh: '入账通知只说明钱进来了，本身不证明退款',
            en: 'a notice of money that came in is kept as a credit; by itself it proves no refund',
          },
        ]
      : []),
    ...(currency ? [{ zh: '文字没有写明币种，币种为推定', en: 'the text names no currency; it is assumed' }] : []),
  ];
  return { receipts, problems, notes };
}

/** Merchant's copy, cardholder's copy and reprint: the same numbers, the same moment, the same sum. */
function sameSlip(a: ReceiptReading, b: ReceiptReading): boolean {
  if (a.type !== b.type || a.outcome !== b.outcome || a.amount.minor !== b.amount.minor) return false;
  const anchor = (each: ReceiptReading): string =>
    [each.references.rrn, each.references.auth, each.references.trace, each.references.order].filter(Boolean).join('|');
  if (anchor(a) !== '' || anchor(b) !== '')
    return anchor(a) === anchor(b) && (a.occurredAt ?? b.occurredAt) === (b.occurredAt ?? a.occurredAt);
  return a.occurredAt !== undefined && a.occurredAt.length > 10 && a.occurredAt === b.occurredAt;
}
