/** Every SQL of messages but that of composed queries (`compile.ts`). */

import { type Kysely, sql } from 'kysely';
import { prepared, type ValueOf } from '../../store/prepared.ts';
import type { MessageRow, MessageTables } from './tables.ts';

type Db = Kysely<MessageTables>;

const selectById = prepared((db: Db, value: ValueOf<{ id: number }>) =>
  db.selectFrom('message').selectAll().where('id', '=', value('id')),
);

export async function messageById(db: Db, id: number): Promise<MessageRow | undefined> {
  return (await selectById(db, { id }))[0];
}

export function messagesByIds(db: Db, ids: readonly number[]): Promise<MessageRow[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return db.selectFrom('message').selectAll().where('id', 'in', ids).execute();
}

const selectByKey = prepared((db: Db, value: ValueOf<{ topicId: number; key: string }>) =>
  db
    .selectFrom('message_key')
    .innerJoin('message', 'message.id', 'message_key.message_id')
    .selectAll('message')
    .where('message_key.topic_id', '=', value('topicId'))
    .where('message_key.key', '=', value('key')),
);

/** The message that a key leads to, moved ones included. */
export async function messageByKey(db: Db, topicId: number, key: string): Promise<MessageRow | undefined> {
  return (await selectByKey(db, { topicId, key }))[0];
}

/** Where keys lead from a topic. */
export async function messagesOfKeys(db: Db, topicId: number, keys: readonly string[]): Promise<Map<string, number>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('message_key')
    .select(['key', 'message_id'])
    .where('topic_id', '=', topicId)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.key, row.message_id]));
}

