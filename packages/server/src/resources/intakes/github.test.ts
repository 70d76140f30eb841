/** GitHub's own example payloads through the front door: each is answered 2xx, mapped or logged as not supported. */

import { createHmac } from 'node:crypto';
import examples from '@octokit/webhooks-examples' with { type: 'json' };
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import type { Delivery } from './contract.ts';

interface Made {
  readonly intake: { readonly id: string };
  readonly url: string;
  readonly signingSecret: string;
}

let hub: TestApp;
let intake: Made;

beforeAll(async () => {
  hub = await openTestApp();
  await hub.topic('/Code');
  const made = await hub.admin.call<Made>('POST', '/api/intakes', { name: 'forge', source: 'github', topic: '/Code' });
  intake = made.body;
});
afterAll(() => hub.close());

it('answers every one of the 329 payloads 2xx, and logs each', async () => {
  const deliveries = examples.flatMap(({ name, examples: payloads }) => payloads.map((payload) => ({ name, payload })));
  expect(deliveries).toHaveLength(329);
  const path = new URL(intake.url).pathname;
  const refused: unknown[] = [];
  for (const [at, { name, payload }] of deliveries.entries()) {
    const body = JSON.stringify(payload);
    const signature = createHmac('sha256', intake.signingSecret).update(body).digest('hex');
    const answer = await hub.nobody.call('POST', path, body, {
      'content-type': 'application/json',
      'x-github-event': name,
      'x-github-delivery': `example-${at}`,
      'x-hub-signature-256': `sha256=${signature}`,
    });
    if (answer.status !== 200) refused.push([name, answer.body]);
  }
  expect(refused).toEqual([]);

  const logged: Delivery[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { body: { deliveries: Delivery[]; next: string | null } } = await hub.admin.call(
      'GET',
      `/api/intakes/${intake.intake.id}/deliveries?limit=200${cursor && `&cursor=${cursor}`}`,
    );
    logged.push(...page.body.deliveries);
    cursor = page.body.next;
  }
  expect(logged).toHaveLength(329);
  const outcomes = new Set(logged.map(({ outcome }) => outcome));
  expect([...outcomes].sort()).toEqual(['accepted', 'unsupported']);
});
