/** A time as people and robots write it into a tag: `#at:2026-W47`, `#start:2026-11-22T09:30:00Z`. */

import { DateTime } from 'luxon';
import { parseInstant } from './instant.ts';
import { isDay, startOfDay } from './range.ts';
import { mondayOf } from './week.ts';

/**
 * The moment when it begins, in ms since 1970: an instant, an hour of the zone's wall clock (`2026-11-22T09:30`), a day,
 * an ISO week, a month (`2026-11`), a quarter (`2026-Q4`) or a year. Null for anything else.
 */
export function readTime(text: string, zone: string): number | null {
  const date = dateOf(text);
  if (date !== null) return startOfDay(date, zone);
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) {
    const hour = DateTime.fromISO(text, { zone });
    return hour.isValid ? hour.toMillis() : null;
  }
  return parseInstant(text);
}

/** The first day of it. */
function dateOf(text: string): string | null {
  if (isDay(text)) return text;
  if (/^\d{4}-W\d{2}$/.test(text)) return mondayOf(text);
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(text) ?? [];
  if (year !== undefined) return `${year}-${String(Number(quarter) * 3 - 2).padStart(2, '0')}-01`;
  const month = /^\d{4}$/.test(text) ? `${text}-01-01` : `${text}-01`;
  return isDay(month) ? month : null;
}
