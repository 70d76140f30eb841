/**
 * Fills the store of a stopped hub, faster than its doors take it: what is measured afterwards is the way out. The rows
 * are those that the hub itself would have written.
 */

import { marksOf, messageColumns, tagsOf, wordsOf } from './floors/rows.ts';
import { openStore, topicIds, userId } from './floors/store.ts';
import { labels, textOf, topicPath } from './messages.ts';

/** Ms between two messages. */
const pause = 500;

/**
 * @param folder a copy of the seed, used by nobody
 * @param count how many messages; by default each topic gets as many, and they lie in turn between those of the others
 * @param placeOf the topic of each message
 */
export function fill(folder: string, count: number, placeOf: (at: number) => string = topicPath): void {
  const db = openStore(folder);
  // What is lost when the machine fails now is made anew.
  db.exec('pragma synchronous = off');
  const topics = topicIds(db);
  const author = userId(db, 'bench');
  const message = db.prepare(
    `insert into message (${messageColumns})
      values (?,?,?,null,null,?,?,'[]',?,?,?,0,'[]','[]','[]',0,0,0,0,0,0,null,?,1,?)`,
  );
  const wordRow = db.prepare('insert into message_words (rowid, words) values (?,?)');
  const event = db.prepare(`insert into event values (?,'message.created',?,?,?,?,?,'{}')`);
  const { position } = db.prepare('select position from log').get() as { position: number };
  const begin = Date.now() - count * pause;
  const labelsText = JSON.stringify(labels);
  db.exec('begin immediate');
  for (let at = 0; at < count; at += 1) {
    const when = begin + at * pause;
    const id = when * 1024;
    const topicId = topics.get(placeOf(at)) ?? 0;
    const text = textOf(at);
    message.run(id, topicId, author, text, JSON.stringify(tagsOf(text)), labelsText, when, when, marksOf(when), id);
    wordRow.run(id, wordsOf(text));
    event.run(position + at + 1, topicId, id, author, when, when);
  }
  // In the order of their keys, so that each table is written from its beginning to its end.
  db.exec(`insert into message_tag
    select m.topic_id, t.value, null, m.id from message m, json_each(m.tags) t order by 1, 2, 4`);
  db.exec(`insert into message_label
    select m.topic_id, l.value ->> 'text', m.id from message m, json_each(m.labels) l order by 1, 2, 3`);
  db.exec(`insert into label_span
    select m.id, l.value ->> 'text', m.created_at, null from message m, json_each(m.labels) l order by 1, 2`);
  db.exec(`update log set position = ${position + count}, last_id = ${(begin + count * pause) * 1024}`);
  db.exec('commit');
  db.exec('pragma wal_checkpoint(truncate)');
  db.close();
}
