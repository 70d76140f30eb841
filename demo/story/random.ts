/** Chance that is the same each time: mulberry32, 32 bits of state, good enough to tell a story. */

export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** At least 0, below 1. */
  unit(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.unit() * (most - least + 1));
  }

  /** True so often: 0.2 is one time in five. */
  chance(share: number): boolean {
    return this.unit() < share;
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.unit() * values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const mixed = [...values];
    for (let at = mixed.length - 1; at > 0; at -= 1) {
      const other = this.between(0, at);
      [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
    }
    return mixed;
  }

  /** So many digits of 0-9 a-f. */
  hex(length: number): string {
    let digits = '';
    while (digits.length < length) {
      digits += Math.floor(this.unit() * 0x1_0000_0000)
        .toString(16)
        .padStart(8, '0');
    }
    return digits.slice(0, length);
  }
}

/** Deals all values in a chance order before any comes again. */
export class Deck<Value> {
  readonly #values: readonly Value[];
  readonly #random: Random;
  #left: Value[] = [];

  constructor(values: readonly Value[], random: Random) {
    this.#values = values;
    this.#random = random;
  }

  deal(): Value {
    if (this.#left.length === 0) this.#left = this.#random.shuffled(this.#values);
    const value = this.#left.pop();
    if (value === undefined) throw new Error('an empty deck');
    return value;
  }
}
