/** Measures the numbers of a rule by the statistics and lists that people have, with the rights of its author. */

import type { Measured } from '@tagloop/language/computed/measured';
import { type NumberLine, RuleError } from '@tagloop/language/computed/rule';
import type { Query } from '@tagloop/language/query/ast';
import { computedTag } from '@tagloop/language/vocabulary/computedTile';
import { labelValue } from '@tagloop/language/vocabulary/tile';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { QueryTooSlow } from '../../lib/failures.ts';
import type { MessagesService } from '../messages/service.ts';
import type { StatsService } from '../stats/service.ts';

export interface Sources {
  readonly messages: Pick<MessagesService, 'list'>;
  readonly stats: Pick<StatsService, 'stats'>;
}

/** Groups of a series; the rest is one more. */
const mostGroups = 8;

/** Throws `RuleError` for what cannot be measured. */
export async function measure(line: NumberLine, actor: Actor, sources: Sources): Promise<Measured> {
  try {
    return line.label === undefined
      ? await count(line, actor, sources)
      : await readLabel(line.query, line.label, actor, sources);
  } catch (error) {
    if (error instanceof HubError) throw new RuleError(`${line.name}: ${error.message}`);
    if (error instanceof QueryTooSlow) {
      throw new RuleError(`${line.name}: it takes too long; narrow it by in: or since:`);
    }
    throw error;
  }
}

/** What computed tiles say is counted by none, so that no two of them can drive each other. */
export function withoutComputed({ where, sort }: Query): Query {
  const others = { kind: 'not', node: { kind: 'tag', name: computedTag } } as const;
  // Side by side, so that statistics find the times of the query.
  const nodes = where.kind === 'and' ? where.nodes : [where];
  return { where: { kind: 'and', nodes: [...nodes, others] }, ...(sort && { sort }) };
}

async function count(line: NumberLine, actor: Actor, { stats }: Sources): Promise<Measured> {
  const { measure: asked, group, bucket } = line;
  const { unit, series, total, buckets } = await stats.stats(actor, withoutComputed(line.query), {
    ...(asked !== undefined && { measure: asked }),
    ...(group !== undefined && { group }),
    ...(bucket !== undefined && { bucket }),
    limit: mostGroups,
  });
  const isDuration = unit === 'ms';
  if (bucket !== undefined) {
    const names = buckets.map(({ name }) => shortName(name));
    return { kind: 'series', names, values: total.values, total: total.value, isDuration };
  }
  if (group === undefined) return { kind: 'number', total: total.value, isDuration };
  const names = series.map((each) => (each.rest ? 'others' : each.group.join(' ')));
  return { kind: 'series', names, values: series.map(({ value }) => value), total: total.value, isDuration };
}

async function readLabel(query: Query, start: string, actor: Actor, { messages }: Sources): Promise<Measured> {
  const { messages: found } = await messages.list(actor, withoutComputed(query), { limit: 1 });
  return { kind: 'text', text: labelValue(found[0]?.labels ?? [], start) ?? null };
}

/** A label has little room: `11-22` for `2026-11-22`, `W47` for `2026-W47`, `09:00` for an hour. */
function shortName(bucket: string): string {
  const [, time] = /T(\d\d:\d\d)/.exec(bucket) ?? [];
  return time ?? bucket.replace(/^\d{4}-(?=\d\d-|W|Q)/, '');
}
