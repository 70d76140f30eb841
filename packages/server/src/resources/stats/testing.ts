/** What statistics must say, by a walk over all messages that were made: slow, plain, and of no code that it tests. */

import type { MessageFacts } from '@tagloop/language/query/facts';
import { matches } from '@tagloop/language/query/matches';
import { parse } from '@tagloop/language/query/parse';
import { numberOf, tagValue } from '@tagloop/language/text/tags';
import { bucketsOver } from '@tagloop/language/time/buckets';
import { endOf, startOf } from '@tagloop/language/time/range';
import { readTime } from '@tagloop/language/time/readTime';
import { testNow } from '../../testing/app.ts';
import type { Message } from '../messages/contract.ts';
import type { Stats, StatsQuery } from './contract.ts';

/** When a message had a label, ms. */
export interface Span {
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
}

/** A message and what is known of it by having made it. */
export interface Known {
  readonly message: Message;
  readonly stages: readonly string[];
  readonly spans: readonly Span[];
}

/** What is compared; numbers that were added up agree but for their last digits. */
export function plainOf({
  buckets,
  series,
  total,
  skipped,
}: Pick<Stats, 'series' | 'total' | 'skipped'> & { buckets: readonly { name: string }[] }) {
  const round = (value: number | null) => (value === null ? null : Number(value.toPrecision(12)));
  const line = ({ group, rest, count, value, counts, values }: Stats['total']) => [
    group.join(' | '),
    rest,
    count,
    round(value),
    counts,
    values.map(round),
  ];
  return { buckets: buckets.map(({ name }) => name), series: series.map(line), total: line(total), skipped };
}

interface Item {
  readonly at: number;
  readonly groups: readonly (readonly string[])[];
  readonly value: number;
  readonly id: string;
}

const families: Record<string, readonly string[]> = {
  work: ['open', 'doing', 'done'],
  urgent: ['urgent'],
  status: ['status:todo'],
};

/** The same by a walk over all messages, one after the other. */
export function modelOf(known: readonly Known[], asked: StatsQuery): ReturnType<typeof plainOf> {
  const zone = asked.zone ?? 'UTC';
  const context = { now: testNow, zone, reader: 'ada' };
  const query = parse(asked.q ?? '');
  const selected = known.filter((each) => matches(factsOf(each), query, context));
  const groups = asked.group?.split(',') ?? [];
  const measure = asked.measure ?? 'count';
  const time = measure === 'open' ? 'open' : (asked.time ?? 'created');
  const bounds = [...(asked.since ? [`since:${asked.since}`] : []), ...(asked.until ? [`until:${asked.until}`] : [])];
  if (time === 'created') bounds.push(...(/created:\S+\d/.exec(asked.q ?? '') ?? []));
  const ends = endsOf(bounds, context);
  const isInBounds = (at: number) => at >= (ends.from ?? at) && at <= (ends.to ?? at);
  const skipped = { noTime: 0, noNumber: 0, unfinished: 0 };
  const items: Item[] = [];
  const spans: (Item & { to: number | null })[] = [];
  for (const each of selected) {
    const { id } = each.message;
    if (measure === 'open') {
      for (const span of each.spans.filter(({ label }) => families[groups[0]?.slice(6) ?? '']?.includes(label))) {
        const second = groups[1] === undefined ? [[]] : groupsOf(each, groups[1]).map((group) => [group]);
        spans.push({ at: span.from, to: span.to, value: 1, id, groups: second.map((rest) => [span.label, ...rest]) });
      }
      continue;
    }
    const at = timeOf(each, time, zone);
    const value = numberFor(each, measure);
    if (at === null) skipped.noTime += 1;
    else if (!isInBounds(at)) continue;
    else if (typeof value === 'string') skipped[value] += 1;
    else {
      const [first = [], second] = groups.map((group) => groupsOf(each, group));
      items.push({ at, value, id, groups: first.flatMap((a) => second?.map((b) => [a, b]) ?? [[a]]) });
    }
  }
  const all = measure === 'open' ? spans : items;
  const first =
    ends.from ??
    Math.min(...all.flatMap((each) => ('to' in each && typeof each.to === 'number' ? [each.at, each.to] : each.at)));
  const last =
    ends.to ?? Math.max(testNow, first === Number.POSITIVE_INFINITY ? testNow : first, ...all.map(({ at }) => at));
  const buckets =
    asked.bucket === undefined || first > last ? [] : (bucketsOver(first, last, asked.bucket, zone, 10_000) ?? []);

  const draw = (some: readonly Item[]) => {
    if (measure === 'open') {
      const openAt = (end: number) =>
        spans.filter((span) => some.includes(span) && span.at < end && (span.to ?? Number.POSITIVE_INFINITY) >= end)
          .length;
      const counts = buckets.map(({ to }) => openAt(to));
      const count = openAt(buckets.at(-1)?.to ?? (ends.to ?? testNow) + 1);
      return { count, value: count, counts, values: counts };
    }
    const parts = buckets.map(({ from, to }) => some.filter(({ at }) => at >= from && at < to));
    return {
      count: some.length,
      value: folded(some, measure),
      counts: parts.map((part) => part.length),
      values: parts.map((part) => folded(part, measure)),
    };
  };
  const total = { group: [], rest: false, ...draw(all) };
  if (groups.length === 0) return plainOf({ buckets, series: [total], total, skipped });
  const keys = [...new Set(all.flatMap((each) => each.groups.map((group) => JSON.stringify(group))))];
  const drawn = keys.map((key) => {
    const some = all.filter((each) => each.groups.some((group) => JSON.stringify(group) === key));
    return { key, some, line: draw(some) };
  });
  const sizeOf = ({ line }: (typeof drawn)[number]) => Math.max(line.count, ...line.counts);
  drawn.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.key < b.key ? -1 : 1));
  const limit = asked.limit ?? 20;
  const series = drawn.slice(0, limit).map(({ key, line }) => ({ group: JSON.parse(key), rest: false, ...line }));
  const rest = all.filter((each) => drawn.slice(limit).some(({ some }) => some.includes(each)));
  if (rest.length > 0) series.push({ group: groups.map(() => '(others)'), rest: true, ...draw(rest) });
  return plainOf({ buckets, series, total, skipped });
}

