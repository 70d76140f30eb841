/** The robot that an intake writes as. */

import { isUserName } from '@tagloop/language/text/mentions';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { Source } from '../../integrations/source.ts';
import type { Transaction } from '../../store/store.ts';
import type { UserFacts, UsersService } from '../users/service.ts';

/** The robot of that name; throws `invalid` when there is none. */
export function robotNamed(users: UsersService, name: string): UserFacts {
  const user = users.byName(name);
  if (user?.robot) return user;
  const why = user ? 'is a person; an intake writes as a robot' : 'is no robot of this hub; leave it out to make one';
  throw new HubError('invalid', `"${name}" ${why}`, { fields: [{ at: '/robot', message: why }] });
}

/** Makes a robot called like the intake; a number follows where the name is taken. */
export function makeRobot(
  users: UsersService,
  tx: Transaction,
  actor: Actor,
  source: Source,
  intakeName: string,
): Promise<UserFacts> {
  const name = freeName(nameFrom(intakeName) ?? source.kind, (each) => users.byName(each) !== undefined);
  return users.createRobot(tx, { name, fullName: intakeName, kind: source.robotKind, by: actor.userId });
}

/** `GitHub (acme)` → `GitHub-acme`; null when nothing is left. */
function nameFrom(text: string): string | null {
  const name = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .slice(0, 56)
    .replace(/^[-.]+|[-.]+$/g, '');
  return isUserName(name) ? name : null;
}

function freeName(wanted: string, isTaken: (name: string) => boolean): string {
  let name = wanted;
  for (let number = 2; isTaken(name); number += 1) name = `${wanted}-${number}`;
  return name;
}
