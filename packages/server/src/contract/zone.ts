import { HubError } from './errors.ts';

/** Zones that were asked for and are ones: finding out takes as long as a small query. */
const known = new Set<string>();
/** More spellings than this are not remembered. */
const mostKnown = 2_000;

/** The zone that a client named; 422 when there is none of this name. */
export function readZone(zone: string): string {
  if (known.has(zone)) return zone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new HubError('invalid', `"${zone}" is no time zone; use an IANA name such as Europe/Paris`);
  }
  if (known.size < mostKnown) known.add(zone);
  return zone;
}
