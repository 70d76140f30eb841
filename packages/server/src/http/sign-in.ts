/** Who makes a request: a bearer token, or the session cookie with a guard against other sites. */

import type { IncomingHttpHeaders } from 'node:http';
import { type Actor, hasVerb } from '../contract/actor.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { HubError } from '../contract/errors.ts';
import { sessionCookie } from '../contract/session.ts';
import type { RequestLimits } from './limits.ts';

export interface Credentials {
  actorOfToken(secret: string): Promise<Actor | null>;
  actorOfSession(secret: string): Promise<Actor | null>;
}

export interface SignInRequest {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** Null for the machine itself. */
  readonly address: string | null;
}

/** @returns the actor, null for a public endpoint that nobody signed in to; throws when the endpoint wants more */
export async function signIn(
  endpoint: Endpoint,
  request: SignInRequest,
  credentials: Credentials,
  limits: RequestLimits,
): Promise<Actor | null> {
  const { authorization = '' } = request.headers;
  const bearer = /^Bearer (.+)$/i.exec(authorization)?.[1] ?? (endpoint.basic && basicPassword(authorization));
  const cookie = bearer || endpoint.access === 'bearer' ? undefined : request.cookies[sessionCookie];
  let actor: Actor | null = null;
  if (bearer) actor = await credentials.actorOfToken(bearer.trim());
  else if (cookie) actor = await credentials.actorOfSession(cookie);

  if (bearer && !actor) limits.wrongToken(request.address);
  if (endpoint.access === 'public') return actor;
  if (!actor) {
    throw new HubError(
      'not-signed-in',
      bearer ? 'The token is unknown, expired or revoked' : 'Sign in, or send "Authorization: Bearer <token>"',
    );
  }
  if (cookie && request.method !== 'GET') refuseOtherSites(request.headers);
  if (endpoint.access === 'admin' && !actor.admin)
    throw new HubError('forbidden', 'Only an admin of the hub may do this');
  if (endpoint.access === 'person' && (actor.robot || actor.scopes !== null)) {
    throw new HubError('forbidden', 'Only a person who is signed in may do this, not a token');
  }
  if (endpoint.verb && !hasVerb(actor, endpoint.verb)) {
    throw new HubError('scope-missing', `The token lacks the verb "${endpoint.verb}"`);
  }
  return actor;
}

/** `Basic` and name:password in base64 (RFC 7617). */
function basicPassword(authorization: string): string | undefined {
  const encoded = /^Basic (\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return colon < 0 ? undefined : pair.slice(colon + 1);
}

/** A browser of today says where a request comes from; an older one must send the header that a form cannot send. */
function refuseOtherSites(headers: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  if (site === 'same-origin' || (site === undefined && headers['x-tagloop'] !== undefined)) return;
  throw new HubError('bad-origin', "A signed-in browser may write from the hub's own pages only");
}
