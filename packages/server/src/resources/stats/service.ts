/** The rules of statistics: what is counted is what the reader may read now, within the budget of a list. */

import { families } from '@tagloop/language/labels/families';
import type { Node, Query } from '@tagloop/language/query/ast';
import { formatInstant } from '@tagloop/language/time/instant';
import type { CompiledQuery } from 'kysely';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import { readZone } from '../../contract/zone.ts';
import { writeId } from '../../lib/ids.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { asOf, bucketsOf, slotsOf } from './axis.ts';
import type { Facets, FlakyStep, Stats, StatsKey, StatsQuery } from './contract.ts';
import { countCovered } from './covered.ts';
import { facetsOf } from './facets.ts';
import { commitsToAsk, type FailedStep, flakyOf } from './flaky.ts';
import { keysOf } from './keys.ts';
import {
  alikeMessages,
  facetsOfNewest,
  goodSteps,
  type LabelSet,
  mostRows,
  newestFailures,
  type Question,
  spansOfLabels,
  stepsWithRuns,
  tagsOfNewest,
} from './queries.ts';
import { type Read, readAlike, readSpans } from './read.ts';
import { type Measure, readPlan } from './request.ts';
import { drawBuckets, drawOpen, seriesOf } from './series.ts';

declare module '../resource.ts' {
  interface Services {
    stats: StatsService;
  }
}

export interface StatsService {
  /** Throws `invalid` for what cannot be asked, `query-too-slow` beyond the budget. */
  stats(actor: Actor, query: Query, asked: StatsQuery): Promise<Stats>;
  /** Throws as `stats` does for what cannot be asked, `bad-query` included; asks nothing of the store. */
  check(actor: Actor, asked: StatsQuery): void;
  /** What groups and measures of a query can be made of; throws likewise. */
  keys(actor: Actor, query: Query, zone: string | undefined): Promise<StatsKey[]>;
  /** What a query can be narrowed by; throws likewise. */
  facets(actor: Actor, query: Query, zone: string | undefined): Promise<Facets>;
  /** Which steps of the runs of a query waver, by what the hub knows of the last days; throws likewise. */
  flaky(actor: Actor, query: Query, asked: { days?: number; zone?: string }): Promise<FlakyStep[]>;
}

interface Earlier {
  readonly messages: MessagesService;
  readonly topics: TopicsService;
  readonly users: UsersService;
}

/** As many messages show what a query holds. */
const newest = 5_000;
/** As many failures, and steps at the commits of failures, show what wavers. */
const mostFailures = 2_000;
const mostGood = 10_000;
const mostCommits = 100;
const mostFlaky = 100;
const usualDays = 30;
const dayMs = 86_400_000;

