/** What is read of the wide store: each read as people ask the hub for it, and in SQL that knows the way. */

import { commitOf, narrowTopics, pathOf, subtreePath, subtreeSize, topicCount, topicOf } from './messages.ts';

export interface Scope {
  readonly name: string;
  /** Its part of a query. */
  readonly within: string;
  readonly reader: 'reader' | 'narrow';
  /** Numbers of the topics. */
  readonly topics: readonly number[];
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

const scopes: readonly Scope[] = [
  { name: 'one topic', within: `in:${pathOf(0)}`, reader: 'reader', topics: [0] },
  { name: '50 topics', within: `in:${subtreePath(0)}/*`, reader: 'reader', topics: upTo(subtreeSize) },
  { name: '1 % of topics', within: '', reader: 'narrow', topics: narrowTopics },
];

/** Of what is asked of all topics that a reader may read. */
const readers: readonly Scope[] = [
  { name: 'all 500 topics', within: '', reader: 'reader', topics: upTo(topicCount) },
  { name: '1 % of topics', within: '', reader: 'narrow', topics: narrowTopics },
];

/** What a floor's statement is made of. */
export interface Ground {
  readonly isPostgres: boolean;
  /** Of the scope. */
  readonly topicIds: readonly number[];
  readonly readerId: number;
  /** Messages in the store. */
  readonly count: number;
  readonly now: number;
}

export interface Read {
  readonly name: string;
  /** A page has as many messages from a large store as from a small one, and costs the same. */
  readonly isPage?: true;
  /** Ms that it may take at any size, where that is less than the budget of every query. */
  readonly most?: number;
  readonly scopes: readonly Scope[];
  path(scope: Scope, count: number): string;
  floor(scope: Scope, ground: Ground): string;
}

const columns = 'm.id, m.topic_id, m.text, m.tags, m.labels, m.key, m.created_at, m.updated_at, m.version';
const week = 7 * 86_400_000;
const pageSize = 20;
const page = (query: string, limit = pageSize): string => `/api/messages?q=${encodeURIComponent(query)}&limit=${limit}`;
const stats = (within: string, rest: string): string =>
  `/api/stats?q=${encodeURIComponent(within)}&bucket=week&since=12w${rest}`;

export const reads: readonly Read[] = [
  {
    name: 'newest 100',
    isPage: true,
    scopes,
    path: ({ within }) => page(within, 100),
    floor: (_scope, ground) => newest(ground, 'true', 101),
  },
  {
    name: 'two tags, not a label',
    isPage: true,
    scopes,
    path: ({ within }) => page(`${within} #branch:main #os:linux -label:Success`),
    floor: (_scope, ground) =>
      newest(ground, `${hasTag('branch:main')} and ${hasTag('os:linux')} and not ${hasLabel('Success')}`),
  },
  {
    name: 'a common word',
    isPage: true,
    scopes,
    path: ({ within }) => page(`${within} compiled`),
    floor: (_scope, ground) =>
      ground.isPostgres ? newest(ground, `m.words like '% compiled %'`) : byWord(ground, 'compiled'),
  },
  {
    name: 'a rare word',
    isPage: true,
    scopes,
    path: ({ within }) => page(`${within} meltdown`),
    floor: (_scope, ground) => byWord(ground, 'meltdown'),
  },
  {
    name: 'a step of a trace',
    isPage: true,
    scopes,
    path: (scope, count) => page(`${scope.within} #commit:${commitIn(scope, count)}`),
    floor: (scope, ground) => `select ${columns} from message_tag t join message m on m.id = t.id
      where ${inTopics('t', ground)} and t.tag = 'commit:${commitIn(scope, ground.count)}' and m.deleted_at is null
      order by m.id desc limit ${pageSize + 1}`,
  },
  {
    name: 'weeks',
    scopes,
    path: ({ within }) => stats(within, ''),
    floor: (_scope, ground) => `select m.id / 1024 / ${week}, count(*) from message m
      where ${inTopics('m', ground)} and m.deleted_at is null and m.id >= ${sinceOf(ground)} group by 1`,
  },
  {
    name: 'weeks by service',
    scopes,
    path: ({ within }) => stats(within, `&group=${encodeURIComponent('#service')}`),
    floor: (_scope, ground) => `select t.id / 1024 / ${week}, t.tag, count(*) from message_tag t
      where ${inTopics('t', ground)} and t.tag >= 'service:' and t.tag < 'service;' and t.id >= ${sinceOf(ground)}
      group by 1, 2`,
  },
  {
    name: 'time from Building to Success, by week',
    scopes,
    path: ({ within }) => stats(within, `&measure=${encodeURIComponent('p50(time(Building -> Success))')}`),
    floor: (_scope, ground) => `select m.id / 1024 / ${week}, avg(b.from_at - a.from_at) from message m
      join label_span a on a.message_id = m.id and a.label = 'Building'
      join label_span b on b.message_id = m.id and b.label = 'Success'
      where ${inTopics('m', ground)} and m.deleted_at is null and m.id >= ${sinceOf(ground)} group by 1`,
  },
  {
    name: 'unread',
    most: 20,
    scopes: readers,
    path: () => '/api/unread',
    floor: (_scope, { topicIds, readerId }) => `select p.topic_id, (select count(*) from (select 1 from message u
        where u.topic_id = p.topic_id and u.arrived_id > p.position and u.author_id <> ${readerId}
          and u.deleted_at is null limit 100) few) as count
      from read_position p where p.user_id = ${readerId} and p.topic_id in (${topicIds.join()})`,
  },
];

/** The newest of each topic, then the newest of those. */
function newest({ topicIds }: Ground, condition: string, count = pageSize + 1): string {
  const each = topicIds.map(
    (id) => `select * from (select ${columns} from message m
      where m.topic_id = ${id} and m.deleted_at is null and ${condition} order by m.id desc limit ${count}) t${id}`,
  );
  return `select * from (${each.join(' union all ')}) m order by id desc limit ${count}`;
}

function byWord(ground: Ground, word: string): string {
  const rest = `${inTopics('m', ground)} and m.deleted_at is null order by`;
  return ground.isPostgres
    ? `with m as materialized (select * from message where array_to_tsvector(string_to_array(btrim(
        regexp_replace(words, '([^ ]{100})[^ ]+', '\\1', 'g')), ' ')) @@ '${word}'::tsquery)
        select ${columns} from m where ${rest} m.id desc limit ${pageSize + 1}`
    : `select ${columns} from message_words w cross join message m on m.id = w.rowid
        where message_words match '${word}' and ${rest} w.rowid desc limit ${pageSize + 1}`;
}

const hasTag = (tag: string): string =>
  `exists (select 1 from message_tag t where t.topic_id = m.topic_id and t.tag = '${tag}' and t.id = m.id)`;

const hasLabel = (label: string): string =>
  `exists (select 1 from message_label l where l.topic_id = m.topic_id and l.label = '${label}' and l.id = m.id)`;

const inTopics = (alias: string, { topicIds }: Ground): string => `${alias}.topic_id in (${topicIds.join()})`;

const sinceOf = ({ now }: Ground): number => (now - 12 * week) * 1024;

/** A commit in the middle of the store that the scope has a message of. */
function commitIn({ topics }: Scope, count: number): string {
  let number = Math.floor(count / 2);
  while (!topics.includes(topicOf(number))) number += 1;
  return commitOf(number);
}
