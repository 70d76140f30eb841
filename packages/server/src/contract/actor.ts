/** Who acts: made by the sign-in of a request, passed to every service. */

import type { Verb } from './endpoint.ts';

export interface ActorScope {
  /** `*`, `/Build/Pipelines` or `/Build/*`. */
  readonly topics: string;
  readonly verbs: readonly Verb[];
}

export interface Actor {
  readonly userId: number;
  readonly name: string;
  readonly robot: boolean;
  readonly admin: boolean;
  /** Of days in this person's queries; IANA. */
  readonly zone: string;
  /** Null for a session: everything its person may do. */
  readonly scopes: readonly ActorScope[] | null;
  /** What ends when it is revoked: the session or the token. */
  readonly credential: string;
}

/** Whether the actor's token covers the verb somewhere; which topic is the topics service's question. */
export function hasVerb(actor: Actor, verb: Verb): boolean {
  return actor.scopes === null || actor.scopes.some((scope) => scope.verbs.includes(verb));
}

/** Whether the actor's token covers the verb in a topic. */
export function covers(actor: Actor, verb: Verb, path: string): boolean {
  if (actor.scopes === null) return true;
  return actor.scopes.some((scope) => scope.verbs.includes(verb) && reaches(scope.topics, path));
}

function reaches(pattern: string, path: string): boolean {
  if (pattern === '*') return true;
  const wanted = pattern.toLowerCase();
  const here = path.toLowerCase();
  if (!wanted.endsWith('/*')) return here === wanted;
  const root = wanted.slice(0, -2);
  return here === root || here.startsWith(`${root}/`);
}

/** Someone for whom the hub acts by itself, such as the owner of a hook. */
export function actorFor(
  user: {
    readonly id: number;
    readonly name: string;
    readonly robot: boolean;
    readonly admin: boolean;
    readonly zone: string;
  },
  credential: string,
  scopes: readonly ActorScope[] | null,
): Actor {
  const { id, name, robot, admin, zone } = user;
  return { userId: id, name, robot, admin, zone, scopes, credential };
}
