/**
 * Where to look for the messages of a query: indexes that lead to few candidates, which the whole condition then
 * filters. Several may do, and only the rows tell which is the shortest way, so `explore.ts` tries them in turn.
 */

import type { Node } from '@tagloop/language/query/ast';
import { words } from '@tagloop/language/text/words';
import { startOf } from '@tagloop/language/time/range';
import { type RawBuilder, sql } from 'kysely';
import { readId } from '../../lib/ids.ts';
import type { CompileContext } from './compile.ts';
import { authorsOf, firstIdSince, namesOfMention, startsWith, taskLabels } from './conditions.ts';
import { behind, columnOf, inOrder, type Order, type Place } from './order.ts';
import { unreadIds } from './unread.ts';

type Sql = RawBuilder<unknown>;

export interface Driver {
  /** The turn in which it is first tried, from 0. */
  readonly turn: number;
  /**
   * In the order of the list: the candidates behind a place, the nearest ones. Else: any, perhaps some of them twice,
   * and all of them only when there are fewer rows than asked for.
   */
  readonly ordered: boolean;
  /** A relation with the column `id` and, in the order of the list, `value`; at most `stride` rows. */
  candidates(after: Place | null, stride: number): Sql;
}

/** What is known of every candidate. */
interface Scope {
  readonly topicIds: readonly number[];
  readonly order: Order;
  readonly context: CompileContext;
  /** Lowest id that can match. */
  readonly firstId: number | null;
}

/** Up to so many topics are merged at once; of more, the newest messages of the whole hub are looked at first. */
const fewTopics = 64;
/** Each driver more makes every query without a short way a little slower. */
const mostSpecific = 3;
/** When the newest messages of the hub have not filled the page. */
const lateTurn = 2;

export function driversOf(
  conjuncts: readonly Node[],
  topicIds: readonly number[],
  order: Order,
  context: CompileContext,
): readonly Driver[] {
  const scope = { topicIds, order, context, firstId: firstIdOf(conjuncts, context) };
  const isByCreation = order.column === 'id';
  const source = wordSource(conjuncts, context);
  const specific = [
    ...conjuncts.flatMap((node) => (isByCreation && orderedBy(node, scope)) || setDriver(node, scope) || []),
    ...(source === null ? [] : [isByCreation ? walk(source, scope) : unordered(idsOf(source))]),
  ].slice(0, mostSpecific);
  const isWide = topicIds.length > fewTopics;
  const topics = merge(sql`message`, sql`1 = 1`, scope);
  if (!isWide || !isByCreation) return [...specific, topics];
  return [walk({ from: sql`message where 1 = 1`, id: sql`id` }, scope), ...specific, { ...topics, turn: lateTurn }];
}

/** Since when the messages were created, as an id. */
export function firstIdOf(conjuncts: readonly Node[], { now, zone }: CompileContext): number | null {
  const ids = conjuncts.flatMap((node) =>
    node.kind === 'time' && node.field === 'created' && node.from
      ? [firstIdSince(startOf(node.from, { now, zone }))]
      : [],
  );
  return ids.length === 0 ? null : Math.max(...ids);
}

/** An index that holds the messages of a node in the order of their creation. */
function orderedBy(node: Node, scope: Scope): Driver | null {
  switch (node.kind) {
    case 'tag':
      return merge(sql`message_tag`, sql`i.tag = ${node.name}`, scope);
    case 'label': {
      const [only, ...others] = node.any;
      if (!only || only.prefix || others.length > 0) return null;
      return merge(sql`message_label`, sql`i.label = ${only.text}`, scope);
    }
    case 'from': {
      const [author, ...others] = authorsOf(node.any, scope.context);
      if (author === undefined || others.length > 0) return null;
      return walk({ from: sql`message where author_id = ${author}`, id: sql`id` }, scope);
    }
    case 'mention': {
      const [name, ...others] = namesOfMention(node.name, scope.context);
      if (name === undefined || others.length > 0) return null;
      return walk({ from: sql`message_mention where name = ${name}`, id: sql`id` }, scope);
    }
    case 'is':
      return node.what === 'pinned' ? merge(sql`message`, sql`i.pinned = 1`, scope) : null;
    case 'has':
      return node.what === 'link' ? merge(sql`message`, sql`i.has_link = 1`, scope) : null;
    default:
      return null;
  }
}

