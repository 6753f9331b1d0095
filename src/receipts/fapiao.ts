import type { ReceiptShape } from '../domain/reading.ts';
import { readFapiao } from './fapiao/read-fapiao.ts';
import { gather } from './fields/gather.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

/** An invoice of China's tax office, electronic or on paper; consumers get it for what they have paid. */
export const shape: ReceiptShape = {
  id: 'fapiao',
  name: { zh: '发票', en: 'Chinese tax invoice (fapiao)' },
  claim: (source) => (kindOfText(source) === 'fapiao' ? 'exact' : 'no'),
  read: (source, context) =>
    gather(
      [{ text: foldText(source.text ?? '').replace(/(?<=[\u4e00-\u9fff])[ \t\u3000]+(?=[称号期计])/g, ''), line: 1 }],
      (piece) => readFapiao(piece, context),
      context,
    ),
};
