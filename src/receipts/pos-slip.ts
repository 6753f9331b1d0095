import type { ReceiptShape, ReceiptsReading } from '../domain/reading.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';
import { readSlip } from './fields/read-slip.ts';
import { splitSlips } from './fields/split-slips.ts';
import { gather } from './fields/gather.ts';

/** A card terminal's slip (签购单, sales slip, EFTPOS receipt), one or several in a text. */
export const shape: ReceiptShape = {
  id: 'pos-slip',
  name: { zh: '签购单（POS 小票）', en: 'Card slip' },
  claim: (source) => (kindOfText(source) === 'slip' ? 'exact' : 'no'),
  read: (source, context): ReceiptsReading =>
    gather(splitSlips(foldText(source.text ?? '')), (slip) => readSlip(slip, context), context),
};
