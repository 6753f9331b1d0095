import type { ReceiptShape } from '../domain/reading.ts';
import { gather } from './fields/gather.ts';
import { readOrder } from './order/read-order.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

/** A shop's order confirmation, invoice or receipt, as a mail or a page: one payment in many lines. */
export const shape: ReceiptShape = {
  id: 'order-page',
  name: { zh: '订单或账单邮件', en: 'Order, invoice or receipt by mail' },
  claim: (source) => (kindOfText(source) === 'order' ? 'exact' : 'no'),
  read: (source, context) =>
    gather([{ text: foldText(source.text ?? ''), line: 1 }], (piece) => readOrder(piece, context), context),
};