interface Source {
  /** A table and a condition. */
  readonly from: Sql;
  readonly id: Sql;
}

/** One source for all words that must be there. */
function wordSource(nodes: readonly Node[], { dialect }: CompileContext): Source | null {
  const phrases = nodes.flatMap((node) => {
    if (node.kind !== 'word' && node.kind !== 'phrase') return [];
    const folded = words(node.text);
    return folded.length === 0 ? [] : [{ words: folded, prefix: node.kind === 'word' && node.prefix }];
  });
  return phrases.length === 0 ? null : dialect.wordSource(phrases);
}

function sinceFirst({ firstId }: Scope, id: Sql): Sql {
  return firstId === null ? sql`` : sql` and ${id} >= ${firstId}`;
}

/** One index over all topics; the condition leaves out those that are not asked for. */
function walk({ from, id }: Source, scope: Scope): Driver {
  const { order } = scope;
  return {
    turn: 0,
    ordered: true,
    candidates(after, stride) {
      const start = after === null ? sql`` : sql` and ${id} ${sql.raw(order.descending ? '<' : '>')} ${after.id}`;
      return sql`select ${id} as id, ${id} as value from ${from}${start}${sinceFirst(scope, id)}
        order by ${id} ${sql.raw(order.descending ? 'desc' : 'asc')} limit ${stride}`;
    },
  };
}

/**
 * The index of each topic, merged. A few of each topic tell how far the nearest ones reach at most; what lies within is
 * then taken of each. So the work is that of the topics and of the candidates, however many messages there are.
 * @param condition on `i`, which the index of the table starts with behind the topic
 */
function merge(table: Sql, condition: Sql, scope: Scope): Driver {
  const { order, topicIds } = scope;
  const { dialect } = scope.context;
  const [onlyTopic, ...others] = topicIds;
  const value = sql.ref(`i.${order.column}`);
  const bounds = sql`${condition}${sinceFirst(scope, sql`i.id`)}`;

  function nearest(topic: Sql, after: Place | null, within: Sql, count: number): Sql {
    return sql`select i.id${order.column === 'id' ? sql`` : sql`, ${value}`} from ${table} i
      where i.topic_id = ${topic} and ${bounds} and ${behind(after, 'i', order)}${within}
      ${inOrder(value, sql`i.id`, order)} limit ${count}`;
  }

  function candidates(after: Place | null, stride: number): Sql {
    if (onlyTopic !== undefined && others.length === 0) {
      return sql`select id, ${sql.ref(order.column)} as value from (${nearest(sql`${onlyTopic}`, after, sql``, stride)}) n`;
    }
    const few = 2 * Math.ceil(stride / topicIds.length) + 2;
    const each = (within: Sql, count: number) =>
      sql`select e.id, e.${sql.raw(order.column)} as value from (${dialect.ofEachTopic(topicIds, (topic) =>
        nearest(topic, after, within, count),
      )}) e ${inOrder(sql`value`, sql`e.id`, order)}`;
    if (few >= stride) return sql`${each(sql``, stride)} limit ${stride}`;
    const [sign, farthest] = order.descending ? ['>=', Number.MIN_SAFE_INTEGER] : ['<=', Number.MAX_SAFE_INTEGER];
    const reach = sql`select id, value from (${each(sql``, few)}) heads limit 1 offset ${stride - 1}`;
    const reached = (column: string) => sql`coalesce((select ${sql.ref(column)} from reach), ${sql.lit(farthest)})`;
    const within =
      order.column === 'id'
        ? sql` and i.id ${sql.raw(sign)} ${reached('id')}`
        : sql` and (${value}, i.id) ${sql.raw(sign)} (${reached('value')}, ${reached('id')})`;
    return sql`with reach as materialized (${reach}) ${each(within, stride)} limit ${stride}`;
  }

  return { turn: 0, ordered: true, candidates };
}

type IdSet = (limit: number) => Sql;

/** All messages that a node can select. Those of words have one way together. */
function setDriver(node: Node, scope: Scope): Driver | null {
  const set = node.kind === 'word' || node.kind === 'phrase' ? null : setOf(node, scope);
  return set && unordered(set);
}

