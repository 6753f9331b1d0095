import type { ReceiptShape } from '../domain/reading.ts';
import { gather } from './fields/gather.ts';
import { readNotice } from './notices/read-notice.ts';
import { splitNotices } from './notices/split-notices.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

/** A message of a bank or a shop in sentences: SMS, app notice, mail text; one or several in a paste. */
export const shape: ReceiptShape = {
  id: 'notice',
  name: { zh: '短信或通知', en: 'Message or notice' },
  claim: (source) => (kindOfText(source) === 'notice' ? 'exact' : 'no'),
  read: (source, context) =>
    gather(splitNotices(foldText(source.text ?? '')), (piece) => readNotice(piece, context), context),
};
