/** From rows of the store to messages that can be drawn; what lacks a time or a number is counted by its reason. */

import { numberOf } from '@tagloop/language/text/tags';
import { readTime } from '@tagloop/language/time/readTime';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { Alike } from './combine.ts';
import type { Stats } from './contract.ts';
import type { AlikeRow, Question, SpanRow } from './queries.ts';
import type { Group, Measure } from './request.ts';
import { none } from './series.ts';
import { slotStart } from './slots.ts';

export interface Names {
  readonly topics: Pick<TopicsService, 'byId'>;
  readonly users: Pick<UsersService, 'byId'>;
}

export interface Read {
  readonly alike: Alike[];
  readonly skipped: Stats['skipped'];
}

export function readAlike(rows: readonly AlikeRow[], { plan, slots, zone }: Question, names: Names): Read {
  const skipped = { noTime: 0, noNumber: 0, unfinished: 0 };
  const moments = new Map<string, number | null>();
  const { from, to } = plan.bounds;

  /** Few texts stand for many messages, and to read one takes a while. */
  function writtenTime(text: string): number | null {
    const known = moments.get(text);
    if (known !== undefined) return known;
    const at = readTime(text, zone);
    moments.set(text, at);
    return at;
  }

  function timeOf({ moment }: AlikeRow): number | null {
    if (moment === null) return null;
    return plan.time.kind === 'tag' ? writtenTime(String(moment)) : slotStart(Number(moment), slots);
  }

  const alike: Alike[] = [];
  for (const row of rows) {
    const messages = Number(row.messages);
    const at = timeOf(row);
    if (at === null) skipped.noTime += messages;
    else if (plan.time.kind === 'tag' && ((from !== null && at < from) || (to !== null && at > to))) continue;
    else {
      const value = numberIn(plan.measure, row.value);
      if (typeof value === 'string') skipped[value] += messages;
      else {
        const groups = groupsOf([row.first, row.second], plan.groups, names);
        alike.push({ at, groups, value, messages, newest: Number(row.newest) });
      }
    }
  }
  return { alike, skipped };
}

/** Changes of how many messages have a label. */
export function readSpans(rows: readonly SpanRow[], { plan, slots }: Question, names: Names): Alike[] {
  return rows.map(({ label, second, slot, change }) => ({
    at: slotStart(Number(slot), slots),
    groups: groupsOf([label, second], plan.groups, names),
    value: null,
    messages: Number(change),
    newest: 0,
  }));
}

/** The number, or why there is none. */
function numberIn(measure: Measure, value: AlikeRow['value']): number | null | 'noNumber' | 'unfinished' {
  if (measure.kind === 'count' || measure.kind === 'open') return null;
  if (value === null) return 'noNumber';
  if (measure.kind === 'number') return numberOf(String(value)) ?? 'noNumber';
  return Number(value) < 0 ? 'unfinished' : Number(value);
}

export function groupsOf(
  values: readonly (number | string | null)[],
  groups: readonly Group[],
  names: Names,
): string[][] {
  const [first = [none], second] = groups.map((group, at) => namesOf(group, values[at] ?? null, names));
  if (groups.length === 0) return [];
  return first.flatMap((one) => (second ? second.map((two) => [one, two]) : [[one]]));
}

function namesOf(group: Group, value: number | string | null, { topics, users }: Names): readonly string[] {
  if (value === null) return [none];
  switch (group.kind) {
    case 'author':
      return [users.byId(Number(value))?.name ?? 'gone'];
    case 'topic':
      return [topics.byId(Number(value))?.path ?? '/'];
    case 'stage': {
      const { stages = [] } = topics.byId(Number(value)) ?? {};
      return stages.length > 0 ? stages : [none];
    }
    case 'tag':
    case 'label':
      return [String(value)];
  }
}
