import { readAlert } from '@tagloop/language/vocabulary/alert';
import { expect, test } from 'vitest';
import { openTestApp } from '../../../testing/app.ts';
import { recordedDeliveries, sourceSuite } from '../../../testing/source-suite.ts';
import { alertmanager } from './alertmanager.ts';

const recorded = recordedDeliveries(new URL('./payloads/', import.meta.url), () => ({}));
const settings = { serviceLabels: ['service', 'job'] };

sourceSuite({ source: alertmanager, settings, recorded });

function read(name: string) {
  const delivery = recorded.find((each) => each.name === name);
  const reading = alertmanager.read({ headers: {}, payload: delivery?.payload, settings, receivedAt: 0 });
  if (reading.outcome !== 'operations') throw new Error(reading.reason);
  return reading.operations;
}

test('writes what an alert says and where to read on', () => {
  const [first] = read('firing__two-instances');
  expect(first?.key).toBe('alert:6bd8c3c7fa7501cc');
  expect(readAlert(first?.text ?? '')).toMatchObject({
    service: 'api',
    name: 'HighErrorRate',
    instance: 'api-1.example.org:9090',
    severity: 'critical',
    summary: 'Error rate of api above 2 %',
    url: 'https://runbooks.example.org/api/errors',
    body: '5.1 % of requests failed\nin the last 5 minutes.',
  });
});

test('takes the service from the first label that is there, the summary from what there is', () => {
  const [first] = read('firing__message-only');
  expect(readAlert(first?.text ?? '')).toMatchObject({ service: 'node', summary: 'Disk /var of db-1 is 92 % full' });
});

test('keeps one message for an alert that comes, is repeated, goes and comes back', async () => {
  const hub = await openTestApp();
  try {
    hub.clock.set(Date.parse('2026-11-23T02:00:00Z'));
    await hub.topic('/Alerts');
    const { url } = (
      await hub.admin.call<{ url: string }>('POST', '/api/intakes', {
        name: 'prometheus',
        source: 'alertmanager',
        topic: '/Alerts',
      })
    ).body;
    const send = async (name: string, change = (text: string) => text) => {
      const payload = JSON.stringify(recorded.find((each) => each.name === name)?.payload);
      const answer = await hub.nobody.call('POST', new URL(url).pathname, change(payload));
      expect(answer.status, JSON.stringify(answer.body)).toBe(200);
      return answer.body.detail;
    };
    const alerts = async () =>
      (
        await hub.admin.call<{ messages: { labels: { text: string }[]; replies: number; tags: string[] }[] }>(
          'GET',
          '/api/messages?q=in%3A/Alerts%20is%3Aroot%20%23instance%3Aapi-1.example.org%3A9090',
        )
      ).body.messages.map(({ labels, replies }) => ({ state: labels.map(({ text }) => text), replies }));

    await send('firing__two-instances');
    expect(await alerts()).toEqual([{ state: ['open'], replies: 1 }]);
    expect(await send('firing__two-instances')).toBe('Messages: 2 unchanged.');
    await send('firing__one-resolved');
    expect(await alerts()).toEqual([{ state: ['done'], replies: 2 }]);
    await send('firing__two-instances', (text) => text.replaceAll('T01:36:48', 'T01:52:10'));
    expect(await alerts()).toEqual([{ state: ['open'], replies: 3 }]);
  } finally {
    await hub.close();
  }
});
