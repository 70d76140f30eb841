/** Upserts over HTTP: each key is created once and moved on once, from Building to Success. */

import { type Bench, type Group, hubAndFloor, withServers } from '../bench.ts';
import type { HttpRequest } from '../load.ts';
import { textOf, topicPath } from '../messages.ts';
import { writeRows } from './writes.ts';

/** So far behind its creation that the creation is answered: there are fewer connections than that. */
const behind = 200;
const states = {
  created: [
    { text: 'Building', color: '#1565c0' },
    { text: 'urgent', color: '#c62828' },
  ],
  done: [
    { text: 'Success', color: '#2e7d32' },
    { text: 'urgent', color: '#c62828' },
  ],
};

export const upsert: Group = {
  name: 'upsert',
  run: (bench: Bench) =>
    withServers(hubAndFloor(bench.seed, 'write', 'upsert'), ({ hub, floor }) =>
      writeRows(bench, 'upsert', hub, floor, requestsOf),
    ),
};

/** Half of them create; the keys of one call are all moved on in it, the last ones in a row. */
function requestsOf(first: number, count: number): HttpRequest[] {
  const keys = Array.from({ length: count / 2 }, (_, at) => first + at);
  const requests: HttpRequest[] = [];
  for (let at = 0; at < keys.length + behind; at += 1) {
    const fresh = keys[at];
    const known = keys[at - behind];
    if (fresh !== undefined) requests.push(requestOf(fresh, 'created'));
    if (known !== undefined) requests.push(requestOf(known, 'done'));
  }
  return requests;
}

function requestOf(number: number, state: keyof typeof states): HttpRequest {
  const body = {
    topic: topicPath(number),
    key: `run:ci/${number}`,
    text: textOf(number),
    labels: { set: states[state] },
  };
  return { method: 'POST', path: '/api/messages/upsert', body: JSON.stringify(body) };
}
