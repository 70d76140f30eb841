/**
 * Every SQL of statistics. It counts messages that are alike in what was asked for; numbers and times of tags leave as
 * text, so that one code reads them for both stores.
 */

import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../store/dialect.ts';
import type { Selection } from '../messages/service.ts';
import type { Group, Measure, Plan, Time } from './request.ts';
import type { Slots } from './slots.ts';

export interface Question {
  readonly plan: Plan;
  /** IANA name, for times that are written without one. */
  readonly zone: string;
  readonly selection: Selection;
  readonly dialect: Dialect;
  readonly slots: Slots;
  /** The labels that a name stands for. */
  labelsOf(name: string): LabelSet;
}

export interface LabelSet {
  readonly texts: readonly string[];
  /** Every label that begins with this and goes on. */
  readonly prefix?: string;
}

/** Messages that are alike. */
export interface AlikeRow {
  /** A slot; the text of a tag where that is the time; null without a time. */
  readonly moment: number | string | null;
  /** Text of a tag or label, id of an author or a topic. */
  readonly first: number | string | null;
  readonly second: number | string | null;
  /** The text of a tag, or ms; null without one, -1 for a way that has not come to its end. */
  readonly value: number | string | null;
  readonly messages: number;
  readonly newest: number;
}

/** Spans of a label that begin or end in one slot. */
export interface SpanRow {
  readonly label: string;
  readonly second: number | string | null;
  readonly slot: number;
  /** How many begin, less those that end. */
  readonly change: number;
}

/** More rows than this are not read. */
export const mostRows = 100_000;

export function alikeMessages(db: Kysely<unknown>, question: Question): CompiledQuery<AlikeRow> {
  const { plan, selection, slots } = question;
  const isText = plan.time.kind === 'tag';
  return sql<AlikeRow>`select ${isText ? sql`at` : slotOf(slots)} as moment, first, second, value,
      count(*) as messages, max(id) as newest
    from (
      select m.id as id, ${timeOf(plan.time, question)} as at, ${groupOf(plan.groups[0], question)} as first,
        ${groupOf(plan.groups[1], question)} as second, ${valueFor(plan.measure, question)} as value
      from ${selection.from} where ${selection.where}
    ) each_one
    where ${plan.time.kind === 'label' ? within(plan.bounds) : sql`1 = 1`}
    group by 1, 2, 3, 4 limit ${mostRows + 1}`.compile(db);
}

export function spansOfLabels(db: Kysely<unknown>, question: Question): CompiledQuery<SpanRow> {
  const { plan, selection, slots, labelsOf } = question;
  const [group] = plan.groups;
  const labels = group?.kind === 'label' ? labelsOf(group.name) : { texts: [] };
  return sql<SpanRow>`select label, second, ${slotOf(slots)} as slot, sum(change) as change
    from (
      select s.label as label, ${groupOf(plan.groups[1], question)} as second, e.change as change,
        case when e.change = 1 then s.from_at else s.to_at end as at
      from ${selection.from} cross join label_span s cross join (select 1 as change union all select -1) e
      where ${selection.where} and s.message_id = m.id and ${isOneOf('s.label', labels)}
    ) ends
    where at is not null group by 1, 2, 3 limit ${mostRows + 1}`.compile(db);
}

function slotOf({ size, shift }: Slots): RawBuilder<unknown> {
  return sql`(at + cast(${shift} as bigint)) / cast(${size} as bigint)`;
}

/** What has no time stays, to be told. */
function within({ from, to }: Plan['bounds']): RawBuilder<unknown> {
  const later = from === null ? sql`1 = 1` : sql`at >= cast(${from} as bigint)`;
  const earlier = to === null ? sql`1 = 1` : sql`at <= cast(${to} as bigint)`;
  return sql`(at is null or (${later} and ${earlier}))`;
}

function timeOf(time: Time, { dialect }: Question): RawBuilder<unknown> {
  switch (time.kind) {
    case 'created':
      return sql`m.created_at`;
    case 'updated':
      return sql`m.updated_at`;
    case 'tag':
      return tagValue(time.key, dialect);
    case 'label':
      return firstTimeWith(time.label);
  }
}

function groupOf(group: Group | undefined, { dialect, labelsOf }: Question): RawBuilder<unknown> {
  switch (group?.kind) {
    case undefined:
      return sql`null`;
    case 'author':
      return sql`m.author_id`;
    case 'topic':
    case 'stage':
      return sql`m.topic_id`;
    case 'tag':
      return tagValue(group.key, dialect);
    case 'label':
      // The labels that a message has are those whose span is not over.
      return sql`(select min(s.label) from label_span s
        where s.message_id = m.id and s.to_at is null and ${isOneOf('s.label', labelsOf(group.name))})`;
  }
}