/** Makes a key of a topic lead to a message; one that leads somewhere already stays. */
export async function insertKey(db: Db, topicId: number, key: string, messageId: number): Promise<void> {
  await db
    .insertInto('message_key')
    .values({ topic_id: topicId, key, message_id: messageId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Replies of a root, oldest first; deleted ones left out. */
export function repliesOf(db: Db, rootId: number): Promise<MessageRow[]> {
  return db
    .selectFrom('message')
    .selectAll()
    .where('parent_id', '=', rootId)
    .where('deleted_at', 'is', null)
    .orderBy('id')
    .execute();
}

/** All replies of a root, deleted ones too. */
export function everyReplyOf(db: Db, rootId: number): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('parent_id', '=', rootId).orderBy('id').execute();
}

/** Columns of a message but its id, and what they become. */
type Changed = Readonly<Record<string, unknown>>;

/** By the columns that they set. */
const updates = new Map<string, ReturnType<typeof updateOf>>();

function updateOf(columns: readonly string[]) {
  return prepared((db: Db, value: ValueOf<Changed & { id: number }>) =>
    db
      .updateTable('message')
      .set(Object.fromEntries(columns.map((column) => [column, value(column)])))
      .where('id', '=', value('id')),
  );
}

/** Sets the columns that are given, at least one. */
export async function updateMessage(db: Db, id: number, changed: Changed): Promise<void> {
  const columns = Object.keys(changed);
  const name = columns.join();
  const update = updates.get(name) ?? updateOf(columns);
  updates.set(name, update);
  await update(db, { ...changed, id });
}

export async function updateMarks(db: Db, id: number, marks: string): Promise<void> {
  await db.updateTable('message').set({ marks }).where('id', '=', id).execute();
}

/** Takes the rows of tags and labels along to another topic. */
export async function moveIndex(db: Db, id: number, topicId: number): Promise<void> {
  await db.updateTable('message_tag').set({ topic_id: topicId }).where('id', '=', id).execute();
  await db.updateTable('message_label').set({ topic_id: topicId }).where('id', '=', id).execute();
}

const deleteOneTag = prepared((db: Db, value: ValueOf<{ topicId: number; id: number; tag: string }>) =>
  db
    .deleteFrom('message_tag')
    .where('topic_id', '=', value('topicId'))
    .where('tag', '=', value('tag'))
    .where('id', '=', value('id')),
);

export async function deleteTag(db: Db, topicId: number, id: number, tag: string): Promise<void> {
  await deleteOneTag(db, { topicId, id, tag });
}

const deleteOneLabel = prepared((db: Db, value: ValueOf<{ topicId: number; id: number; label: string }>) =>
  db
    .deleteFrom('message_label')
    .where('topic_id', '=', value('topicId'))
    .where('label', '=', value('label'))
    .where('id', '=', value('id')),
);

export async function deleteLabel(db: Db, topicId: number, id: number, label: string): Promise<void> {
  await deleteOneLabel(db, { topicId, id, label });
}

export async function deleteMentions(db: Db, id: number): Promise<void> {
  await db.deleteFrom('message_mention').where('id', '=', id).execute();
}

export async function deleteWords(db: Db, id: number): Promise<void> {
  await db.deleteFrom('message_words').where('rowid', '=', id).execute();
}

type SpanChange = { id: number; label: string; at: number };

const endSpan = prepared((db: Db, value: ValueOf<SpanChange>) =>
  db
    .updateTable('label_span')
    .set({ to_at: sql<number>`case when from_at > ${value('at')} then from_at else ${value('at')} end` })
    .where('message_id', '=', value('id'))
    .where('label', '=', value('label'))
    .where('to_at', 'is', null),
);

/** Ends the open span of a label; one that would end before it began gets no length. */
export async function closeSpan(db: Db, id: number, label: string, at: number): Promise<void> {
  await endSpan(db, { id, label, at });
}

const beginSpan = prepared((db: Db, value: ValueOf<SpanChange>) =>
  db
    .insertInto('label_span')
    .values({
      message_id: value('id'),
      label: value('label'),
      from_at: sql<number>`(
        select coalesce(max(case when s.to_at > ${value('at')} then s.to_at else ${value('at')} end), ${value('at')})
        from label_span s where s.message_id = ${value('id')} and s.label = ${value('label')})`,
      to_at: null,
    })
    .onConflict((conflict) => conflict.columns(['message_id', 'label', 'from_at']).doUpdateSet({ to_at: null })),
);

/**
 * Begins a span, never before the end of the label's last one; a label that went and came in the same millisecond goes
 * on with its span.
 */
export async function reopenSpan(db: Db, id: number, label: string, at: number): Promise<void> {
  await beginSpan(db, { id, label, at });
}

/** The labels that messages carry, with the time since when; one row without a label for a message that has none. */
export function openSpans(
  db: Db,
  ids: readonly number[],
): Promise<{ id: number; topic_id: number; label: string | null; from_at: number | null }[]> {
  return db
    .selectFrom('message')
    .leftJoin('label_span', (join) =>
      join.onRef('label_span.message_id', '=', 'message.id').on('label_span.to_at', 'is', null),
    )
    .select(['message.id', 'message.topic_id', 'label_span.label', 'label_span.from_at'])
    .where('message.id', 'in', ids)
    .where('message.deleted_at', 'is', null)
    .orderBy('message.id')
    .orderBy('label_span.from_at')
    .orderBy('label_span.label')
    .execute();
}

export function eventsOfMessage(db: Db, id: number): Promise<MessageTables['event'][]> {
  return db.selectFrom('event').selectAll().where('message_id', '=', id).orderBy('position').execute();
}

/** Whether the history holds this event. */
export async function hasEvent(
  db: Db,
  event: Readonly<Pick<MessageTables['event'], 'kind' | 'at' | 'data'>> & { readonly message_id: number },
): Promise<boolean> {
  const row = await db
    .selectFrom('event')
    .select('position')
    .where('message_id', '=', event.message_id)
    .where('kind', '=', event.kind)
    .where('at', '=', event.at)
    .where('data', '=', event.data)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The spans of a message that begin or end at a time. */
export function spansAt(db: Db, id: number, at: number): Promise<MessageTables['label_span'][]> {
  return db
    .selectFrom('label_span')
    .selectAll()
    .where('message_id', '=', id)
    .where((is) => is.or([is('from_at', '=', at), is('to_at', '=', at)]))
    .execute();
}

/** Whether a topic has messages, or had some: what is deleted stays as a row without words. */
export async function messagesIn(db: Db, topicId: number): Promise<'some' | 'deleted' | 'none'> {
  const query = db.selectFrom('message').select('id').where('topic_id', '=', topicId).limit(1);
  if (await query.where('deleted_at', 'is', null).executeTakeFirst()) return 'some';
  return (await query.executeTakeFirst()) ? 'deleted' : 'none';
}

/** Ranks of a list, in order; deleted messages keep theirs, for they may come back. */
export function placesOf(
  db: Db,
  list: string,
): Promise<{ message_id: number; rank: string; topic_id: number; deleted_at: number | null }[]> {
  return db
    .selectFrom('message_place')
    .innerJoin('message', 'message.id', 'message_place.message_id')
    .select(['message_place.message_id', 'message_place.rank', 'message.topic_id', 'message.deleted_at'])
    .where('message_place.list', '=', list)
    .orderBy('message_place.rank')
    .execute();
}

export async function putPlace(db: Db, list: string, messageId: number, rank: string): Promise<void> {
  await db
    .insertInto('message_place')
    .values({ list, message_id: messageId, rank })
    .onConflict((conflict) => conflict.columns(['list', 'message_id']).doUpdateSet({ rank }))
    .execute();
}

/** Where the last message of each topic stands in the order of arrival; topics without messages are left out. */
export async function lastArrived(db: Db, topicIds: readonly number[]): Promise<Map<number, number>> {
  const ends = new Map<number, number>();
  for (const id of topicIds) {
    const [row] = await selectLastArrived(db, { topicId: id });
    if (row) ends.set(id, row.arrived_id);
  }
  return ends;
}

const selectLastArrived = prepared((db: Db, value: ValueOf<{ topicId: number }>) =>
  db
    .selectFrom('message')
    .select('arrived_id')
    .where('topic_id', '=', value('topicId'))
    .where('deleted_at', 'is', null)
    .orderBy('arrived_id', 'desc')
    .limit(1),
);

/** Read positions of a user by topic. */
export async function positionsOf(db: Db, userId: number): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('read_position')
    .select(['topic_id', 'position'])
    .where('user_id', '=', userId)
    .execute();
  return new Map(rows.map((row) => [row.topic_id, row.position]));
}

export async function putPositions(
  db: Db,
  userId: number,
  moved: readonly { readonly topicId: number; readonly position: number }[],
): Promise<void> {
  for (let start = 0; start < moved.length; start += 500) {
    await db
      .insertInto('read_position')
      .values(
        moved.slice(start, start + 500).map(({ topicId, position }) => ({
          user_id: userId,
          topic_id: topicId,
          position,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['user_id', 'topic_id']).doUpdateSet((is) => ({ position: is.ref('excluded.position') })),
      )
      .execute();
  }
}

export async function forgetPositions(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('read_position').where('user_id', '=', userId).execute();
}

export async function updateEventData(db: Db, position: number, data: string): Promise<void> {
  await db.updateTable('event').set({ data }).where('position', '=', position).execute();
}

/** Messages whose text may mention one of the names, behind an id; to be run as a query: it looks at all texts. */
export function textsWith(db: Db, names: readonly string[], behind: number, limit: number) {
  return db
    .selectFrom('message')
    .select(['id', 'id as at'])
    .where('id', '>', behind)
    .where(mayMention('text', names))
    .orderBy('id')
    .limit(limit)
    .compile();
}

/** The same for the texts of the log, behind a position. */
export function eventsWith(db: Db, names: readonly string[], behind: number, limit: number) {
  return db
    .selectFrom('event')
    .select(['message_id as id', 'position as at'])
    .where('position', '>', behind)
    .where('message_id', 'is not', null)
    .where(mayMention('data', names))
    .orderBy('position')
    .limit(limit)
    .$castTo<{ id: number; at: number }>()
    .compile();
}

/** More than those that do: a name's `_` stands for any character here, and what follows it is not looked at. */
function mayMention(column: string, names: readonly string[]) {
  const any = names.flatMap((name) => [`%@${name}%`, `%＠${name}%`]);
  return sql<boolean>`(${sql.join(
    any.map((pattern) => sql`lower(${sql.ref(column)}) like ${pattern}`),
    sql` or `,
  )})`;
}
