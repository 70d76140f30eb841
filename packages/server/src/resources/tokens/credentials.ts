/** Credentials that were used of late, by the digest of their secret; the store is asked for others. */

import type { ActorScope } from '../../contract/actor.ts';

export interface Credential {
  readonly kind: 'token' | 'session';
  readonly id: number;
  readonly userId: number;
  /** Null for a session: everything its person may do. */
  readonly scopes: readonly ActorScope[] | null;
  /** Ms since 1970; null for never. */
  expiresAt: number | null;
  /** When its use was last written. */
  usedAt: number | null;
}

export type Kind = Credential['kind'];

/** `token:` or `session:` and the id: what `Actor.credential` is. */
export function nameOf({ kind, id }: Pick<Credential, 'kind' | 'id'>): string {
  return `${kind}:${id}`;
}

/** How many are remembered; beyond it the one used longest ago is dropped. */
const most = 10_000;

export class Credentials {
  readonly #known = new Map<string, Credential>();
  readonly #load: (kind: Kind, digest: string) => Promise<Credential | null>;
  /** Grows when one is forgotten: what was read before may be what was revoked. */
  #revocations = 0;

  constructor(load: (kind: Kind, digest: string) => Promise<Credential | null>) {
    this.#load = load;
  }

  async find(kind: Kind, digest: string): Promise<Credential | null> {
    const key = `${kind} ${digest}`;
    const known = this.#known.get(key);
    if (known) {
      // The one used last goes to the end, so that the first is the one to be dropped.
      this.#known.delete(key);
      this.#known.set(key, known);
      return known;
    }
    const before = this.#revocations;
    const loaded = await this.#load(kind, digest);
    if (before !== this.#revocations) return this.find(kind, digest);
    if (!loaded) return null;
    // Two requests may load the same one; both must get the object that is kept.
    const kept = this.#known.get(key);
    if (kept) return kept;
    this.#keep(key, loaded);
    return loaded;
  }

  forget(kind: Kind, digest: string): void {
    this.#revocations += 1;
    this.#known.delete(`${kind} ${digest}`);
  }

  /** By what `nameOf` calls it: another hub revoked it. */
  forgetNamed(name: string): void {
    this.#revocations += 1;
    for (const [key, credential] of this.#known) if (nameOf(credential) === name) this.#known.delete(key);
  }

  forgetAll(): void {
    this.#revocations += 1;
    this.#known.clear();
  }

  /** Forgets those whose time is over, and tells which. */
  takeExpired(now: number): Credential[] {
    const expired = [...this.#known].filter(([, { expiresAt }]) => expiresAt !== null && expiresAt <= now);
    for (const [key] of expired) this.#known.delete(key);
    return expired.map(([, credential]) => credential);
  }

  #keep(key: string, credential: Credential): void {
    const oldest = this.#known.size < most ? undefined : this.#known.keys().next().value;
    if (oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(key, credential);
  }
}
