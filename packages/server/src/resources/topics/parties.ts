/** Who reads and writes a direct topic. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { UsersService } from '../users/service.ts';
import { mayAddress } from './policy.ts';

/** Ids of the named users and of the actor, each once; throws `invalid` and `forbidden`. */
export function partiesFrom(actor: Actor, names: readonly string[], users: UsersService): number[] {
  const ids = new Set([actor.userId]);
  for (const name of names) {
    const user = users.byName(name);
    if (!user) throw new HubError('invalid', `There is no user "${name}"`);
    if (!mayAddress(actor, user)) {
      throw new HubError(
        'forbidden',
        `"${user.name}" is a robot; only an admin of the hub begins a direct topic with one`,
      );
    }
    ids.add(user.id);
  }
  if (ids.size === 1)
    throw new HubError('invalid', `Name somebody else; notes to yourself go to /Private/${actor.name}`);
  return [...ids];
}
