/** Nodes of a query as conditions on the message row `m`; none of them is ever null, so that `not` turns it round. */

import type { LabelPattern, Node } from '@tagloop/language/query/ast';
import { words } from '@tagloop/language/text/words';
import { endOf, startOf } from '@tagloop/language/time/range';
import { type RawBuilder, sql } from 'kysely';
import { idAt, readId } from '../../lib/ids.ts';
import type { TopicFacts } from '../topics/service.ts';
import type { CompileContext } from './compile.ts';
import { columnOf } from './order.ts';
import { aheadAllowed } from './policy.ts';
import { isUnread } from './unread.ts';

export function compileNode(node: Node, context: CompileContext): RawBuilder<boolean> {
  switch (node.kind) {
    case 'and':
      return joined(node.nodes, context, sql` and `, sql<boolean>`1 = 1`);
    case 'or':
      return joined(node.nodes, context, sql` or `, sql<boolean>`1 = 0`);
    case 'not':
      return sql<boolean>`not (${compileNode(node.node, context)})`;
    case 'word':
      return wordsNode(node.text, node.prefix, context);
    case 'phrase':
      return wordsNode(node.text, false, context);
    case 'tag':
      return hasTag(sql`t.tag = ${node.name}`);
    case 'tagKey':
      return sql<boolean>`exists (select 1 from ${context.dialect.textsIn('m.tags', null)} t
        where ${startsWith('t.text', `${node.key}:`)} and t.text <> ${`${node.key}:`})`;
    case 'tagNumber':
      return numberNode(node, context);
    case 'label':
      return labelNode(node.any, context);
    case 'from':
      return fromNode(node.any, context);
    case 'mention':
      return sql<boolean>`exists (select 1 from message_mention n where n.id = m.id and n.name in (${sql.join(
        namesOfMention(node.name, context),
      )}))`;
    case 'in':
    case 'stage':
      return context.dialect.oneOf(
        sql`+m.topic_id`,
        context.topics.filter((topic) => isOf(node, topic, context)).map((topic) => topic.id),
      );
    case 'is':
      return isNode(node.what, context);
    case 'has':
      return node.what === 'link' ? sql<boolean>`m.has_link = 1` : sql<boolean>`m.replies > 0`;
    case 'time':
      return timeNode(node, context);
    case 'count':
      // The number may have a fraction or be larger than the column takes.
      return sql<boolean>`${sql.ref(`m.${columnOf(node.field)}`)} ${sql.raw(node.compare)} cast(${node.value} as double precision)`;
    case 'key':
      // Not null, so that `not` turns it round.
      return sql<boolean>`coalesce(m.key, '') = ${node.key}`;
    case 'id':
      return sql<boolean>`m.id = ${readId(node.id) ?? -1}`;
    case 'thread': {
      const id = readId(node.id) ?? -1;
      // Never null, so that `not` turns it round.
      return sql<boolean>`(m.id = ${id} or (m.parent_id is not null and m.parent_id = ${id}))`;
    }
  }
}

function joined(
  nodes: readonly Node[],
  context: CompileContext,
  separator: RawBuilder<unknown>,
  none: RawBuilder<boolean>,
): RawBuilder<boolean> {
  if (nodes.length === 0) return none;
  return sql<boolean>`(${sql.join(
    nodes.map((node) => compileNode(node, context)),
    separator,
  )})`;
}

function wordsNode(text: string, prefix: boolean, { dialect, among }: CompileContext): RawBuilder<boolean> {
  const folded = words(text);
  return folded.length === 0 ? sql<boolean>`1 = 1` : dialect.wordsMatch('m', folded, prefix, among);
}

function hasTag(condition: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select 1 from message_tag t where t.topic_id = m.topic_id and t.id = m.id and ${condition})`;
}

/** The row knows its own tags; from there on their numbers are found by the whole key. */
function numberNode(node: Extract<Node, { kind: 'tagNumber' }>, { dialect }: CompileContext): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from ${dialect.textsIn('m.tags', null)} own
    cross join message_tag t where ${startsWith('own.text', `${node.key}:`)}
    and t.topic_id = m.topic_id and t.tag = own.text and t.id = m.id
    and t.number ${sql.raw(node.compare)} ${node.value})`;
}

