import type { ReceiptShape } from '../domain/reading.ts';
import { gather } from './fields/gather.ts';
import { readTill } from './till/read-till.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

/** A shop's till receipt: items, a total, how it was paid. It is printed when the sale is closed. */
export const shape: ReceiptShape = {
  id: 'till-receipt',
  name: { zh: '购物小票', en: 'Till receipt' },
  claim: (source) => (kindOfText(source) === 'till' ? 'generic' : 'no'),
  read: (source, context) =>
    gather([{ text: foldText(source.text ?? ''), line: 1 }], (piece) => readTill(piece, context), context),
};
