import type { ReceiptShape } from '../domain/reading.ts';
import { gather } from './fields/gather.ts';
import { readSlip } from './fields/read-slip.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

/** A shop's till receipt: items, a total, how it was paid. It is printed when the sale is closed. */
export const shape: ReceiptShape = {
  id: 'till-receipt',
  name: { zh: '购物小票', en: 'Till receipt' },
  claim: (source) => (kindOfText(source) === 'till' ? 'generic' : 'no'),
  read: (source, context) =>
    gather(
      [{ text: foldText(source.text ?? ''), line: 1 }],
      (piece) => {
        const read = readSlip(piece, context);
        if (typeof read !== 'object' || !('receipt' in read)) return read;
        const { receipt } = read;
        const outcome = receipt.outcome === 'unknown' || receipt.outcome === 'pending' ? 'approved' : receipt.outcome;
        return { ...read, receipt: { ...receipt, outcome } };
      },
      context,
    ),
};
