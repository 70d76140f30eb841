/** A brake on guessing passwords: so many failures for a name and for an address, then none is taken for a while. */

import { tooManyRequests } from '../../contract/errors.ts';
import { RateLimit } from '../../lib/rate-limit.ts';

const window = 10 * 60_000;
const failuresOfName = 10;
/** Behind one address may stand a whole office. */
const failuresOfAddress = 100;

export class LoginLimit {
  readonly #names = new RateLimit(failuresOfName, window);
  readonly #addresses = new RateLimit(failuresOfAddress, window);

  /**
   * Counts a try as failed until `succeeded` is called, so that tries side by side cannot slip through.
   * @param address null for the machine itself, which is not counted
   * @param now ms since 1970; throws `too-many-requests` when the name or the address had its share
   */
  attempt(name: string, address: string | null, now: number): void {
    const ofAddress = address === null ? 0 : this.#addresses.take(address, now);
    if (ofAddress > 0) throw tooManyRequests('Too many wrong passwords from this address', ofAddress);
    const ofName = this.#names.take(name.toLowerCase(), now);
    if (ofName > 0) throw tooManyRequests('Too many wrong passwords for this name', ofName);
  }

  succeeded(name: string, address: string | null): void {
    this.#names.forget(name.toLowerCase());
    if (address !== null) this.#addresses.giveBack(address);
  }
}