function factsOf({ message, stages }: Known): MessageFacts {
  return {
    ...message,
    topic: { path: message.topic, stages: stages as MessageFacts['topic']['stages'] },
    author: message.author.name,
    createdAt: Date.parse(message.createdAt),
    updatedAt: Date.parse(message.updatedAt),
    likes: 0,
    votes: 0,
    arrived: 0,
  };
}

/** Where all the bounds overlap, ms. */
function endsOf(bounds: readonly string[], context: { now: number; zone: string }): { from?: number; to?: number } {
  const points = bounds.flatMap((bound) => {
    const { where } = parse(bound);
    return where.kind === 'time' ? where : [];
  });
  const from = points.flatMap((each) => (each.from ? startOf(each.from, context) : []));
  const to = points.flatMap((each) => (each.to ? endOf(each.to, context) : []));
  return { ...(from.length > 0 && { from: Math.max(...from) }), ...(to.length > 0 && { to: Math.min(...to) }) };
}

function firstWith({ spans }: Known, label: string, since = 0): number | null {
  const moments = spans.filter((span) => span.label === label && span.from >= since).map(({ from }) => from);
  return moments.length > 0 ? Math.min(...moments) : null;
}

function timeOf(known: Known, time: string, zone: string): number | null {
  if (time === 'created') return Date.parse(known.message.createdAt);
  if (time === 'updated') return Date.parse(known.message.updatedAt);
  if (time === 'label:done') return firstWith(known, 'done');
  const text = tagValue(known.message.tags, 'at');
  return text === undefined ? null : readTime(text, zone);
}

function groupsOf(known: Known, group: string): readonly string[] {
  const { message, stages } = known;
  if (group === 'author') return [message.author.name];
  if (group === 'topic') return [message.topic];
  if (group === 'stage') return stages.length > 0 ? stages : ['(none)'];
  if (group.startsWith('#')) return [tagValue(message.tags, group.slice(1)) ?? '(none)'];
  const own = message.labels.map(({ text }) => text).filter((text) => families[group.slice(6)]?.includes(text));
  return [own.toSorted()[0] ?? '(none)'];
}

function numberFor(known: Known, measure: string): number | 'noNumber' | 'unfinished' {
  if (measure === 'count') return 0;
  if (measure.includes('#value')) return numberOf(tagValue(known.message.tags, 'value') ?? '') ?? 'noNumber';
  if (measure.includes('time(open)')) {
    const open = known.spans.filter(({ label }) => label === 'open');
    return open.length === 0
      ? 'noNumber'
      : open.reduce((sum, { from, to }) => sum + Math.max(0, (to ?? testNow) - from), 0);
  }
  const isFromStart = measure.includes('created');
  const began = isFromStart ? Date.parse(known.message.createdAt) : firstWith(known, 'open');
  if (began === null) return 'noNumber';
  const ended = firstWith(known, isFromStart ? 'done' : 'doing', began);
  return ended === null ? 'unfinished' : ended - began;
}

function folded(some: readonly Item[], measure: string): number | null {
  if (measure === 'count') return some.length;
  const numbers = some.map(({ value }) => value).toSorted((a, b) => a - b);
  const sum = numbers.reduce((total, each) => total + each, 0);
  const fold = measure.slice(0, measure.indexOf('('));
  if (fold === 'sum') return sum;
  if (some.length === 0) return null;
  if (fold === 'avg') return sum / numbers.length;
  if (fold === 'min') return numbers[0] ?? null;
  if (fold === 'max') return numbers.at(-1) ?? null;
  if (fold === 'last') return some.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)).at(-1)?.value ?? null;
  return numbers.find((_, index) => (index + 1) / numbers.length >= Number(fold.slice(1)) / 100) ?? null;
}
