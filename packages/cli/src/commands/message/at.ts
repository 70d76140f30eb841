/** When a thing happened, for writes that come late. */

import { type Option, UsageError } from '../../command.ts';
import type { Input } from '../../input.ts';

export const atOption: Option = { flags: '--at <time>', summary: 'when it happened, such as 2026-11-22T09:30:00Z' };

export function atOf(input: Input): string | undefined {
  return readTime(input.text('at'), '--at');
}

/** RFC 3339 in UTC; a day alone begins it. */
export function readTime(text: string | undefined, option: string): string | undefined {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d(T.+)?$/.test(text) ? new Date(text) : undefined;
  if (time && !Number.isNaN(time.getTime())) return time.toISOString();
  throw new UsageError(`${option} must be a time such as 2026-11-22T09:30:00Z, not "${text}"`);
}
