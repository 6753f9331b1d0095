/** Slots at the beginning; doubled before three of four are taken. */
const FIRST_SLOTS = 1024;

/**
 * Counts how often each number came, for whole numbers from 0 to 2^53 - 1. As a map, but in two arrays of plain numbers:
 * a statement of millions of rows needs one entry for each.
 */
export class Occurrences {
  /** Each number plus one; 0 where a slot is free. */
  #numbers = new Float64Array(FIRST_SLOTS);
  #times = new Uint32Array(FIRST_SLOTS);
  #taken = 0;

  /** Counts one more, and tells how often it had come before. */
  add(number: number): number {
    if (this.#taken * 4 >= this.#numbers.length * 3) this.#grow();
    const slot = this.#slotOf(number + 1);
    const before = this.#times[slot] ?? 0;
    if (before === 0) {
      this.#numbers[slot] = number + 1;
      this.#taken += 1;
    }
    this.#times[slot] = before + 1;
    return before;
  }

  #slotOf(stored: number): number {
    const numbers = this.#numbers;
    const mask = numbers.length - 1;
    const high = Math.floor(stored / 0x100000000);
    let slot = (Math.imul(stored ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b) >>> 7) & mask;
    while (numbers[slot] !== 0 && numbers[slot] !== stored) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [numbers, times] = [this.#numbers, this.#times];
    this.#numbers = new Float64Array(numbers.length * 2);
    this.#times = new Uint32Array(numbers.length * 2);
    for (let at = 0; at < numbers.length; at += 1) {
      const stored = numbers[at] ?? 0;
      if (stored === 0) continue;
      const slot = this.#slotOf(stored);
      this.#numbers[slot] = stored;
      this.#times[slot] = times[at] ?? 0;
    }
  }
}