function valueFor(measure: Measure, { dialect, selection: { now } }: Question): RawBuilder<unknown> {
  switch (measure.kind) {
    case 'count':
    case 'open':
      return sql`null`;
    case 'number':
      return tagValue(measure.key, dialect);
    case 'state': {
      const end = sql`coalesce(s.to_at, cast(${now} as bigint))`;
      return sql`(select cast(sum(case when ${end} > s.from_at then ${end} - s.from_at else 0 end) as bigint)
        from label_span s where s.message_id = m.id and s.label = ${measure.label})`;
    }
    case 'way': {
      const began = measure.from === null ? sql`m.created_at` : firstTimeWith(measure.from);
      const ended = sql`(select min(s.from_at) from label_span s
        where s.message_id = m.id and s.label = ${measure.to} and s.from_at >= ${began})`;
      return sql`case when ${began} is null then null else coalesce(${ended} - ${began}, -1) end`;
    }
  }
}

function firstTimeWith(label: string): RawBuilder<unknown> {
  return sql`(select min(f.from_at) from label_span f where f.message_id = m.id and f.label = ${label})`;
}

/** The value of the first tag with the key, null without one. */
function tagValue(key: string, dialect: Dialect): RawBuilder<unknown> {
  const start = `${key}:`;
  // In characters, as both stores count them.
  const length = [...start].length;
  return sql`(select substr(t.value, ${length + 1}) from ${dialect.elements('m.tags', 't')}
    where substr(t.value, 1, ${length}) = ${start} and length(t.value) > ${length} order by t.key limit 1)`;
}

function isOneOf(column: string, { texts, prefix }: LabelSet): RawBuilder<unknown> {
  const name = sql.ref(column);
  const exact = texts.length === 0 ? sql`1 = 0` : sql`${name} in (${sql.join(texts)})`;
  if (prefix === undefined) return exact;
  return sql`(${exact} or (${name} > ${prefix} and ${name} < ${`${prefix}\u{10ffff}`}))`;
}

/** How many entries an index has for a topic between two ids. */
export interface CoveredRow {
  readonly topic: number;
  readonly bucket: number;
  readonly messages: number;
}

/** A message whose id does not tell when it was created, or that is deleted. */
export interface OddRow {
  readonly topic: number;
  readonly id: number;
  readonly created: number;
  readonly deleted: number;
}

/** What all messages of a covered query have, beside their topics. */
export type Mark = { readonly kind: 'tag' | 'label'; readonly text: string } | null;

/** Counts entries of an index, each bucket between its two ids, and looks at no message. */
export function coveredCounts(
  db: Kysely<unknown>,
  { withinBudget }: Dialect,
  mark: Mark,
  topicIds: readonly number[],
  buckets: readonly (readonly [from: number, to: number])[],
): CompiledQuery<CoveredRow> {
  const ends = buckets.map(
    ([from, to], at) => sql`(cast(${at} as bigint), cast(${from} as bigint), cast(${to} as bigint))`,
  );
  return sql<CoveredRow>`select p.column1 as topic, b.column1 as bucket, (
      select count(*) from ${indexOf(mark)} and i.topic_id = p.column1 and i.id >= b.column2 and i.id < b.column3
    ) as messages
    from (values ${topicList(topicIds)}) p cross join (values ${sql.join(ends)}) b
    where ${withinBudget ?? sql`1 = 1`}`.compile(db);
}

/** The lowest id of such an index; null without any. */
export function firstCovered(
  db: Kysely<unknown>,
  mark: Mark,
  topicIds: readonly number[],
): CompiledQuery<{ first: number | null }> {
  return sql<{ first: number | null }>`
    select min((select min(i.id) from ${indexOf(mark)} and i.topic_id = p.column1)) as first
    from (values ${topicList(topicIds)}) p`.compile(db);
}

/** They stand in an index of their own: few, and yet they must not be counted for what they are not. */
export function oddMessages(
  db: Kysely<unknown>,
  { oneOf }: Dialect,
  mark: Mark,
  topicIds: readonly number[],
  most: number,
): CompiledQuery<OddRow> {
  return sql<OddRow>`select m.topic_id as topic, m.id as id, m.created_at as created,
      case when m.deleted_at is null then 0 else 1 end as deleted
    from message m
    where (m.deleted_at is not null or m.created_at <> m.id / 1024) and ${oneOf('m.topic_id', topicIds)}
      and exists (select 1 from ${indexOf(mark)} and i.topic_id = m.topic_id and i.id = m.id)
    limit ${most + 1}`.compile(db);
}

