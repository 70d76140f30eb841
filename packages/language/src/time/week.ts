/** ISO weeks, `2026-W47`: Monday to Sunday, the first one holds 4 January. */

import { DateTime } from 'luxon';

/** The week of a day, `2026-11-22`; null when there is no such day. */
export function weekOf(date: string): string | null {
  const day = DateTime.fromISO(date, { zone: 'utc' });
  return /^\d{4}-\d{2}-\d{2}$/.test(date) && day.isValid ? weekText(day) : null;
}

/** The Monday of a week as `2026-11-16`; null when there is no such week. */
export function mondayOf(week: string): string | null {
  if (!/^\d{4}-W\d{2}$/.test(week)) return null;
  const monday = DateTime.fromISO(week, { zone: 'utc' });
  return monday.isValid ? monday.toISODate() : null;
}

/** The week that lies so many weeks after another one, before it when negative; null when there is no such week. */
export function addWeeks(week: string, weeks: number): string | null {
  const monday = mondayOf(week);
  return monday === null ? null : weekText(DateTime.fromISO(monday, { zone: 'utc' }).plus({ weeks }));
}

function weekText(day: DateTime): string {
  return day.toFormat("kkkk-'W'WW");
}
