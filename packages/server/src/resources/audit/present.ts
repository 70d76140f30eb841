/** An event of no message as it leaves the hub: ids become names of now, and wire ids where there is none. */

import { formatInstant } from '@tagloop/language/time/instant';
import { writeId } from '../../lib/ids.ts';
import type { GroupsService } from '../groups/service.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { AuditEntry } from './contract.ts';
import type { AuditRow } from './queries.ts';

export interface Names {
  readonly groups: Pick<GroupsService, 'byId'>;
  readonly topics: Pick<TopicsService, 'byId'>;
  readonly users: Pick<UsersService, 'byId'>;
}

type Fields = Readonly<Record<string, unknown>>;

export function presentPlain(event: AuditRow, names: Names): AuditEntry {
  return {
    position: event.position,
    kind: event.kind,
    actor: event.actor_id === null ? null : userName(event.actor_id, names),
    at: formatInstant(event.at),
    recorded: formatInstant(event.recorded),
    data: fieldsOf(JSON.parse(event.data) as Fields, names),
    topic: event.topic_id === null ? null : (names.topics.byId(event.topic_id)?.path ?? null),
    message: null,
  };
}

function fieldsOf(data: Fields, names: Names): Record<string, unknown> {
  const { subject, subject_id, topic_id: _ofTheEvent, ...rest } = data;
  const shown = Object.fromEntries(
    Object.entries(rest).map(([field, value]) => [field, shownValue(field, value, names)]),
  );
  if (typeof subject !== 'string') return shown;
  return typeof subject_id === 'number' && (subject === 'user' || subject === 'group')
    ? { [subject]: shownValue(subject, subject_id, names), ...shown }
    : { [subject]: true, ...shown };
}

function shownValue(field: string, value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((each) => shownValue(field, each, names));
  if (typeof value === 'object' && value !== null) return fieldsOf(value as Fields, names);
  if (typeof value !== 'number') return value;
  if (field === 'user' || field === 'robot' || field === 'owner') return userName(value, names);
  if (field === 'group') return names.groups.byId(value)?.name ?? writeId(value);
  return idFields.has(field) ? writeId(value) : value;
}

const idFields: ReadonlySet<string> = new Set(['token', 'session', 'hook', 'intake', 'dashboard']);

function userName(id: number, { users }: Names): string {
  return users.byId(id)?.name ?? 'gone';
}
