/** Who may do what with tokens. */

import { type Actor, hasVerb } from '../../contract/actor.ts';
import type { UserFacts } from '../users/service.ts';

/** A person has tokens of his own; those of robots are an admin's affair. */
export function mayOwn(actor: Actor, user: UserFacts): boolean {
  return user.id === actor.userId || mayManageRobots(actor, user);
}

/** A token revokes itself; another one only with the verb `admin`, which every session has. */
export function mayRevoke(actor: Actor, user: UserFacts, credential: string): boolean {
  return actor.credential === credential || (hasVerb(actor, 'admin') && mayOwn(actor, user));
}

function mayManageRobots(actor: Actor, user: UserFacts): boolean {
  return actor.admin && user.robot;
}

/** An admin sees the tokens of robots beside his own. */
export function seesRobots(actor: Actor): boolean {
  return actor.admin && hasVerb(actor, 'admin');
}
