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
        // A payment page without a word of its state shows a payment that was made.
        const outcome =
          receipt.outcome === 'unknown' && /^支出|付款|支付/m.test(piece.text) ? 'approved' : receipt.outcome;
        return { ...read, receipt: { ...receipt, outcome } };
      },
      context,
    ),
};
