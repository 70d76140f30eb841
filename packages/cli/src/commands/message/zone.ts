/** The time zone of the terminal: days of a query are its days. */

import { readlinkSync } from 'node:fs';

const name = /^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/;

/** IANA name. Asked of the system first: waking up Intl costs as much as half of a `list`. */
export function localZone(env: Readonly<Record<string, string | undefined>>): string {
  const zone = env.TZ || linkedZone();
  return zone && name.test(zone) ? zone : Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** What /etc/localtime points to, where it is a link. */
function linkedZone(): string | undefined {
  try {
    return /\/zoneinfo\/(.+)$/.exec(readlinkSync('/etc/localtime'))?.[1];
  } catch {
    return undefined;
  }
}
