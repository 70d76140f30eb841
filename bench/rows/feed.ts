/**
 * Readers of the live feed with 50 different queries and 20 different sets of rights: a thousand and 100 messages in a
 * second, and a crowd of five thousand and 20. The messages are posted at a fixed pace, whether the hub keeps up or not.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Group } from '../bench.ts';
import { Feeds, stamp } from '../feed.ts';
import { type Admin, startFirst } from '../hub.ts';
import { percentile } from '../measure.ts';
import { labels, services, textOf, topicCount, topicPath } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';

interface Audience {
  readonly name: string;
  readonly readerCount: number;
  readonly perSecond: number;
}

/** Each robot reads this many of the topics, beginning at its own. */
const reach = 10;
const warmUp = 3;
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

export const feed: Group = {
  name: 'feed',
  run: (bench) => run(bench, { name: 'feed', readerCount: 1_000, perSecond: 100 }),
};

export const crowd: Group = {
  name: 'crowd',
  full: true,
  run: (bench) => run(bench, { name: 'feed of 5,000', readerCount: 5_000, perSecond: 20 }),
};

interface Asked {
  readonly text: string;
  /** Whether the query selects the message of a number. */
  selects(number: number): boolean;
}

/** Half of them select nearly everything, as people's do who look at a whole team; the others a service or a topic. */
const queries: readonly Asked[] = Array.from({ length: 50 }, (_, at): Asked => {
  const service = at % services;
  const topic = at % topicCount;
  if (at < 25) return { text: `#pipeline:build -#run:${at}`, selects: (number) => number !== at };
  if (at < 32) return { text: `#service:service-${service}`, selects: (number) => number % services === service };
  if (at < 35)
    return { text: `in:${topicPath(topic)} label:urgent`, selects: (number) => number % topicCount === topic };
  return {
    text: `#service:service-${service} OR #service:service-${(at - 30) % services} is:root -label:${at}`,
    selects: (number) => [service, (at - 30) % services].includes(number % services),
  };
});

async function run({ quick, say }: Bench, { name, readerCount, perSecond }: Audience): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-bench-feed-'));
  const admin = await startFirst(folder);
  try {
    const { writer, tokens } = await people(admin);
    const readers = Array.from({ length: readerCount }, (_, at) => ({
      right: at % topicCount,
      asked: queries[Math.floor(at / topicCount) % queries.length] ?? queries[0],
    }));
    say(`opens ${readerCount} feeds`);
    const feeds = await Feeds.open({
      port: admin.hub.port,
      readers: readers.map(({ right, asked }) => ({ token: tokens[right] ?? '', query: asked?.text ?? '' })),
    });
    try {
      const seconds = quick ? 10 : 30;
      const postAll = (from: number, count: number) => post(admin.hub.port, writer, { from, count, perSecond });
      await postAll(0, warmUp * perSecond);
      await feeds.seen();
      const first = warmUp * perSecond;
      say(`posts for ${seconds} s`);
      await postAll(first, seconds * perSecond);
      const { latencies, deliveries, cut } = await feeds.seen();
      const numbers = Array.from({ length: seconds * perSecond }, (_, at) => first + at);
      const expected = readers.reduce(
        (sum, { right, asked }) =>
          sum + numbers.filter((number) => maySee(right, number) && asked?.selects(number)).length,
        0,
      );
      const sorted = latencies.toSorted((a, b) => a - b);
      return [
        rowOf(`${name}: p50`, 'ms', { value: percentile(sorted, 0.5) }, null),
        rowOf(`${name}: p99`, 'ms', { value: percentile(sorted, 0.99) }, { of: 'value', atMost: 250 }),
        rowOf(`${name}: deliveries`, '/s', { value: deliveries / seconds }, null),
        rowOf(
          `${name}: lost, doubled or cut`,
          '',
          { value: Math.abs(expected - deliveries) + cut },
          { of: 'value', atMost: 0 },
        ),
      ];
    } finally {
      feeds.close();
    }
  } finally {
    await admin.hub.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function maySee(right: number, number: number): boolean {
  return ((number % topicCount) - right + topicCount) % topicCount < reach;
}

/** One robot that writes everywhere, and one for each set of rights. */
async function people(admin: Admin): Promise<{ writer: string; tokens: string[] }> {
  const writer = await admin.robot('writer');
  const tokens: string[] = [];
  for (let right = 0; right < topicCount; right += 1) tokens.push(await admin.robot(`reader-${right}`));
  await admin.call('POST', '/api/topics', { path: '/Bench' });
  for (let topic = 0; topic < topicCount; topic += 1) {
    const { id } = await admin.call<{ id: string }>('POST', '/api/topics', { path: topicPath(topic) });
    const rights = tokens.flatMap((_token, right) =>
      maySee(right, topic) ? [{ user: `reader-${right}`, level: 'read' }] : [],
    );
    await admin.call('PUT', `/api/topics/${id}/rights`, {
      rights: [{ user: 'root', level: 'admin' }, { user: 'writer', level: 'write' }, ...rights],
    });
  }
  return { writer, tokens };
}

/** Posts at a fixed pace and waits until the last message has surely arrived. */
async function post(
  port: number,
  token: string,
  { from, count, perSecond }: { from: number; count: number; perSecond: number },
): Promise<void> {
  const begin = performance.now();
  const answers: Promise<void>[] = [];
  const failures: unknown[] = [];
  for (let at = 0; at < count; at += 1) {
    const wait = begin + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    answers.push(postOne(port, token, from + at).catch((error: unknown) => void failures.push(error)));
  }
  await Promise.all(answers);
  if (failures.length > 0) throw failures[0];
  await sleep(2_000);
}

/** The stamp is made before a connection is free, so that waiting for one counts. */
function postOne(port: number, token: string, number: number): Promise<void> {
  const body = JSON.stringify({ topic: topicPath(number), text: `${textOf(number)} ${stamp()}`, labels });
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const options = { host: '127.0.0.1', port, path: '/api/messages', method: 'POST', agent, headers };
    const sent = request(options, (answer) => {
      answer.resume();
      if (answer.statusCode === 201) answer.on('end', resolve);
      else reject(new Error(`a post was answered ${answer.statusCode}`));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
