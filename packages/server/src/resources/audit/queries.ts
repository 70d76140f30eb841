/** Every SQL of the audit. */

import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../store/dialect.ts';
import type { MessageTables } from '../messages/tables.ts';
import type { Sight } from './policy.ts';

export interface Filter {
  /** Whole, or the noun before the dot. */
  readonly kind: string | undefined;
  readonly actorId: number | undefined;
  readonly topicId: number | undefined;
  readonly messageId: number | undefined;
  /** Ms since 1970 when it was written, both included. */
  readonly since: number | undefined;
  readonly until: number | undefined;
}

/** An event, and where its message is now. */
export type AuditRow = MessageTables['event'] & { readonly message_topic_id: number | null };

/** @param before a position: events that were written earlier */
export function eventsBefore(
  db: Kysely<unknown>,
  { withinBudget, oneOf }: Dialect,
  sight: Sight,
  filter: Filter,
  before: number | undefined,
  limit: number,
): CompiledQuery<AuditRow> {
  const { kind, actorId, topicId, messageId, since, until } = filter;
  const conditions: RawBuilder<unknown>[] = [isSeen(sight, oneOf)];
  if (withinBudget) conditions.push(withinBudget);
  if (before !== undefined) conditions.push(sql`e.position < ${before}`);
  if (kind !== undefined) {
    conditions.push(sql`(e.kind = ${kind} or substr(e.kind, 1, ${kind.length + 1}) = ${`${kind}.`})`);
  }
  if (actorId !== undefined) conditions.push(sql`e.actor_id = ${actorId}`);
  if (topicId !== undefined) conditions.push(sql`coalesce(m.topic_id, e.topic_id) = ${topicId}`);
  if (messageId !== undefined) conditions.push(sql`e.message_id = ${messageId}`);
  if (since !== undefined) conditions.push(sql`e.recorded >= ${since}`);
  if (until !== undefined) conditions.push(sql`e.recorded <= ${until}`);
  return sql<AuditRow>`select e.*, m.topic_id as message_topic_id
    from event e left join message m on m.id = e.message_id
    where ${sql.join(conditions, sql` and `)} order by e.position desc limit ${limit}`.compile(db);
}

function isSeen(sight: Sight, oneOf: Dialect['oneOf']): RawBuilder<unknown> {
  const { userId, readable, writable, managed, unmanaged, hub } = sight;
  const ofMessage = sql`(e.message_id is not null and ${oneOf('m.topic_id', readable)} and (m.deleted_at is null
    or ${oneOf('m.topic_id', managed)} or (m.author_id = ${userId} and ${oneOf('m.topic_id', writable)})))`;
  const ofTopic = hub
    ? sql`(e.topic_id is null or not ${oneOf('e.topic_id', unmanaged)})`
    : oneOf('e.topic_id', managed);
  return sql`((e.message_id is null and ${ofTopic}) or ${ofMessage})`;
}
