/** The floor of a list: one statement that walks the index of the topic, its rows as the hub answers them. */

import { messageOf } from './answer.ts';
import type { Label } from './rows.ts';
import { listen, openStore, topicIds } from './store.ts';

interface Found {
  readonly id: number;
  readonly text: string;
  readonly tags: string;
  readonly labels: string;
  readonly key: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  readonly version: number;
}

const db = openStore(process.argv[2] ?? '');
const topics = topicIds(db);
const newest = db.prepare(
  `select id, text, tags, labels, key, created_at, updated_at, version from message
   where topic_id = ? and deleted_at is null order by id desc limit 101`,
);

listen((url) => {
  const topic = (new URL(url, 'http://floor').searchParams.get('q') ?? '').slice('in:'.length);
  const found = newest.all(topics.get(topic) ?? 0) as unknown as Found[];
  const messages = found.slice(0, 100).map((row) =>
    messageOf({
      ...row,
      topic,
      tags: JSON.parse(row.tags) as string[],
      labels: JSON.parse(row.labels) as Label[],
      createdAt: row.created_at,
      updatedAt: row.updated_at,
    }),
  );
  const last = found[99]?.id;
  return JSON.stringify({ messages, next: found.length > 100 ? `${last?.toString(36)}.${last?.toString(36)}` : null });
});
