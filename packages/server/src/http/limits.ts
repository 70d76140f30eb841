/** How often one sender may ask. Each hub counts by itself, in memory. */

import type { FastifyRequest } from 'fastify';
import { tooManyRequests } from '../contract/errors.ts';
import type { Clock } from '../lib/clock.ts';
import { RateLimit } from '../lib/rate-limit.ts';

const minute = 60_000;
/** Wrong tokens a minute from one address: a robot whose token has ended asks again and again. */
const wrongTokens = 60;

/** Null for the machine itself: a proxy that is not trusted stands there too, and it speaks for everybody. */
export function addressOf(request: FastifyRequest): string | null {
  return /^(::ffff:)?127\.|^::1$/.test(request.ip) ? null : request.ip;
}

export class RequestLimits {
  readonly #clock: Clock;
  readonly #requests: RateLimit | null;
  readonly #wrongTokens = new RateLimit(wrongTokens, minute);

  /** @param perMinute requests of one credential, or of one address that shows none; 0 for no limit */
  constructor(perMinute: number, clock: Clock) {
    this.#clock = clock;
    this.#requests = perMinute === 0 ? null : new RateLimit(perMinute, minute);
  }

  /** Throws `too-many-requests`. */
  request(credential: string | null, address: string | null): void {
    if (address === null) return;
    const wait = this.#requests?.take(credential ?? address, this.#clock.now()) ?? 0;
    if (wait > 0) throw tooManyRequests(`Too many requests with this ${credential ? 'token' : 'address'}`, wait);
  }

  /** Counts a token that nobody has; throws `too-many-requests`. Right ones from the same address go on. */
  wrongToken(address: string | null): void {
    if (address === null) return;
    const wait = this.#wrongTokens.take(address, this.#clock.now());
    if (wait > 0) throw tooManyRequests('Too many unknown tokens from this address', wait);
  }
}
