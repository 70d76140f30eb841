/** The memory of a hub at rest: once when it has just begun, once when it has worked and rested again. */

import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Bench, type Group, withServers } from '../bench.ts';
import { fill } from '../fill.ts';
import { startHub } from '../hub.ts';
import type { HttpRequest } from '../load.ts';
import { postBody, topicPath } from '../messages.ts';
import { type Bar, type Row, rowOf } from '../row.ts';

const messages = 10_000;
const most = 150;
const begun = 10_000;
/** Ms: long enough for reader threads to end. */
const worked = 40_000;

export const memory: Group = { name: 'memory', run };

async function run({ seed, load, quick, say }: Bench): Promise<Row[]> {
  const folder = seed.copy('memory');
  fill(folder, messages);
  const bar: Bar = { of: 'value', atMost: most };
  return withServers({ hub: () => startHub(folder) }, async ({ hub }) => {
    const requests = Array.from({ length: 1_000 }, (_, at): HttpRequest[] => [
      { method: 'POST', path: '/api/messages', body: postBody(messages + at) },
      { method: 'GET', path: `/api/messages?q=${encodeURIComponent(`in:${topicPath(at)}`)}` },
    ]).flat();
    say('rests');
    await sleep(begun);
    const fresh = rowOf('memory at rest, just begun', 'MB', { value: megabytesOf(hub.pid) }, bar);
    if (quick) return [fresh];
    await load.run({ port: hub.port, token: seed.token, connections: 8, requests });
    await sleep(worked);
    return [fresh, rowOf('memory at rest, after 1,000 posts and lists', 'MB', { value: megabytesOf(hub.pid) }, bar)];
  });
}

/** Resident memory of a process, 10^6 bytes. */
export function megabytesOf(pid: number): number {
  return (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString()) * 1024) / 1e6;
}
