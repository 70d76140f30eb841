/** Who may do what with groups. Everyone who is signed in sees them: they can be mentioned. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { UserFacts } from '../users/service.ts';
import type { MemberRow } from './tables.ts';

/** Every person is in `team`, no robot is. */
export function isInTeam(user: UserFacts): boolean {
  return !user.robot;
}

/** Groups are made, renamed and deleted by admins of the hub. */
export function requireHubAdmin(actor: Actor): void {
  if (!actor.admin) throw new HubError('forbidden', 'Only an admin of the hub makes, renames and deletes groups');
}

/** A group is described, and its members chosen, by its own admins and those of the hub. */
export function requireGroupAdmin(actor: Actor, own: MemberRow | undefined): void {
  if (actor.admin || own?.admin === 1) return;
  throw new HubError('forbidden', 'Only an admin of the group or of the hub does this; ask one of them');
}

/** Everyone may leave a group. */
export function mayLeave(actor: Actor, userId: number): boolean {
  return actor.userId === userId;
}
