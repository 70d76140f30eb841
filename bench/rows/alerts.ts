/**
 * A burst of alerts: 10,000 deliveries of an Alertmanager by an intake, beside as many plain upserts of such texts; and what others feel who post meanwhile.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bench, Group } from '../bench.ts';
import { startFirst } from '../hub.ts';
import { type HttpRequest, Load } from '../load.ts';
import { compare, interleave } from '../measure.ts';
import { postBody } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';

export const alerts: Group = { name: 'alerts', full: true, run };

const connections = 32;
/** Of those who post beside the burst, and how often each does. */
const others = { connections: 4, posts: 400 };
const topic = '/Bench/Alerts';

async function run({ load, quick, rounds, say }: Bench): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-bench-alerts-'));
  const admin = await startFirst(folder);
  const beside = new Load();
  try {
    const token = await admin.robot('bench');
    for (const path of ['/Bench', topic]) {
      const { id } = await admin.call<{ id: string }>('POST', '/api/topics', { path });
      const rights = [
        { user: 'root', level: 'admin' },
        { user: 'bench', level: 'write' },
      ];
      await admin.call('PUT', `/api/topics/${id}/rights`, { rights });
    }
    const { url } = await admin.call<{ url: string }>('POST', '/api/intakes', {
      name: 'alertmanager',
      source: 'alertmanager',
      topic,
    });
    const door = new URL(url).pathname;
    const burst = quick ? 2_000 : 10_000;
    const pairs = quick ? 3 : Math.min(5, rounds);
    const port = admin.hub.port;
    let next = 0;
    const runOf = (requestOf: (number: number) => HttpRequest) => () => {
      const first = next;
      next += burst;
      const requests = Array.from({ length: burst }, (_, at) => requestOf(first + at));
      return load.run({ port, token, connections, requests });
    };
    const deliver = runOf((number) => ({ method: 'POST', path: door, body: delivery(number) }));
    const upsert = runOf((number) => ({ method: 'POST', path: '/api/messages/upsert', body: upsertBody(number) }));

    say(`${burst} deliveries beside as many upserts, ${pairs} times`);
    const samples = await interleave(pairs, { deliver, upsert });

    say('others post alone, and beside each of both');
    const posts = () =>
      beside.run({
        port,
        token,
        connections: others.connections,
        requests: Array.from({ length: others.posts }, (_, at) => ({
          method: 'POST',
          path: '/api/messages',
          body: postBody(at).replace(/"topic":"[^"]*"/, '"topic":"/Bench"'),
        })),
      });
    const during = (storm: () => Promise<unknown>) => async () => {
      const over = storm();
      const sample = await posts();
      await over;
      return sample;
    };
    const felt = await interleave(pairs, { alone: posts, deliver: during(deliver), upsert: during(upsert) });
    return [
      rowOf(
        'alerts: deliveries',
        '/s',
        compare(samples.deliver, samples.upsert, ({ perSecond }) => perSecond),
        {
          of: 'ratio',
          atLeast: 0.5,
        },
      ),
      rowOf(
        'alerts: posts beside deliveries or beside upserts, p95',
        'ms',
        compare(felt.deliver, felt.upsert, ({ p95 }) => p95),
        {
          of: 'ratio',
          atMost: 1.5,
        },
      ),
      rowOf(
        'alerts: posts beside deliveries or alone, p95',
        'ms',
        compare(felt.deliver, felt.alone, ({ p95 }) => p95),
        null,
      ),
    ];
  } finally {
    beside.close();
    await admin.hub.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each alert comes twice: it fires, and some later it ends. Far enough behind that its beginning is answered. */
const behind = 200;

function turnOf(number: number): { which: number; isOver: boolean } {
  const round = Math.floor(number / (2 * behind));
  const at = number % (2 * behind);
  return { which: round * behind + (at % behind), isOver: at >= behind };
}

function delivery(number: number): string {
  const { which, isOver } = turnOf(number);
  const status = isOver ? 'resolved' : 'firing';
  const labels = { alertname: 'ErrorRate', instance: `host-${which}`, severity: 'page' };
  const times = {
    startsAt: '2026-11-22T10:00:00.000Z',
    endsAt: isOver ? '2026-11-22T10:05:00.000Z' : '0001-01-01T00:00:00Z',
  };
  const annotations = { summary: 'Error rate above 2 %' };
  const fingerprint = which.toString(16).padStart(16, '0');
  return JSON.stringify({ version: '4', status, alerts: [{ status, labels, annotations, ...times, fingerprint }] });
}

function upsertBody(number: number): string {
  const { which, isOver } = turnOf(number);
  return JSON.stringify({
    topic,
    key: `bench:${which}`,
    text: `#bench #alertname:ErrorRate #instance:host-${which} #severity:page Error rate above 2 %`,
    labels: { set: [{ text: isOver ? 'done' : 'open' }] },
  });
}
