/**
 * The evaluator in memory; the hub's SQL answers the same.
 *
 * - Words match when all of them occur anywhere in the message's `words()`, a phrase when its words stand side by side.
 *   A word that folds to several is a phrase; with a star its last word is a beginning. What folds to no word at all
 *   (`***`) selects everything.
 * - Tags, labels, keys and ids compare exactly; users, topics and words without case.
 * - Times include both ends, days are those of the context's zone: `since:7d` is created at or after now less 7 × 24 h,
 *   `until:` a day lasts to its end, `updated:<2h` is updated within the last two hours, `updated:>2h` longer ago.
 * - `is:task` has a label `doing` or `doing:<user>`; votes are those up less those down.
 * - Unread is what others wrote and came after the reader's position in the topic; nothing of his own is.
 * - Where nobody reads, `me` is nobody and nothing is unread.
 */

import { numberOf, tagKeyValue } from '../text/tags.ts';
import { urlsOf } from '../text/urls.ts';
import { words } from '../text/words.ts';
import { endOf, startOf } from '../time/range.ts';
import type { Compare, IsKind, Node, Query, TimePoint } from './ast.ts';
import type { MessageFacts, QueryContext } from './facts.ts';

export type Predicate = (message: MessageFacts, context: QueryContext) => boolean;

/** Whether the query selects the message. Throws a RangeError when the context's zone does not exist. */
export function matches(message: MessageFacts, query: Query, context: QueryContext): boolean {
  return prepare(query)(message, context);
}

/** The query as a function to be used again and again: its words are folded once. `sort:` has no meaning here. */
export function prepare(query: Query): Predicate {
  return predicate(query.where);
}

function predicate(node: Node): Predicate {
  switch (node.kind) {
    case 'and': {
      // What is told at a glance goes first: most messages are none of a query's.
      const isQuick = ({ kind }: Node) => kind === 'tag' || kind === 'label' || kind === 'is' || kind === 'id';
      const all = [...node.nodes.filter(isQuick), ...node.nodes.filter((each) => !isQuick(each))].map(predicate);
      return (message, context) => all.every((each) => each(message, context));
    }
    case 'or': {
      const any = node.nodes.map(predicate);
      return (message, context) => any.some((each) => each(message, context));
    }
    case 'not': {
      const inner = predicate(node.node);
      return (message, context) => !inner(message, context);
    }
    case 'word':
      return holdsWords(words(node.text), node.prefix);
    case 'phrase':
      return holdsWords(words(node.text), false);
    case 'tag':
      return ({ tags }) => tags.includes(node.name);
    case 'tagKey':
      return ({ tags }) => tags.some((tag) => tagKeyValue(tag)?.key === node.key);
    case 'tagNumber':
      return ({ tags }) => tags.some((tag) => isNumber(tagKeyValue(tag), node));
    case 'label':
      return ({ labels }) =>
        labels.some(({ text }) =>
          node.any.some((each) => (each.prefix ? text.startsWith(each.text) : text === each.text)),
        );
    case 'from':
      return ({ author }, context) =>
        node.any.some((name) => namesCalled(name, context).includes(author.toLowerCase()));
    case 'mention':
      return ({ mentions }, context) => namesCalled(node.name, context).some((name) => mentions.includes(name));
    case 'in':
      return ({ topic }, { pathOf }) => {
        const here = topic.path.toLowerCase();
        return node.any.some(({ path, subtree }) => {
          const wanted = (pathOf?.(path) ?? path).toLowerCase();
          return here === wanted || (subtree && here.startsWith(`${wanted}/`));
        });
      };
    case 'stage':
      return ({ topic }) => node.any.some((stage) => topic.stages.includes(stage));
    case 'is':
      return kinds[node.what];
    case 'has':
      return node.what === 'link' ? ({ text }) => urlsOf(text).length > 0 : ({ replies }) => replies > 0;
    case 'time': {
      const from = timeOf(node.from, startOf, Number.NEGATIVE_INFINITY);
      const to = timeOf(node.to, endOf, Number.POSITIVE_INFINITY);
      return (message, context) => {
        const ms = node.field === 'created' ? message.createdAt : message.updatedAt;
        return from(context) <= ms && ms <= to(context);
      };
    }
    case 'count':
      return (message) => holds(message[node.field], node.compare, node.value);
    case 'key':
      return ({ key }) => key === node.key;
    case 'id':
      return ({ id }) => id === node.id;
    case 'thread':
      return ({ id, parentId }) => id === node.id || parentId === node.id;
  }
}

/** The names, in lower case, of whom a query calls so; none for `me` where nobody reads. */
function namesCalled(name: string, { reader, namesOf }: QueryContext): readonly string[] {
  const called = name.toLowerCase() === 'me' ? reader : name;
  if (called === null) return [];
  return namesOf ? namesOf(called) : [called.toLowerCase()];
}

const kinds: Readonly<Record<IsKind, Predicate>> = {
  root: ({ parentId }) => parentId === null,
  reply: ({ parentId }) => parentId !== null,
  task: ({ labels }) => labels.some(({ text }) => text === 'doing' || /^doing:./s.test(text)),
  unread: ({ author, topic, arrived }, { reader, readUpTo }) =>
    reader !== null &&
    readUpTo !== undefined &&
    author.toLowerCase() !== reader.toLowerCase() &&
    arrived > readUpTo(topic.path),
  pinned: ({ pinned }) => pinned,
};

/** Many queries look at one message: its words are folded for the first of them. */
const wordsOfMessage = new WeakMap<MessageFacts, readonly string[]>();

function wordsOf(message: MessageFacts): readonly string[] {
  const known = wordsOfMessage.get(message);
  if (known !== undefined) return known;
  const folded = words(message.text);
  wordsOfMessage.set(message, folded);
  return folded;
}

/** Whether the words stand side by side somewhere; with `prefix` the last of them may go on. */
function holdsWords(wanted: readonly string[], prefix: boolean): Predicate {
  const last = wanted.length - 1;
  const [first] = wanted;
  if (first === undefined) return () => true;
  if (last === 0 && !prefix) return (message) => wordsOf(message).includes(first);
  return (message) => {
    const present = wordsOf(message);
    return present.some((_, start) =>
      wanted.every((word, index) => {
        const found = present[start + index];
        return index === last && prefix ? found?.startsWith(word) : found === word;
      }),
    );
  };
}

function isNumber(
  tag: ReturnType<typeof tagKeyValue>,
  wanted: { readonly key: string; readonly compare: Compare; readonly value: number },
): boolean {
  if (tag?.key !== wanted.key) return false;
  const number = numberOf(tag.value);
  return number !== null && holds(number, wanted.compare, wanted.value);
}

function holds(left: number, compare: Compare, right: number): boolean {
  switch (compare) {
    case '=':
      return left === right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
  }
}

/** One end of a period in milliseconds; that of a day is worked out again only when the zone changes. */
function timeOf(
  point: TimePoint | undefined,
  resolve: typeof startOf,
  open: number,
): (context: QueryContext) => number {
  if (point === undefined) return () => open;
  if (point.kind === 'ago') return (context) => resolve(point, context);
  let known: { readonly zone: string; readonly ms: number } | undefined;
  return (context) => {
    if (known?.zone !== context.zone) known = { zone: context.zone, ms: resolve(point, context) };
    return known.ms;
  };
}
