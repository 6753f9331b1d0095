import { lastFourOf } from '../../domain/masking.ts';
import { present } from '../../domain/present.ts';
import type { ReadingContext } from '../../domain/reading.ts';
import type { PieceReading, TextPiece } from '../fields/gather.ts';
import { clockIn, currencyReader } from '../fields/printed-facts.ts';
import { pastTimesIn } from '../fields/promised-day.ts';
import { readSlip } from '../fields/read-slip.ts';
import { repairFigures } from './repair-figures.ts';
import { shopOf } from './till-merchant.ts';
import { totalOf } from './till-total.ts';

const TERMINAL = /\b(?:TID|TERMINAL|TERM ID|MID|AID|TVR|RESP|TRACE|STAN|BATCH)\b|终端|端末/i;

/** Reads a shop's till receipt: what a slip's labels tell of it, and its total, day and shop in the ways of tills. */
export function readTill(piece: TextPiece, context: ReadingContext): PieceReading {
  const read = readSlip(piece, context);
  const lines = piece.text.split('\n').map((line) => line.trimEnd());
  const currency = currencyReader(piece.text, context);
  const total = totalOf(lines, currency);
  const hasReceipt = typeof read === 'object' && 'receipt' in read;
  if (read === 'no receipt' || (!hasReceipt && !total)) return read;
  const base = hasReceipt ? read.receipt : undefined;
  const time = momentOf(lines.map(repairFigures).join('\n'), context);
  const outcome = base?.outcome ?? 'unknown';
  // The card terminal's own words and marks on it: then its word counts, not the till's silence.
  const ofTerminal = (base?.card ?? lastFourOf(piece.text)) !== undefined && TERMINAL.test(piece.text);
  const isSilent = outcome === 'unknown' || outcome === 'pending';
  return {
    receipt: present({
      type: 'sale' as const,
      references: {},
      text: piece.text.trim().slice(0, 4000),
      ...base,
      amount: total ?? base?.amount ?? { minor: 0, currency: context.currency },
      merchant:
        shopOf(lines) ??
        (base?.merchant !== undefined && lines[0]?.trim() === base.merchant ? base.merchant : undefined),
      outcome: isSilent && !ofTerminal ? ('approved' as const) : outcome,
      occurredAt: time?.time ?? base?.occurredAt,
    }),
    yearAssumed: time?.yearAssumed ?? false,
    currencyAssumed: currency.assumed(),
  };
}

/** The moment of the sale: the first with a year that tells a clock time, its clock from the line beside it else. */
function momentOf(text: string, context: ReadingContext): ReturnType<typeof pastTimesIn>[number] | undefined {
  const told = pastTimesIn(text, context).filter(
    (each) =>
      !/(?:exp\w*|valid|until|due|since|dob|birth)\D{0,12}$/i.test(text.slice(Math.max(0, each.at - 24), each.at)),
  );
  const dated = told.filter((each) => !each.yearAssumed);
  const some = dated.length > 0 ? dated : told;
  const first = some[0];
  const timed =
    some.find((each) => each.time.length > 10 && each.time.slice(0, 10) === first?.time.slice(0, 10)) ?? first;
  if (timed === undefined || timed.time.length > 10) return timed;
  const line = text.slice(timed.end).split('\n')[0] ?? '';
  const clock = clockIn(line);
  return clock === undefined ? timed : { ...timed, time: `${timed.time}T${clock}` };
}