function unordered(set: IdSet): Driver {
  return {
    turn: 0,
    ordered: false,
    candidates: (_after, stride) => sql`select id from (${set(stride)}) s limit ${stride}`,
  };
}

function idsOf({ from, id }: Source): IdSet {
  return (limit) => sql`select ${id} as id from ${from} limit ${limit}`;
}

function setOf(node: Node, scope: Scope): IdSet | null {
  const { dialect } = scope.context;
  const ofTopics = (table: string, condition: Sql): IdSet => {
    const topics = dialect.oneOf('i.topic_id', scope.topicIds);
    return (limit) =>
      sql`select i.id from ${sql.table(table)} i where ${topics} and ${condition}${sinceFirst(scope, sql`i.id`)} limit ${limit}`;
  };
  const all =
    (condition: Sql): IdSet =>
    (limit) =>
      sql`select i.id from message i where ${condition} limit ${limit}`;
  switch (node.kind) {
    case 'id':
      return all(sql`i.id = ${readId(node.id) ?? -1}`);
    case 'thread': {
      const id = readId(node.id) ?? -1;
      return union([all(sql`i.id = ${id}`), all(sql`i.parent_id = ${id}`)]);
    }
    case 'key':
      return all(sql`i.key = ${node.key}`);
    case 'tag':
      return ofTopics('message_tag', sql`i.tag = ${node.name}`);
    case 'tagKey':
      return ofTopics('message_tag', startsWith('i.tag', `${node.key}:`));
    case 'tagNumber':
      return ofTopics(
        'message_tag',
        sql`${startsWith('i.tag', `${node.key}:`)} and i.number ${sql.raw(node.compare)} ${node.value}`,
      );
    case 'label':
      return union(
        node.any.map(({ text, prefix }) =>
          ofTopics('message_label', prefix ? startsWith('i.label', text) : sql`i.label = ${text}`),
        ),
      );
    case 'from':
      return union(authorsOf(node.any, scope.context).map((author) => all(sql`i.author_id = ${author}`)));
    case 'mention': {
      const names = namesOfMention(node.name, scope.context);
      return (limit) => sql`select id from message_mention where name in (${sql.join(names)}) limit ${limit}`;
    }
    case 'word':
    case 'phrase': {
      const source = wordSource([node], scope.context);
      return source && idsOf(source);
    }
    case 'is':
      if (node.what === 'unread') {
        const unread = unreadIds(dialect, scope.topicIds, scope.context.reader.id, scope.firstId ?? 0);
        return (limit) => sql`select id from ${unread} unread limit ${limit}`;
      }
      if (node.what === 'task') return setOf({ kind: 'label', any: taskLabels }, scope);
      return node.what === 'pinned' ? ofTopics('message', sql`i.pinned = 1`) : null;
    case 'has':
      return node.what === 'link' ? ofTopics('message', sql`i.has_link = 1`) : null;
    case 'count': {
      const condition = whole(node);
      return condition && ofTopics('message', sql`${sql.ref(`i.${columnOf(node.field)}`)} ${condition}`);
    }
    case 'or': {
      const sets = node.nodes.map((each) => setOf(each, scope));
      return sets.some((set) => set === null) ? null : union(sets.flatMap((set) => set ?? []));
    }
    case 'and':
      return node.nodes.map((each) => setOf(each, scope)).find((set) => set !== null) ?? null;
    default:
      return null;
  }
}

function union(sets: readonly IdSet[]): IdSet | null {
  if (sets.length === 0) return null;
  return (limit) =>
    sql.join(
      sets.map((set) => sql`select id from (${set(limit)}) u`),
      sql` union all `,
    );
}

/** A comparison that few messages satisfy, with a whole number, for an index of whole numbers. */
function whole({ compare, value }: Extract<Node, { kind: 'count' }>): Sql | null {
  if (compare === '<' || compare === '<=' || value < 1 || value > 2 ** 31) return null;
  if (compare === '=') return Number.isInteger(value) ? sql`= cast(${value} as bigint)` : null;
  const least = compare === '>' ? Math.floor(value) + 1 : Math.ceil(value);
  return sql`>= cast(${least} as bigint)`;
}
