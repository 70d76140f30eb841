/** Alerts and the items of the wall, as the monitoring sends them. */

import { alertKey, writeAlert } from '@tagloop/language/vocabulary/alert';
import { writeIntervention } from '@tagloop/language/vocabulary/intervention';
import { itemKey, writeItem } from '@tagloop/language/vocabulary/item';
import { type Signal, writeOccurrence } from '@tagloop/language/vocabulary/occurrence';
import { rota, type ServiceName } from '../cast.ts';
import { topics } from '../topics.ts';
import type { World } from '../world.ts';

const monitoring = 'prom';

export interface AlertLine {
  readonly service: ServiceName;
  /** Of the wall. */
  readonly item: string;
  readonly severity: 'high' | 'low';
  readonly summary: string;
}

/** A living message: it comes back under the same key. */
function keyOf({ service, item }: AlertLine): string {
  return alertKey({ service, alertname: item });
}

export function raise(world: World, line: AlertLine): void {
  const { service, severity, summary } = line;
  world.upsert(monitoring, {
    topic: topics.alerts,
    key: keyOf(line),
    text: writeAlert({ signal: 'AL', service, severity, summary }),
    set: ['open'],
    // Who did it when it last came is no news.
    remove: rota.map((name) => `done:${name}`),
    reply: { text: writeOccurrence({ signal: 'AL', summary }) },
  });
  showItem(world, service, line.item, 'AL', summary);
}

/** It is still so. */
export function repeat(world: World, line: AlertLine, summary: string): void {
  const reply = { text: writeOccurrence({ signal: 'AL', summary }) };
  world.upsert(monitoring, { topic: topics.alerts, key: keyOf(line), reply });
}

export function take(world: World, line: AlertLine, by: string): void {
  world.upsert(by, { topic: topics.alerts, key: keyOf(line), set: ['doing', `doing:${by}`] });
}

export function answer(world: World, line: AlertLine, by: string, text: string): void {
  world.post(by, { topic: topics.alerts, to: keyOf(line), text });
}

/** Says to which incident it belongs. */
export function tie(world: World, line: AlertLine, by: string, incident: string): void {
  const { service, severity, summary } = line;
  const text = writeAlert({ signal: 'AL', service, severity, incident, summary });
  world.upsert(by, { topic: topics.alerts, key: keyOf(line), text });
}

/** @param by who had taken it */
export function clear(world: World, line: AlertLine, summary: string, by?: string): void {
  world.upsert(monitoring, {
    topic: topics.alerts,
    key: keyOf(line),
    set: by === undefined ? ['done'] : ['done', `done:${by}`],
    remove: by === undefined ? [] : [`doing:${by}`],
    reply: { text: writeOccurrence({ signal: 'UP', summary }) },
  });
  showItem(world, line.service, line.item, 'UP', summary);
}

/** @param quietly without a reply */
export function showItem(
  world: World,
  service: ServiceName,
  name: string,
  signal: Signal,
  summary: string,
  quietly?: 'quietly',
): void {
  const key = itemKey(service, name);
  const text = writeItem({ service, name, summary });
  const reply = quietly ? undefined : { text: writeOccurrence({ signal, summary }) };
  world.upsert(monitoring, { topic: topics.items, key, text, set: [signal], reply }, 'items');
}

/** It is not heard of any more. */
export function loseItem(world: World, service: ServiceName, name: string): void {
  world.upsert(monitoring, { topic: topics.items, key: itemKey(service, name), set: ['unknown'] }, 'items');
}

/** For the report of who was on call. @param start ms since 1970; it ends now */
export function report(world: World, line: AlertLine, by: string, start: number, note: string): void {
  const alert = 'alertid';
  const written = writeIntervention({
    team: 'payments',
    user: by,
    start: new Date(start).toISOString(),
    end: new Date(world.at).toISOString(),
    alert,
    note,
  });
  world.post(by, {
    topic: topics.onCall,
    text: written,
    handle: `intervention ${world.serial('intervention')}`,
    ids: { [alert]: { topic: topics.alerts, key: keyOf(line) } },
  });
}
