/** The one-time secret that makes the first admin. It lives in memory only, so that each start has another one. */

import { timingSafeEqual } from 'node:crypto';
import { digest, randomSecret } from '../../lib/crypto.ts';

export class Setup {
  readonly #secret = randomSecret('setup');
  readonly #isDone: () => boolean;

  /** @param isDone whether there is an admin */
  constructor(isDone: () => boolean) {
    this.#isDone = isDone;
  }

  /** Path of the link, or null when there is an admin. */
  link(): string | null {
    return this.#isDone() ? null : `/setup?secret=${this.#secret}`;
  }

  /** Takes the same time for every secret. */
  fits(secret: string): boolean {
    return timingSafeEqual(Buffer.from(digest(secret)), Buffer.from(digest(this.#secret))) && !this.#isDone();
  }
}
