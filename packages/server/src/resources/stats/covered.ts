/**
 * Counts that an index answers alone: of all messages of some topics, or of those with one tag or one label. Ids tell
 * when messages were created, so each bucket is a part of the index, and no message is looked at.
 */

import type { Node } from '@tagloop/language/query/ast';
import type { Bucket } from '@tagloop/language/time/buckets';
import type { CompiledQuery, Kysely } from 'kysely';
import { idAt, idsPerMs } from '../../lib/ids.ts';
import { ahead, cover } from './axis.ts';
import type { Alike } from './combine.ts';
import { coveredCounts, firstCovered, type Mark, type OddRow, oddMessages, type Question } from './queries.ts';
import { groupsOf, type Names } from './read.ts';
import type { Plan } from './request.ts';

/** Parts of the index that are counted at most, and odd messages that are looked at. */
const mostParts = 20_000;
const mostOdd = 20_000;

export type Ask = <R>(query: CompiledQuery<R>) => Promise<R[]>;

/** Null where an index does not know enough, or would be asked too often. */
export async function countCovered(
  ask: Ask,
  db: Kysely<unknown>,
  question: Question,
  names: Names,
): Promise<Alike[] | null> {
  const { plan, dialect, selection } = question;
  const { topicIds } = selection;
  const mark = markOf(plan);
  if (mark === undefined || topicIds.length === 0) return null;
  const odd = await ask(oddMessages(db, dialect, mark, topicIds, mostOdd));
  if (odd.length > mostOdd) return null;
  const first = plan.bounds.from ?? (await firstMoment(ask, db, mark, topicIds, odd));
  if (first === null) return [];
  const buckets = partsOf(question, first);
  if (buckets.length * topicIds.length > mostParts) return null;
  const ids = buckets.map((bucket) => idsOf(bucket, plan)).map(([from, to]) => [from, Math.max(from, to)] as const);
  const counts = new Counts(buckets);
  for (const { topic, bucket, messages } of await ask(coveredCounts(db, dialect, mark, topicIds, ids))) {
    counts.add(Number(topic), Number(bucket), Number(messages));
  }
  for (const each of odd) {
    counts.addAt(each.topic, idMoment(each), -1, plan);
    if (Number(each.deleted) === 0) counts.addAt(each.topic, Number(each.created), 1, plan);
  }
  return counts.alike().map(({ topic, ...rest }) => ({
    ...rest,
    groups: groupsOf([topic, topic], plan.groups, names),
    value: null,
    newest: 0,
  }));
}

/** What the index goes by; undefined where none has it all. */
function markOf({ measure, time, groups, query }: Plan): Mark | undefined {
  if (measure.kind !== 'count' || time.kind !== 'created') return undefined;
  if (groups.some(({ kind }) => kind !== 'topic' && kind !== 'stage')) return undefined;
  const nodes = query.where.kind === 'and' ? query.where.nodes : [query.where];
  const rest = nodes.filter((node) => !isOfTopicOrTime(node));
  const [only] = rest;
  if (!only) return null;
  if (rest.length > 1) return undefined;
  if (only.kind === 'tag') return { kind: 'tag', text: only.name };
  const [label, another] = only.kind === 'label' ? only.any : [];
  return label && !another && !label.prefix ? { kind: 'label', text: label.text } : undefined;
}

function isOfTopicOrTime(node: Node): boolean {
  return node.kind === 'in' || node.kind === 'stage' || (node.kind === 'time' && node.field === 'created');
}

async function firstMoment(
  ask: Ask,
  db: Kysely<unknown>,
  mark: Mark,
  topicIds: readonly number[],
  odd: readonly OddRow[],
): Promise<number | null> {
  const [row] = await ask(firstCovered(db, mark, topicIds));
  const first = row?.first ?? null;
  if (first === null) return null;
  return odd.reduce((least, { created }) => Math.min(least, Number(created)), Math.floor(Number(first) / idsPerMs));
}

function partsOf({ plan: { bucket, bounds }, selection: { now }, zone }: Question, first: number): Bucket[] {
  const last = bounds.to ?? now + ahead;
  if (first > last) return [];
  return bucket === null ? [{ from: first, to: last + 1, name: '' }] : cover(bucket, first, last, zone);
}

/** The first id of a bucket within the bounds, and the first behind it. */
function idsOf({ from, to }: Bucket, { bounds }: Plan): [from: number, to: number] {
  return [idAt(Math.max(from, bounds.from ?? from)), idAt(Math.min(to, (bounds.to ?? to) + 1))];
}

function idMoment({ id }: OddRow): number {
  return Math.floor(Number(id) / idsPerMs);
}

class Counts {
  readonly #buckets: readonly Bucket[];
  readonly #counts = new Map<number, number[]>();

  constructor(buckets: readonly Bucket[]) {
    this.#buckets = buckets;
  }

  add(topic: number, bucket: number, messages: number): void {
    const counts = this.#counts.get(topic) ?? this.#buckets.map(() => 0);
    counts[bucket] = (counts[bucket] ?? 0) + messages;
    this.#counts.set(topic, counts);
  }

  addAt(topic: number, at: number, messages: number, { bounds }: Plan): void {
    if (at < (bounds.from ?? at) || at > (bounds.to ?? at)) return;
    const bucket = this.#buckets.findIndex(({ from, to }) => at >= from && at < to);
    if (bucket >= 0) this.add(topic, bucket, messages);
  }

  alike(): { topic: number; at: number; messages: number }[] {
    return [...this.#counts].flatMap(([topic, counts]) =>
      counts.flatMap((messages, bucket) =>
        messages === 0 ? [] : { topic, at: this.#buckets[bucket]?.from ?? 0, messages },
      ),
    );
  }
}
