/**
 * The floor of post and upsert: the requests that arrive in one turn of the loop share a transaction, each is answered
 * after its commit. No rights, no validation, no families.
 */

import { messageOf } from './answer.ts';
import { type Label, Rows } from './rows.ts';
import { listen, openStore, topicIds, userId } from './store.ts';

interface Body {
  readonly topic: string;
  readonly key?: string | null;
  readonly text: string;
  readonly labels: readonly Label[] | { readonly set: readonly Label[] };
}

interface Waiting {
  readonly body: Body;
  readonly answer: (text: string) => void;
}

const db = openStore(process.argv[2] ?? '');
const rows = new Rows(db);
const topics = topicIds(db);
const author = userId(db, 'bench');
const begin = db.prepare('begin immediate');
const commit = db.prepare('commit');
let waiting: Waiting[] = [];

listen(
  (_url, body) =>
    new Promise((answer) => {
      if (waiting.length === 0) setImmediate(carryOut);
      waiting.push({ body: JSON.parse(body) as Body, answer });
    }),
);

function carryOut(): void {
  const group = waiting;
  waiting = [];
  begin.run();
  const answers = group.map(({ body }) => JSON.stringify(write(body, Date.now())));
  rows.writeHead();
  commit.run();
  group.forEach(({ answer }, at) => {
    answer(answers[at] ?? '');
  });
}

function write({ topic, key = null, text, labels: given }: Body, at: number) {
  const topicId = topics.get(topic) ?? 0;
  const labels = 'set' in given ? given.set : given;
  const found = key === null ? undefined : rows.find(topicId, key);
  if (!found) {
    const id = rows.mint(at);
    const tags = rows.insert({ id, topicId, authorId: author, key, text, labels, at });
    const message = messageOf({ id, topic, text, tags, labels, key, createdAt: at, updatedAt: at, version: 1 });
    return { outcome: 'created', message };
  }
  const before = {
    id: Number(found.id),
    topicId,
    version: Number(found.version),
    labels: JSON.parse(String(found.labels)) as Label[],
  };
  rows.relabel(before, labels, author, at);
  const message = messageOf({
    id: before.id,
    topic,
    text: String(found.text),
    tags: JSON.parse(String(found.tags)) as string[],
    labels,
    key,
    createdAt: Number(found.created_at),
    updatedAt: at,
    version: before.version + 1,
  });
  return { outcome: 'updated', message };
}
