import { maskCards } from '../domain/masking.ts';
import { binaryKind } from './decode.ts';

/** An input that stays where it lies: any part of it is there as soon as it is asked for. */
export interface LongInput {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  bytes(from: number, to: number): Uint8Array;
}

/** Text that is decoded and masked piece by piece, as often as it is asked for. */
export interface LongText {
  /** In characters, before masking. */
  readonly length: number;
  /** The last characters. */
  readonly tail: string;
  /** Pieces that end where a line ends; what was masked is what masking the whole would have masked. */
  pieces(): Iterable<string>;
}

/** How many bytes are read at a time. */
const CHUNK = 1024 * 1024;

const TAIL = 100;

const [NUL, ESCAPE] = [0, 27];

/**
 * Looks through all of a long input for what cannot be read piece by piece: undefined where it is not UTF-8 throughout, or
 * holds zero bytes or escapes, as UTF-16 and Japanese mail do.
 */
export function longText(
  input: LongInput,
  onProgress: (share: number) => void = () => undefined,
  chunk = CHUNK,
): LongText | undefined {
  if (binaryKind(input.bytes(0, 64)) || isControlled(input.bytes(0, 4096))) return undefined;
  let length = 0;
  let tail = '';
  try {
    for (const text of decoded(input, chunk, (bytes, done) => {
      if (bytes.includes(NUL) || bytes.includes(ESCAPE)) throw new Unfit();
      onProgress(done);
    })) {
      length += text.length;
      tail = (tail + text).slice(-TAIL);
    }
  } catch (error) {
    if (error instanceof Unfit || error instanceof TypeError) return undefined;
    throw error;
  }
  return { length, tail: maskCards(tail), pieces: () => maskedPieces(input, chunk) };
}

/** Thrown within this file only, where the input cannot be read in pieces. */
class Unfit extends Error {}

/** Control characters that no text has. */
const isControlled = (bytes: Uint8Array): boolean => bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32));

/** The text of each chunk; throws a TypeError where that is no UTF-8, as the decoder does. */
function* decoded(
  input: LongInput,
  chunk: number,
  onChunk: (bytes: Uint8Array, done: number) => void = () => undefined,
): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for (let from = 0; from < input.size; from += chunk) {
    const to = Math.min(input.size, from + chunk);
    const bytes = input.bytes(from, to);
    onChunk(bytes, to / input.size);
    yield decoder.decode(bytes, { stream: to < input.size });
  }
}

function* maskedPieces(input: LongInput, chunk: number): Generator<string> {
  let rest = '';
  let least = 0;
  for (const text of decoded(input, chunk)) {
    rest += text;
    // A line longer than a chunk is looked at anew only when there is twice as much of it.
    if (rest.length < least) continue;
    const end = safeEnd(rest);
    least = end === 0 ? rest.length * 2 : 0;
    if (end === 0) continue;
    yield maskCards(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '') yield maskCards(rest);
}

/** A label may stand at the end of a line, and what it calls a secret at the beginning of the next. */
const MAY_LABEL = /[号號码碼期至限为是:：.#="'（(-]\s*$|[A-Za-z\d)）]\s*$/;

/** More than a label with its brackets takes up. */
const LABEL_WITHIN = 120;

/** Labels and words of one-time codes, any of which near the end of a line forbids to part the text there. */
const LABELS =
  /卡|[账帐賬帳号號]|码|碼|有效|期|[验驗校]|动态|CARD|PAN|ACC|A\/C|CVV|CVC|CVN|CID|PIN|EXP|VALID|THRU|CODE|OTP|Debitk|Kreditk|one-?time|verification/i;

/** With the code itself: how it is masked depends on the figures before it. */
const CODE_WORDS = /^\s*(?:\d{4,8}\s?)?(?:is your|为您的|是您的)/i;

/** Lines from the end that are tried before more text is awaited. */
const MOST_TRIED = 200;

/** Where the text may be parted: behind the last line end over which no masking reaches; 0 where there is none. */
function safeEnd(text: string): number {
  // A carriage return at the end may be the first half of a line end.
  let end = lastLineEnd(text, text.length - 1);
  for (let tried = 0; end > 0 && tried < MOST_TRIED; tried += 1) {
    const before = text.slice(Math.max(0, end - LABEL_WITHIN), end);
    const behind = text.slice(end, end + 20);
    // What follows must be known far enough to tell.
    const known = text.length - end >= 20;
    if (known && !(MAY_LABEL.test(before) && LABELS.test(before)) && !CODE_WORDS.test(behind)) return end;
    end = lastLineEnd(text, end - 2);
  }
  return 0;
}

/** Just behind the last line end that ends before a place; 0 where there is none. */
function lastLineEnd(text: string, before: number): number {
  if (before <= 0) return 0;
  const feed = text.lastIndexOf('\n', before - 1);
  // Carriage returns of their own are rare: what ends with both is one line end.
  const carriage = text.lastIndexOf('\r', before - 1);
  const at = Math.max(feed, carriage);
  if (at < 0) return 0;
  return text[at] === '\r' && text[at + 1] === '\n' ? lastLineEnd(text, at) : at + 1;
}
