/** Query → SQL: the condition on the message row `m`, and where to look for it. The meaning is that of `matches`. */

import type { Node, Query } from '@tagloop/language/query/ast';
import { parseInstant } from '@tagloop/language/time/instant';
import { type RawBuilder, sql } from 'kysely';
import { HubError } from '../../contract/errors.ts';
import type { Dialect } from '../../store/dialect.ts';
import type { TopicFacts } from '../topics/service.ts';
import { compileNode, isOf } from './conditions.ts';
import { type Driver, driversOf, firstIdOf } from './drivers.ts';
import { type Order, orderOf } from './order.ts';
import { unreadIds } from './unread.ts';

export interface CompileContext {
  readonly dialect: Dialect;
  readonly now: number;
  readonly zone: string;
  /** A relation whose `id` are the only messages that are asked about. */
  readonly among?: RawBuilder<unknown>;
  /** Topics that the reader may read. */
  readonly topics: readonly TopicFacts[];
  readonly reader: { readonly id: number; readonly name: string };
  /** The path of now of the topic that is or was called so. */
  pathOf(path: string): string;
  userId(name: string): number | undefined;
  /** All names, in lower case, of whoever this one means; at least itself. */
  namesOf(name: string): readonly string[];
}

export interface CompiledMessages {
  /** All conditions, the reader's rights included. */
  readonly where: RawBuilder<boolean>;
  /** Ways to candidates, for pages and counts; each of them alone leads to every message. */
  readonly drivers: readonly Driver[];
  /** A narrow table to walk instead of all messages, for what needs every one; its `id` is the message's. */
  readonly driver: RawBuilder<unknown> | null;
  /** Topics in which a message must be. */
  readonly topicIds: readonly number[];
  /** True when nothing can match: no topic is left. */
  readonly empty: boolean;
  readonly order: Order;
}

export function compileMessages(query: Query, context: CompileContext): CompiledMessages {
  const conjuncts = query.where.kind === 'and' ? query.where.nodes : [query.where];
  const ids = narrowTopics(conjuncts, context).map((topic) => topic.id);
  const rest = conjuncts.filter((node) => !isTopicNode(node));
  const { withinBudget } = context.dialect;
  const order = orderOf(query.sort);
  return {
    where: sql.join(
      [
        ...(withinBudget ? [withinBudget] : []),
        isIn(ids, context),
        sql<boolean>`m.deleted_at is null`,
        ...rest.map((node) => compileNode(node, context)),
      ],
      sql` and `,
    ),
    drivers: driversOf(rest, ids, order, context),
    driver: rest.some(asksUnread)
      ? unreadIds(context.dialect, ids, context.reader.id, firstIdOf(rest, context) ?? 0)
      : driverOf(rest, ids),
    topicIds: ids,
    empty: ids.length === 0,
    order,
  };
}

function isIn([only, ...others]: readonly number[], { dialect, among }: CompileContext): RawBuilder<boolean> {
  if (only === undefined) return sql<boolean>`1 = 0`;
  // The sign keeps the store from walking the topic's index where the messages are told one by one.
  const topic = among === undefined ? sql`m.topic_id` : sql`+m.topic_id`;
  return others.length === 0 ? sql<boolean>`${topic} = ${only}` : dialect.oneOf(topic, [only, ...others]);
}

function isTopicNode(node: Node): boolean {
  return node.kind === 'in' || node.kind === 'stage';
}

/** Topics are all in memory, so `in:` and `stage:` become a set of ids before the store is asked. */
function narrowTopics(conjuncts: readonly Node[], context: CompileContext): readonly TopicFacts[] {
  return context.topics.filter((topic) => conjuncts.every((node) => !isTopicNode(node) || isOf(node, topic, context)));
}

function asksUnread(node: Node): boolean {
  return node.kind === 'is' && node.what === 'unread';
}

/** One topic and one exact tag or label that all must have: their index is walked instead of the topic's. */
function driverOf(conjuncts: readonly Node[], topicIds: readonly number[]): RawBuilder<unknown> | null {
  if (topicIds.length !== 1) return null;
  for (const node of conjuncts) {
    if (node.kind === 'tag') {
      return sql`(select id from message_tag where topic_id = ${topicIds[0]} and tag = ${node.name})`;
    }
  }
  for (const node of conjuncts) {
    const only = node.kind === 'label' && node.any.length === 1 ? node.any[0] : undefined;
    if (only && !only.prefix) {
      return sql`(select id from message_label where topic_id = ${topicIds[0]} and label = ${only.text})`;
    }
  }
  return null;
}

/** The instant of a text that a contract calls one; 422 else. */
export function instantOf(text: string | undefined, field: string): number | undefined {
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === null) throw new HubError('invalid', `"${field}" must be a time such as 2026-11-22T09:30:00Z`);
  return at;
}
