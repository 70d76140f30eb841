/** Instants: RFC 3339 outside, milliseconds since 1970 inside. */

const rfc3339 = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;
const minute = 60_000;

/**
 * Milliseconds since 1970 of a full RFC 3339 instant; what is finer is cut off. Null for anything else: a day alone, a
 * missing offset, a day or an hour that does not exist, a leap second.
 */
export function parseInstant(text: string): number | null {
  const [matched, date, time, fraction = '', sign, hours = '0', minutes = '0'] = rfc3339.exec(text) ?? [];
  if (matched === undefined) return null;
  const local = Date.parse(`${date}T${time}Z`);
  // The engine rolls 30 February over into March instead of refusing it.
  if (Number.isNaN(local) || new Date(local).toISOString().slice(0, 19) !== `${date}T${time}`) return null;
  if (Number(hours) > 23 || Number(minutes) > 59) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * minute * (sign === '-' ? -1 : 1);
  return local + Number(fraction.slice(0, 3).padEnd(3, '0')) - offset;
}

/** RFC 3339 in UTC with milliseconds: `2026-11-22T09:12:00.000Z`. Throws a RangeError outside of what a Date can be. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString();
}
