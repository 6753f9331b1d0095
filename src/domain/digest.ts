/** Two signs of base 32 for each ten bits: a lookup is several times quicker than printing numbers. */
const PAIRS: readonly string[] = Array.from({ length: 1024 }, (_, bits) => {
  const sign = (five: number): string => 'abcdefghijklmnopqrstuvwxyz234567'[five] ?? '';
  return sign(bits >>> 5) + sign(bits & 31);
});

const pair = (word: number, shift: number): string => PAIRS[(word >>> shift) & 1023] ?? '';

/**
 * A stable name of 20 signs (100 bits) for a text. For identity, not for secrets: it is quick and synchronous, which a
 * cryptographic digest in a browser is not. Four multiply-xor hashes run side by side, so that the text is walked once.
 */
export function digest(text: string): string {
  const open = new OpenDigest();
  open.add(text);
  return open.name();
}

/** The digest of a text that comes in parts, laid end to end without being copied together. */
export class OpenDigest {
  readonly #state = new Int32Array(4);

  constructor() {
    this.reset();
  }

  /** Begins anew, as if nothing had been added. */
  reset(): void {
    this.#state[0] = 0x41c64e6d;
    this.#state[1] = 0x59b2f1d3;
    this.#state[2] = 0x2545f491;
    this.#state[3] = 0x6c8e9cf5;
  }

  add(text: string): void {
    const state = this.#state;
    let [a = 0, b = 0, c = 0, d = 0] = [state[0], state[1], state[2], state[3]];
    for (let i = 0; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      a = Math.imul(a ^ unit, 2654435761);
      b = Math.imul(b ^ unit, 1597334677);
      c = Math.imul(c ^ unit, 2246822519);
      d = Math.imul(d ^ unit, 3266489917);
    }
    state[0] = a;
    state[1] = b;
    state[2] = c;
    state[3] = d;
  }

  /** 53 bits of what was added so far: enough to tell equal rows of one file apart from others. */
  key(): number {
    return ((this.#state[0] ?? 0) >>> 0) * 0x200000 + ((this.#state[1] ?? 0) >>> 11);
  }

  name(): string {
    const [a = 0, b = 0, c = 0, d = 0] = this.#state;
    const e = mixed(a, b);
    const f = mixed(b, c);
    const g = mixed(c, d);
    const h = mixed(d, a);
    return (
      pair(e, 22) +
      pair(e, 12) +
      pair(e, 2) +
      pair(f, 22) +
      pair(f, 12) +
      pair(f, 2) +
      pair(g, 22) +
      pair(g, 12) +
      pair(h, 22) +
      pair(h, 12)
    );
  }
}

/** Spreads each bit of one state over all 32, with another state mixed in (the finish of MurmurHash3). */
function mixed(state: number, other: number): number {
  let word = state ^ Math.imul(other ^ (other >>> 15), 2246822507);
  word = Math.imul(word ^ (word >>> 16), 2246822507);
  word = Math.imul(word ^ (word >>> 13), 3266489909);
  return word ^ (word >>> 16);
}