/** Those of a task. */
export const taskLabels: readonly LabelPattern[] = [
  { text: 'doing', prefix: false },
  { text: 'doing:', prefix: true },
];

function labelNode(any: readonly LabelPattern[], { dialect }: CompileContext): RawBuilder<boolean> {
  const texts = any.filter(({ prefix }) => !prefix).map(({ text }) => text);
  const beginnings = any.filter(({ prefix }) => prefix).map(({ text }) => startsWith('l.text', text));
  const conditions = [
    ...(texts.length === 0
      ? []
      : [
          sql`exists (select 1 from message_label l
            where l.topic_id = m.topic_id and l.id = m.id and l.label in (${sql.join(texts)}))`,
        ]),
    ...(beginnings.length === 0
      ? []
      : [
          sql`exists (select 1 from ${dialect.textsIn('m.labels', 'text')} l where ${sql.join(beginnings, sql` or `)})`,
        ]),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** A range of the column's bytes, which an index can walk; U+10FFFF ends every text that begins so. */
export function startsWith(column: string, prefix: string): RawBuilder<boolean> {
  return sql<boolean>`(${sql.ref(column)} >= ${prefix} and ${sql.ref(column)} < ${`${prefix}\u{10ffff}`})`;
}

/** Ids of the users behind `from:`. */
export function authorsOf(names: readonly string[], { reader, userId }: CompileContext): number[] {
  return names.flatMap((name) => {
    const id = name === 'me' ? reader.id : userId(name);
    return id === undefined ? [] : [id];
  });
}

/** Names that a mention may have been written with. */
export function namesOfMention(name: string, { reader, namesOf }: CompileContext): readonly string[] {
  return namesOf(name === 'me' ? reader.name : name);
}

function fromNode(names: readonly string[], context: CompileContext): RawBuilder<boolean> {
  const ids = authorsOf(names, context);
  return ids.length === 0 ? sql<boolean>`1 = 0` : sql<boolean>`m.author_id in (${sql.join(ids)})`;
}

function isNode(what: Extract<Node, { kind: 'is' }>['what'], context: CompileContext): RawBuilder<boolean> {
  switch (what) {
    case 'root':
      return sql<boolean>`m.parent_id is null`;
    case 'reply':
      return sql<boolean>`m.parent_id is not null`;
    case 'pinned':
      return sql<boolean>`m.pinned = 1`;
    case 'task':
      return labelNode(taskLabels, context);
    case 'unread':
      return isUnread(context.reader.id);
  }
}

function timeNode(node: Extract<Node, { kind: 'time' }>, { now, zone }: CompileContext): RawBuilder<boolean> {
  const column = sql.ref(node.field === 'created' ? 'm.created_at' : 'm.updated_at');
  const conditions: RawBuilder<unknown>[] = [];
  if (node.from) {
    const from = startOf(node.from, { now, zone });
    conditions.push(sql`${column} >= ${from}`);
    // Ids are minted in the order of the time of creation, so their index can stop here.
    if (node.field === 'created') conditions.push(sql`m.id >= ${firstIdSince(from)}`);
  }
  if (node.to) conditions.push(sql`${column} <= ${endOf(node.to, { now, zone })}`);
  return conditions.length === 0 ? sql<boolean>`1 = 1` : sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Whether `in:` and `stage:` take the topic in. */
export function isOf(node: Node, topic: TopicFacts, { pathOf }: CompileContext): boolean {
  if (node.kind === 'stage') return node.any.some((stage) => topic.stages.includes(stage));
  if (node.kind !== 'in') return true;
  const path = topic.path.toLowerCase();
  return node.any.some((pattern) => {
    const wanted = pathOf(pattern.path).toLowerCase();
    return path === wanted || (pattern.subtree && path.startsWith(`${wanted}/`));
  });
}

/** No message that was created then or later has a lower id. */
export function firstIdSince(ms: number): number {
  return idAt(ms - aheadAllowed);
}
