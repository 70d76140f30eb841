/** Rights by names, as they are on the wire, and by ids, as they are kept. */

import { HubError } from '../../contract/errors.ts';
import type { GroupsService } from '../groups/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Right, Subject } from './contract.ts';
import { type Granted, isSameSubject } from './rights.ts';

export type SubjectRow = Omit<Granted, 'level'>;

export interface Names {
  readonly users: UsersService;
  readonly groups: GroupsService;
}

/** Throws `invalid` for a right without a subject, with two, or of somebody unknown or named twice. */
export function readRights(rights: readonly Right[], names: Names, field = 'rights'): Granted[] {
  const read = rights.map((right, at) => ({ ...readSubject(right, names, `/${field}/${at}`), level: right.level }));
  const twice = read.findIndex((right, at) => read.slice(0, at).some((other) => isSameSubject(right, other)));
  if (twice < 0) return read;
  const { user, group } = rights[twice] ?? {};
  throw new HubError(
    'invalid',
    `${user ?? group ?? 'Everybody'} stands twice in the list; give the highest level only`,
  );
}

export function readSubjects(subjects: readonly Subject[], names: Names, field: string): SubjectRow[] {
  return subjects.map((subject, at) => readSubject(subject, names, `/${field}/${at}`));
}

export function writeRights(rows: readonly Granted[], { users, groups }: Names): Right[] {
  return rows.map(({ subject, subject_id, level }) => {
    if (subject === 'public') return { public: true, level };
    if (subject === 'user') return { user: users.byId(subject_id)?.name ?? 'gone', level };
    return { group: groups.byId(subject_id)?.name ?? 'gone', level };
  });
}

/** @param at JSON pointer to it in the body */
function readSubject({ user, group, public: everybody }: Subject, { users, groups }: Names, at: string): SubjectRow {
  const refuse = (message: string) => new HubError('invalid', message, { fields: [{ at, message }] });
  if ([user, group, everybody].filter((given) => given !== undefined).length !== 1) {
    throw refuse('A right has exactly one of "user", "group" and "public"');
  }
  if (everybody) return { subject: 'public', subject_id: 0 };
  if (user !== undefined) {
    const id = users.byName(user)?.id;
    if (id === undefined) throw refuse(`There is no user "${user}"`);
    return { subject: 'user', subject_id: id };
  }
  const id = groups.byName(group ?? '')?.id;
  if (id === undefined) throw refuse(`There is no group "${group}"`);
  return { subject: 'group', subject_id: id };
}
