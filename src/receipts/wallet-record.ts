import type { ReceiptShape } from '../domain/reading.ts';
import { gather } from './fields/gather.ts';
import { readSlip } from './fields/read-slip.ts';
import { splitSlips } from './fields/split-slips.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

/** A wallet's or a shop's own page on a payment: labels above values, an amount with its sign, a status. */
export const shape: ReceiptShape = {
  id: 'wallet-record',
  name: { zh: '付款记录', en: 'Payment record' },
  claim: (source) => (kindOfText(source) === 'wallet' ? 'exact' : 'no'),
  read: (source, context) =>
    gather(
      splitSlips(foldText(source.text ?? '')),
      (piece) => {
        const read = readSlip(piece, context);
        if (typeof read !== 'object' || !('receipt' in read)) return read;
        const { receipt } = read;
        // The page of the payment, money gone, with the word that it came back: the sale was undone, in whole or in part.
        const back = /^[ \t]*-\s?[¥$£€]?\s?\d[^\n]*$/m.test(piece.text) && !/退款(?:详情|时间|单号)/.test(piece.text);
        if (receipt.type === 'refund' && back && receipt.outcome === 'approved') {
          const part = /部分退款|部分退回|partial(?:ly)? refund/i.test(piece.text);
          return {
            ...read,
            receipt: {
              ...receipt,
              type: 'sale' as const,
              outcome: part ? ('approved' as const) : ('reversed' as const),
            },
          };
        }
        // A payment page without a word of its state shows a payment that was made.
        const outcome =
          receipt.outcome === 'unknown' && /^支出|付款|支付/m.test(piece.text) ? 'approved' : receipt.outcome;
        return { ...read, receipt: { ...receipt, outcome } };
      },
      context,
    ),
};
