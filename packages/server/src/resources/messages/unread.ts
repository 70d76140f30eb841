/**
 * What unread means in SQL: written by others, and come after the reader's position in the topic. Who has no position in
 * a topic has read what came before he was made: ids are of one kind and sorted by time, so his own id says up to where.
 */

import { type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../store/dialect.ts';

/** More than this are not counted. */
const mostCounted = 100;

/** Condition on the message row `m`. */
export function isUnread(readerId: number): RawBuilder<boolean> {
  return sql<boolean>`(m.author_id <> ${readerId} and m.arrived_id > coalesce(
    (select r.position from read_position r where r.user_id = ${readerId} and r.topic_id = m.topic_id), ${readerId}))`;
}

/**
 * A table of the ids of all that is unread in these topics.
 * @param from lowest id that is wanted
 */
export function unreadIds(
  dialect: Dialect,
  topicIds: readonly number[],
  readerId: number,
  from: number,
): RawBuilder<unknown> {
  // Topic by topic: a planner that may choose walks all messages, for it cannot know how few are behind a position.
  const found = dialect.eachOf(sql`u.id`, sql`${unreadOf(readerId)} and u.arrived_id >= ${from}`, 'found');
  return sql`(select found.value as id from ${positions(dialect, topicIds, readerId)} p cross join ${found})`;
}

/** How many messages of each of these topics are unread, `mostCounted` for that many and more. */
export function unreadCounts(
  dialect: Dialect,
  topicIds: readonly number[],
  readerId: number,
): RawBuilder<{ id: number; count: number | string }> {
  const most = sql.lit(mostCounted);
  return sql`select p.id, (select count(*) from (select 1 ${unreadOf(readerId)} limit ${most}) few) as count
    from ${positions(dialect, topicIds, readerId)} p`;
}

/** Unread messages of the topic `p`, all of it answered by one index. */
function unreadOf(readerId: number): RawBuilder<unknown> {
  return sql`from message u
    where u.topic_id = p.id and u.arrived_id > p.position and u.author_id <> ${readerId} and u.deleted_at is null`;
}

function positions(dialect: Dialect, topicIds: readonly number[], readerId: number): RawBuilder<unknown> {
  return sql`(select t.id, coalesce(r.position, ${readerId}) as position
    from ${dialect.idTable(topicIds)} t left join read_position r on r.user_id = ${readerId} and r.topic_id = t.id)`;
}
