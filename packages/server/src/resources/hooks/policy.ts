/** Who may do what with hooks: a hook is its owner's alone, and reaches no further than he does. */

import { type Actor, actorFor } from '../../contract/actor.ts';
import type { UserFacts } from '../users/service.ts';
import type { HookRow } from './tables.ts';

export function mayManage(actor: Actor, hook: HookRow): boolean {
  return hook.owner_id === actor.userId;
}

/** The owner as a reader: his rights of now, within the scopes of the token that he made the hook with. */
export function readerOf(hook: HookRow, owner: UserFacts): Actor {
  return actorFor(owner, `hook ${hook.id}`, hook.scopes === null ? null : JSON.parse(hook.scopes));
}
