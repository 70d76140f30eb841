/** Who may let people in. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';

/** Invitations, and links that set the password of somebody else, are made by admins of the hub. */
export function requireAdmin(actor: Actor): void {
  if (!actor.admin) throw new HubError('forbidden', 'Only an admin of the hub lets people in');
}

/** Whoever has a mail address of an allowed domain lets himself in. */
export function maySignUp(email: string, domains: readonly string[]): boolean {
  return domains.includes(email.slice(email.lastIndexOf('@') + 1));
}
