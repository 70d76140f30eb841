/** How soon a rule says something else though nothing happened: `since:7d` means other messages tomorrow. */

import type { Node, TimePoint } from '../query/ast.ts';
import type { NumberLine, Rule } from './rule.ts';

const minute = 60_000;
const hour = 60 * minute;
const units = { m: minute, h: hour, d: 24 * hour, w: 168 * hour };

/** A hundredth of its shortest span in ms, between a minute and an hour; null for a rule that only changes with messages. */
export function agesWithin({ numbers }: Rule): number | null {
  const spans = numbers.flatMap(spansOf);
  if (spans.length === 0) return null;
  return Math.min(hour, Math.max(minute, Math.min(...spans) / 100));
}

/** Buckets reach to now, and so do states that last. */
function spansOf({ query, bucket, measure }: NumberLine): number[] {
  const isOfNow = bucket !== undefined || (measure?.includes('time(') ?? false);
  return [...spansIn(query.where), ...(isOfNow ? [10 * hour] : [])];
}

function spansIn(node: Node): number[] {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.flatMap(spansIn);
  if (node.kind === 'not') return spansIn(node.node);
  return node.kind === 'time' ? [node.from, node.to].flatMap(spanOf) : [];
}

function spanOf(point: TimePoint | undefined): number[] {
  return point?.kind === 'ago' ? [point.amount * units[point.unit]] : [];
}
