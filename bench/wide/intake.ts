/** Payloads of GitHub, as they are in the folder of its source, signed as GitHub signs them. */

import { createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Bench, withServers } from '../bench.ts';
import { startFloor } from '../floor.ts';
import { startHub } from '../hub.ts';
import type { HttpRequest } from '../load.ts';
import { compare, interleave, median } from '../measure.ts';
import { postBody } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';
import { pathOf } from './messages.ts';
import type { WideStore } from './stores.ts';

const folder = new URL('../../packages/server/src/integrations/sources/github/payloads/', import.meta.url);
const secret = 'of the bench';
const connections = 16;

/** The floor is the same number of posts in the barest code, on SQLite; elsewhere there is none. */
export async function intakeRows({ load, seed, quick, rounds, say }: Bench, store: WideStore): Promise<Row[]> {
  const payloads = readdirSync(folder).map((file) => {
    return { event: file.split(/__|[.]/)[0] ?? '', body: readFileSync(new URL(file, folder), 'utf8') };
  });
  const place = await store.copy('intake');
  return withServers(
    {
      hub: () => startHub(place.folder, place.databaseUrl),
      floor: () => startFloor('write', seed.copy(`intake-${store.name}`)),
    },
    async ({ hub, floor }) => {
      const path = await makeIntake(hub.port, store.tokens.admin);
      const passes = quick ? 10 : 25;
      let pass = 0;
      const deliver = () => {
        const requests = Array.from({ length: passes }, () => {
          pass += 1;
          return payloads.map((payload) => deliveryOf(path, payload, pass));
        }).flat();
        return load.run({ port: hub.port, token: store.tokens.admin, connections, requests });
      };
      let posted = 0;
      const post = () => {
        const requests = Array.from({ length: passes * payloads.length }, (): HttpRequest => {
          posted += 1;
          return { method: 'POST', path: '/api/messages', body: postBody(posted) };
        });
        return load.run({ port: floor.port, token: seed.token, connections, requests });
      };
      say(`sends ${payloads.length} payloads of GitHub to ${store.name}, again and again`);
      const samples = await interleave(Math.min(rounds, 5), { deliver, post });
      const name = `${store.name}, intake: payloads`;
      const perSecond = compare(samples.deliver, samples.post, (sample) => sample.perSecond);
      const p95 = median(samples.deliver.map((sample) => sample.p95));
      return [
        rowOf(name, '/s', store.name === 'SQLite' ? perSecond : { value: perSecond.value }, null),
        rowOf(`${store.name}, intake: p95`, 'ms', { value: p95 }, null),
      ];
    },
  );
}

/** Of another repository in each pass, so that each writes something. */
function deliveryOf(path: string, { event, body }: { event: string; body: string }, pass: number): HttpRequest {
  const own = body.replaceAll('acme/api', `acme/api-${pass}`);
  const signature = createHmac('sha256', secret).update(own).digest('hex');
  return {
    method: 'POST',
    path,
    body: own,
    headers: {
      'x-github-event': event,
      'x-github-delivery': `${pass}-${createHmac('sha256', secret).update(body).digest('hex').slice(0, 12)}`,
      'x-hub-signature-256': `sha256=${signature}`,
    },
  };
}

/** @returns its path */
async function makeIntake(port: number, token: string): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}/api/intakes`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'bench-github', source: 'github', topic: pathOf(0), signingSecret: secret }),
  });
  if (!answer.ok) throw new Error(`an intake was answered ${answer.status}: ${await answer.text()}`);
  const { url } = (await answer.json()) as { url: string };
  return new URL(url).pathname;
}
