/**
 * A brake on what may happen so often: a number at once, and as many again spread over a time. One number is kept for
 * each key: when all that it did would be forgotten.
 */

/** Keys that are remembered; beyond it the one used longest ago is forgotten. */
const keysKept = 10_000;

export class RateLimit {
  readonly #step: number;
  readonly #within: number;
  readonly #restedAt = new Map<string, number>();

  /** @param within ms */
  constructor(allowed: number, within: number) {
    this.#step = within / allowed;
    this.#within = within;
  }

  /**
   * Counts one.
   * @param now ms since 1970
   * @returns 0, or the ms to wait until one more is allowed: then it was not counted
   */
  take(key: string, now: number): number {
    const restedAt = Math.max(now, this.#restedAt.get(key) ?? 0) + this.#step;
    const wait = restedAt - this.#within - now;
    // Steps are fractions: what is left of adding them up must not refuse the last one.
    if (wait > 1e-3) return Math.max(1, Math.ceil(wait));
    this.#restedAt.delete(key);
    this.#restedAt.set(key, restedAt);
    const oldest = this.#restedAt.size > keysKept ? this.#restedAt.keys().next().value : undefined;
    if (oldest !== undefined) this.#restedAt.delete(oldest);
    return 0;
  }

  /** Takes back one that was counted. */
  giveBack(key: string): void {
    const restedAt = this.#restedAt.get(key);
    if (restedAt !== undefined) this.#restedAt.set(key, restedAt - this.#step);
  }

  forget(key: string): void {
    this.#restedAt.delete(key);
  }
}
