/**
 * Fills a store of the wide kind while no hub uses it, in bulk: messages in the order of their ids, the indexes of their
 * table made anew behind them, narrow tables by one statement each. The log tells of the creation of each message only.
 */

import { marksOf, messageColumns } from '../floors/rows.ts';
import { messageOf, topicCount, type WideMessage } from './messages.ts';
import { openSql, type Sql, type SqlPlace } from './sql.ts';
import { robots, topicIdsOf } from './stores.ts';

const batchSize = 5_000;
// What is lost when the machine fails now is made anew.
const sqliteInBulk = ['pragma synchronous = off', 'pragma cache_size = -524288', 'pragma temp_store = memory'];
const postgresInBulk = [
  'set synchronous_commit = off',
  `set maintenance_work_mem = '512MB'`,
  `set work_mem = '256MB'`,
  'set jit = off',
];

export async function fillWide(place: SqlPlace, count: number): Promise<void> {
  const db = await openSql(place);
  try {
    for (const statement of db.isPostgres ? postgresInBulk : sqliteInBulk) await db.run(statement);
    const ids = await topicIdsOf(db);
    const [{ id: author } = { id: 0 }] = await db.all<{ id: number }>(
      `select id from user_account where name = '${robots.writer}'`,
    );
    const [{ position } = { position: 0 }] = await db.all<{ position: number }>('select position from log');
    const end = Date.now() - 60_000;
    await db.run('begin');
    const indexes = await dropIndexes(db);
    for (let from = 0; from < count; from += batchSize) {
      const batch = Array.from({ length: Math.min(batchSize, count - from) }, (_, at) =>
        messageOf(from + at, count, end),
      );
      await insert(db, batch, ids, Number(author), Number(position) + from);
    }
    for (const statement of indexes) await db.run(statement);
    for (const statement of derived(db.isPostgres)) await db.run(statement);
    await readSome(db, ids, end);
    await db.run(`update log set position = ${Number(position) + count}, last_id = ${end * 1024}`);
    await db.run('commit');
    await db.run(db.isPostgres ? 'vacuum analyze' : 'pragma wal_checkpoint(truncate)');
    if (db.isPostgres) await db.run('checkpoint');
  } finally {
    await db.close();
  }
}

async function insert(db: Sql, batch: readonly WideMessage[], ids: number[], author: number, position: number) {
  const rows = batch.map(({ topic, at, ...rest }, index) => {
    return { ...rest, at, topic: ids[topic], marks: marksOf(at), position: position + index + 1 };
  });
  const list = JSON.stringify(rows);
  const fixed = `'[]', labels, at, at, 0, '[]', '[]', '[]', 0, 0, 0, 0, 0, 0, null, marks, 1, id`;
  const message = `id, topic, ${author}, null, null, text, tags, ${fixed}`;
  const event = `position, 'message.created', topic, id, ${author}, at, at, '{}'`;
  if (db.isPostgres) {
    const from = `from json_to_recordset($1) as r(id bigint, topic bigint, text text, tags text, labels text, words text,
      at bigint, marks text, position bigint)`;
    await db.run(`insert into message (${messageColumns}, words) select ${message}, ' ' || words || ' ' ${from}`, [
      list,
    ]);
    await db.run(`insert into event select ${event} ${from}`, [list]);
    return;
  }
  const field = (name: string) => `value ->> '${name}' as ${name}`;
  const from = `from (select ${['id', 'topic', 'text', 'tags', 'labels', 'words', 'at', 'marks', 'position']
    .map(field)
    .join(', ')} from json_each(?1))`;
  await db.run(`insert into message (${messageColumns}) select ${message} ${from}`, [list]);
  await db.run(`insert into message_words (rowid, words) select id, words ${from}`, [list]);
  await db.run(`insert into event select ${event} ${from}`, [list]);
}

/** What is read from the rows of the messages; each table is written in the order of its key. */
function derived(isPostgres: boolean): string[] {
  const tag = isPostgres ? 'jsonb_array_elements_text(m.tags::jsonb) t(value)' : 'json_each(m.tags) t';
  const label = isPostgres ? 'jsonb_array_elements(m.labels::jsonb) l(value)' : 'json_each(m.labels) l';
  const number = `case when t.value like 'run:%' then cast(substr(t.value, 5) as double precision) end`;
  const text = `l.value ->> 'text'`;
  // A build takes one to twenty minutes; one that builds has not ended.
  const built = 'm.created_at + 60000 + (m.created_at / 1000) % 1140 * 1000';
  return [
    `insert into message_tag select m.topic_id, t.value, ${number}, m.id from message m cross join ${tag} order by 1, 2, 4`,
    `insert into message_label select m.topic_id, ${text}, m.id from message m cross join ${label} order by 1, 2, 3`,
    `insert into label_span select m.id, 'Building', m.created_at,
       case when m.labels like '%Building%' then null else ${built} end from message m order by 1`,
    `insert into label_span select m.id, ${text}, case when ${text} = 'urgent' then m.created_at else ${built} end, null
       from message m cross join ${label} where ${text} <> 'Building' order by 1`,
  ];
}

/** Each reader has read a third of the topics, nothing of a third, and of a third all but the last two weeks. */
async function readSome(db: Sql, ids: readonly number[], end: number): Promise<void> {
  const twoWeeks = 14 * 86_400_000;
  const positions = [end, 0, end - twoWeeks].map((at) => at * 1024);
  const values = Array.from({ length: topicCount }, (_, topic) => `(${ids[topic]}, ${positions[topic % 3]})`);
  await db.run(`insert into read_position select u.id, p.topic, p.position from user_account u
    cross join (${db.isPostgres ? `values ${values.join(', ')}) p(topic, position)` : `select column1 as topic, column2 as position from (values ${values.join(', ')})) p`}
    where u.name in ('${robots.reader}', '${robots.narrow}')`);
}

/** @returns the statements that make them again */
async function dropIndexes(db: Sql): Promise<string[]> {
  const found = await db.all<{ name: string; sql: string }>(
    db.isPostgres
      ? `select indexname as name, indexdef as sql from pg_indexes
         where tablename = 'message' and indexname <> 'message_pkey'`
      : `select name, sql from sqlite_master where type = 'index' and tbl_name = 'message' and sql is not null`,
  );
  for (const { name } of found) await db.run(`drop index ${name}`);
  return found.map(({ sql }) => sql);
}