function indexOf(mark: Mark): RawBuilder<unknown> {
  if (!mark) return sql`message i where 1 = 1`;
  return mark.kind === 'tag'
    ? sql`message_tag i where i.tag = ${mark.text}`
    : sql`message_label i where i.label = ${mark.text}`;
}

function topicList(topicIds: readonly number[]): RawBuilder<unknown> {
  return sql.join(topicIds.map((id) => sql`(cast(${id} as bigint))`));
}

export interface TagRow {
  readonly tag: string;
  readonly messages: number;
}

/** The tags of the newest messages, each with how many have it. */
export function tagsOfNewest(
  db: Kysely<unknown>,
  { elements }: Dialect,
  { from, where, id }: Selection,
  newest: number,
): CompiledQuery<TagRow> {
  return sql<TagRow>`select t.value as tag, count(*) as messages
    from (select m.tags as tags from ${from} where ${where} order by ${id} desc limit ${newest}) m
      cross join ${elements('m.tags', 't')}
    group by 1`.compile(db);
}

export interface FacetRow {
  readonly kind: 'topic' | 'author' | 'label' | 'tag';
  /** Id of a topic or an author, text of a label or a tag. */
  readonly value: number | string;
  readonly messages: number;
}

/** What the newest messages have, each with how many have it. */
export function facetsOfNewest(
  db: Kysely<unknown>,
  { elements }: Dialect,
  { from, where, id }: Selection,
  newest: number,
): CompiledQuery<FacetRow> {
  return sql<FacetRow>`
    with newest as materialized (
      select m.id as id, m.topic_id as topic_id, m.author_id as author_id, m.tags as tags
      from ${from} where ${where} order by ${id} desc limit ${newest})
    select 'topic' as kind, cast(n.topic_id as text) as value, count(*) as messages from newest n group by n.topic_id
    union all
    select 'author', cast(n.author_id as text), count(*) from newest n group by n.author_id
    union all
    select 'label', s.label, count(*)
      from newest n join label_span s on s.message_id = n.id and s.to_at is null group by s.label
    union all
    select 'tag', t.value, count(*) from newest n cross join ${elements('n.tags', 't')} group by t.value`.compile(db);
}

export interface FailureRow {
  readonly id: number;
  readonly run: number;
  /** When it failed last, ms since 1970. */
  readonly at: number;
  readonly recovered: number;
}

/** Replies that failed since a moment in some topics, the newest first; whose they are is looked at later. */
export function newestFailures(
  db: Kysely<unknown>,
  { oneOf, withinBudget }: Dialect,
  topicIds: readonly number[],
  since: number,
  most: number,
): CompiledQuery<FailureRow> {
  return sql<FailureRow>`select r.id as id, r.parent_id as run, f.at as at,
      case when exists (select 1 from label_span g
        where g.message_id = r.id and g.label = 'Success' and g.from_at > f.first) then 1 else 0 end as recovered
    from (
      select s.message_id as id, max(s.from_at) as at, min(s.from_at) as first
      from label_span s
      where s.label in ('Failed', 'Fail') and s.from_at >= cast(${since} as bigint) and ${withinBudget ?? sql`1 = 1`}
      group by s.message_id
    ) f join message r on r.id = f.id
    where r.parent_id is not null and r.deleted_at is null and ${oneOf('r.topic_id', topicIds)}
    order by f.at desc limit ${most}`.compile(db);
}

export interface StepRow {
  readonly id: number;
  readonly run: number;
  readonly text: string;
  readonly runText: string;
}

/** Failures with the runs that they belong to, of those that a query selects. */
export function stepsWithRuns(
  db: Kysely<unknown>,
  { oneOf }: Dialect,
  { from, where }: Selection,
  failures: readonly FailureRow[],
): CompiledQuery<StepRow> {
  const [ids, runs] = [failures.map(({ id }) => Number(id)), failures.map(({ run }) => Number(run))];
  return sql<StepRow>`select r.id as id, m.id as run, r.text as text, m.text as "runText"
    from ${from} cross join message r
    where ${where} and ${oneOf('m.id', runs)} and r.parent_id = m.id and ${oneOf('r.id', ids)}`.compile(db);
}

/** Replies that are well, with the runs that a query selects. */
export function goodSteps(db: Kysely<unknown>, { from, where }: Selection, most: number): CompiledQuery<StepRow> {
  return sql<StepRow>`select r.id as id, m.id as run, r.text as text, m.text as "runText"
    from ${from} cross join message r
    where ${where} and r.parent_id = m.id and r.deleted_at is null
      and exists (select 1 from label_span s where s.message_id = r.id and s.label = 'Success' and s.to_at is null)
    limit ${most}`.compile(db);
}
