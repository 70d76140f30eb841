/** Who may do what with users. Everyone who is signed in sees their names. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';

/** People and robots are made, renamed, archived and brought back by admins of the hub. */
export function requireAdmin(actor: Actor): void {
  if (!actor.admin) throw new HubError('forbidden', 'Only an admin of the hub makes and changes people and robots');
}

/** A person changes his own profile, and only his; a robot stays as it was made. */
export function requireOwnProfile(actor: Actor): void {
  if (actor.robot) throw new HubError('forbidden', 'A robot has no profile to change');
}
