import type { FastifyRequest } from 'fastify';
import type { Actor } from '../contract/actor.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { HubError } from '../contract/errors.ts';
import type { Once } from '../contract/once.ts';
import { digest } from '../lib/crypto.ts';

/** `Idempotency-Key` on POST: a repeat within a day gets the first answer. */
export async function carryOutOnce(
  once: Once,
  endpoint: Endpoint,
  request: FastifyRequest,
  actor: Actor | null,
  work: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || endpoint.method !== 'POST' || !actor) return work();
  if (key.length === 0 || key.length > 200)
    throw new HubError('invalid', 'Idempotency-Key must be 1 to 200 characters');
  const body = request.body instanceof Uint8Array ? Buffer.from(request.body).toString('latin1') : '';
  const claim = { userId: actor.userId, key, fingerprint: digest(`${request.url}\n${body}`) };
  const result = await once(claim, work, endpoint.secret !== true);
  switch (result.kind) {
    case 'answer':
      return result.answer;
    case 'mismatch':
      throw new HubError('idempotency-mismatch', 'This Idempotency-Key was used with another request; make a new one');
    case 'lost':
      throw new HubError('conflict', 'This request was carried out before; its answer was not kept');
  }
}
