import type { ReceiptShape } from '../domain/reading.ts';
import { gather } from './fields/gather.ts';
import { readSlip } from './fields/read-slip.ts';
import { foldText } from './words/fold-text.ts';
import { kindOfText } from './words/kind-of-text.ts';

const TERMINAL = /\b(?:TID|TERMINAL|TERM ID|MID|AID|TVR|RESP|TRACE|STAN|BATCH)\b|终端|端末/i;

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
        // The card terminal's own words and marks on it: then its word counts, not the till's silence.
        const ofTerminal = receipt.card !== undefined && TERMINAL.test(piece.text);
        const isSilent = receipt.outcome === 'unknown' || receipt.outcome === 'pending';
        const outcome = isSilent && !ofTerminal ? 'approved' : receipt.outcome;
        return { ...read, receipt: { ...receipt, outcome } };
      },
      context,
    ),
};