export function createStats({ store, config, clock }: Deps, { messages, topics, users }: Earlier): StatsService {
  const names = { topics, users };

  async function rowsOf<R>({ selection }: Question, query: CompiledQuery<R>): Promise<R[]> {
    if (selection.empty) return [];
    const rows = await store.query(query, config.queryMs);
    if (rows.length <= mostRows) return rows;
    throw new HubError(
      'query-too-slow',
      `The answer is made of more than ${mostRows} different times and numbers; narrow the query, or take larger buckets`,
    );
  }

  async function read(question: Question): Promise<Read> {
    const db = store.tables<unknown>();
    const skipped = { noTime: 0, noNumber: 0, unfinished: 0 };
    const covered = await countCovered((query) => store.query(query, config.queryMs), db, question, names);
    if (covered) return { alike: covered, skipped };
    if (question.plan.measure.kind !== 'open') {
      return readAlike(await rowsOf(question, alikeMessages(db, question)), question, names);
    }
    const alike = readSpans(await rowsOf(question, spansOfLabels(db, question)), question, names);
    return { alike, skipped };
  }

  /** A family goes before a label of the same name; topics that the actor may read add theirs. */
  function labelsOf(actor: Actor, name: string): LabelSet {
    const readable = topics.readable(actor);
    const own = topics.all().flatMap((topic) => (readable.has(topic.id) ? topic.families : []));
    const named = [...families, ...own].filter((family) => family.name === name);
    if (named.length === 0) return { texts: [name] };
    return {
      texts: [...new Set(named.flatMap(({ members }) => members))],
      prefix: named.find(({ prefix }) => prefix !== undefined)?.prefix,
    };
  }

  return {
    check(actor, asked) {
      readPlan(readQuery(asked.q ?? ''), asked, { now: clock.now(), zone: readZone(asked.zone ?? actor.zone) });
    },

    async keys(actor, query, asked) {
      const zone = readZone(asked ?? actor.zone);
      const selection = messages.select(actor, { where: query.where }, { now: clock.now(), zone });
      if (selection.empty) return [];
      const tags = tagsOfNewest(store.tables(), store.dialect, selection, newest);
      return keysOf(await store.query(tags, config.queryMs), zone);
    },

    async facets(actor, query, asked) {
      const selection = messages.select(
        actor,
        { where: query.where },
        { now: clock.now(), zone: readZone(asked ?? actor.zone) },
      );
      if (selection.empty) return facetsOf([], newest, names);
      const rows = facetsOfNewest(store.tables(), store.dialect, selection, newest);
      return facetsOf(await store.query(rows, config.queryMs), newest, names);
    },

    async flaky(actor, query, { days = usualDays, zone }) {
      const clockOfReader = { now: clock.now(), zone: readZone(zone ?? actor.zone) };
      const select = (...more: Node[]) =>
        messages.select(actor, { where: { kind: 'and', nodes: [query.where, ...more] } }, clockOfReader);
      const runs = select({ kind: 'is', what: 'root' });
      if (runs.empty) return [];
      const db = store.tables<unknown>();
      const since = clockOfReader.now - days * dayMs;
      const failures = await store.query(
        newestFailures(db, store.dialect, runs.topicIds, since, mostFailures),
        config.queryMs,
      );
      if (failures.length === 0) return [];
      const failureOf = new Map(failures.map((failure) => [Number(failure.id), failure]));
      const steps = await store.query(stepsWithRuns(db, store.dialect, runs, failures), config.queryMs);
      const failed = steps
        .flatMap((step): FailedStep[] => {
          const failure = failureOf.get(Number(step.id));
          return failure ? [{ ...step, at: Number(failure.at), recovered: Number(failure.recovered) === 1 }] : [];
        })
        .sort((a, b) => b.at - a.at);
      const commits = commitsToAsk(failed, mostCommits);
      const nodes = commits.map((commit): Node => ({ kind: 'tag', name: `commit:${commit}` }));
      const same = select({ kind: 'is', what: 'root' }, { kind: 'or', nodes });
      const good =
        nodes.length === 0 || same.empty ? [] : await store.query(goodSteps(db, same, mostGood), config.queryMs);
      return flakyOf(failed, good)
        .slice(0, mostFlaky)
        .map((step) => ({ ...step, at: formatInstant(step.at), run: writeId(Number(step.run)) }));
    },

    async stats(actor, query, asked) {
      const now = clock.now();
      const zone = readZone(asked.zone ?? actor.zone);
      const clockOfReader = { now, zone };
      const plan = readPlan(query, asked, clockOfReader);
      const { alike, skipped } = await read({
        plan,
        zone,
        selection: messages.select(actor, plan.query, clockOfReader),
        dialect: store.dialect,
        slots: slotsOf(plan, clockOfReader),
        labelsOf: (name) => labelsOf(actor, name),
      });
      const buckets = bucketsOf(plan, alike, clockOfReader);
      const draw =
        plan.measure.kind === 'open'
          ? drawOpen(buckets, buckets.at(-1)?.to ?? asOf(plan, now) + 1)
          : drawBuckets(plan.measure, buckets);
      return {
        query: asked.q ?? '',
        measure: asked.measure ?? 'count',
        unit: unitOf(plan.measure),
        time: asked.time ?? 'created',
        bucket: plan.bucket,
        zone,
        groups: asked.group === undefined ? [] : asked.group.split(',').map((name) => name.trim()),
        now: formatInstant(now),
        since: instantOf(plan.bounds.from),
        until: instantOf(plan.bounds.to),
        buckets: buckets.map(({ name, from, to }) => ({ name, from: formatInstant(from), to: formatInstant(to) })),
        ...seriesOf(alike, plan.groups.length, plan.limit, draw),
        skipped,
      };
    },
  };
}

function unitOf({ kind }: Measure): Stats['unit'] {
  if (kind === 'number') return null;
  return kind === 'count' || kind === 'open' ? 'messages' : 'ms';
}

function instantOf(ms: number | null): string | null {
  return ms === null ? null : formatInstant(ms);
}
