/** Alerts by the front door. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Written } from '../messages/contract.ts';
import type { AlertFacts, Silence } from './contract.ts';

const minute = 60_000;

describeOnStores('alerts', (target) => {
  let hub: TestApp;
  let robot: Caller;
  let ada: Caller;
  let bob: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    robot = await hub.robot('prometheus');
    const topics = [await hub.topic('/Alerts', { parameters: { alertExpiry: '6h' } }), await hub.topic('/Quiet')];
    const rights = [
      { user: 'root', level: 'admin' },
      { user: 'prometheus', level: 'write' },
      { group: 'team', level: 'write' },
    ];
    for (const { id } of topics) await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights });
    [ada, bob] = [await hub.person('ada'), await hub.person('bob')];
  });
  afterAll(() => hub.close());

  const say = async (key: string, label: string, topic = '/Quiet', severity = 'page') => {
    hub.clock.advance(1_000);
    const text = `#AL #service:api #severity:${severity} Error rate`;
    const answer = await robot.call<Written>('POST', '/api/messages/upsert', {
      topic,
      key,
      text,
      labels: { set: [{ text: label }] },
    });
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
    return answer.body;
  };
  const factsOf = async (by: Caller, id: string) =>
    (await by.call<{ facts: AlertFacts[] }>('POST', '/api/alerts/facts', { ids: [id] })).body.facts[0];
  const labelsOf = async (id: string) =>
    (await ada.call<Message>('GET', `/api/messages/${id}`)).body.labels.map(({ text }) => text).sort();
  const act = (by: Caller, id: string, what: string, body?: object) =>
    by.call<AlertFacts>('POST', `/api/alerts/${id}/${what}`, body ?? (what === 'take' ? {} : undefined));

  it('counts repeats, which write nothing else, whatever the severity', async () => {
    const { message } = await say('alert:a', 'open');
    const first = await factsOf(ada, message.id);
    expect(first).toMatchObject({ count: 1, owner: null, flapping: false, firstSeen: message.createdAt });
    const repeat = await say('alert:a', 'open');
    expect(repeat.outcome).toBe('unchanged');
    const worse = await say('alert:a', 'open', '/Quiet', 'warning');
    expect(worse.message.id).toBe(message.id);
    const facts = await factsOf(ada, message.id);
    expect(facts).toMatchObject({ count: 3, firstSeen: first?.firstSeen });
    expect(facts?.lastSeen).not.toBe(first?.lastSeen);
  });

  it('stays its owner’s while it is repeated, and is nobody’s when it is over', async () => {
    const { message } = await say('alert:b', 'open');
    expect((await act(ada, message.id, 'take')).body).toMatchObject({ owner: 'ada', ownerUntil: null });
    await say('alert:b', 'open');
    expect(await labelsOf(message.id)).toEqual(['doing', 'doing:ada']);
    expect((await act(bob, message.id, 'take')).body).toMatchObject({ owner: 'bob' });
    expect(await labelsOf(message.id)).toEqual(['doing', 'doing:bob']);
    await say('alert:b', 'done');
    expect(await labelsOf(message.id)).toEqual(['done']);
    expect(await factsOf(ada, message.id)).toMatchObject({ owner: null, count: 2 });
  });

  it('is given back, done, and open again when it fires', async () => {
    const { message } = await say('alert:c', 'open');
    await act(ada, message.id, 'take');
    expect((await act(bob, message.id, 'give-back')).body).toMatchObject({ owner: null });
    expect(await labelsOf(message.id)).toEqual(['open']);
    expect((await act(ada, message.id, 'done')).status).toBe(200);
    expect(await labelsOf(message.id)).toContain('done');
    await say('alert:c', 'open');
    expect(await labelsOf(message.id)).toContain('open');
  });

  it('goes on counting within the grace, and begins anew behind it', async () => {
    const { message } = await say('alert:d', 'open');
    await say('alert:d', 'done');
    hub.clock.advance(10 * minute);
    await say('alert:d', 'open');
    expect(await factsOf(ada, message.id)).toMatchObject({ count: 2, firstSeen: message.createdAt });
    await say('alert:d', 'done');
    hub.clock.advance(20 * minute);
    const again = await say('alert:d', 'open');
    expect(again.message.id).toBe(message.id);
    const facts = await factsOf(ada, message.id);
    expect(facts?.count).toBe(1);
    expect(facts?.firstSeen).toBe(facts?.lastSeen);
  });

  it('flaps while it opens and closes too often', async () => {
    const { message } = await say('alert:e', 'open');
    for (const label of ['done', 'open', 'done']) await say('alert:e', label);
    expect(await factsOf(ada, message.id)).toMatchObject({ flaps: 3, flapping: false });
    await say('alert:e', 'open');
    expect(await factsOf(ada, message.id)).toMatchObject({ flaps: 4, flapping: true });
    hub.clock.advance(61 * minute);
    expect(await factsOf(ada, message.id)).toMatchObject({ flaps: 0, flapping: false });
  });

  describe('with time', () => {
    const sweep = async (minutes: number) => {
      for (let passed = 0; passed < minutes; passed += 1) {
        hub.clock.advance(minute);
        await hub.app.services.alerts.sweep();
      }
    };

    it('is free again when its owner said for how long', async () => {
      const { message } = await say('alert:f', 'open');
      const until = (ms: number) => new Date(hub.clock.now() + ms).toISOString();
      expect((await act(ada, message.id, 'take', { until: until(-1) })).status).toBe(422);
      expect((await act(ada, message.id, 'take', { until: until(10 * minute) })).body.ownerUntil).not.toBe(null);
      await sweep(9);
      expect(await labelsOf(message.id)).toEqual(['doing', 'doing:ada']);
      await sweep(2);
      expect(await labelsOf(message.id)).toEqual(['open']);
      expect(await factsOf(ada, message.id)).toMatchObject({ owner: null, ownerUntil: null });
    });

    it('is done when it is not heard of, but not for the time that the hub was away', async () => {
      const { message } = await say('alert:g', 'open', '/Alerts');
      expect((await factsOf(ada, message.id))?.expiresAt).not.toBe(null);
      await sweep(5);
      hub.clock.advance(5 * 60 * minute);
      await sweep(120);
      expect(await labelsOf(message.id)).toEqual(['open']);
      await sweep(240);
      expect(await labelsOf(message.id)).toEqual(['done']);
    });
  });

  describe('a silence', () => {
    const silence = (by: Caller, query: string, minutes: number, reason = 'the disks are replaced') =>
      by.call<Silence>('POST', '/api/silences', {
        topic: '/Quiet',
        query,
        until: new Date(hub.clock.now() + minutes * minute).toISOString(),
        reason,
      });
    const listed = async (query = '') =>
      (await ada.call<{ silences: Silence[] }>('GET', `/api/silences${query}`)).body.silences.map(
        ({ reason }) => reason,
      );

    it('covers the alerts of its query that are there and that come, until it is over', async () => {
      const { message: there } = await say('alert:disk-1', 'open');
      const made = await silence(ada, 'key:alert:disk-1 OR key:alert:disk-2', 30);
      expect([made.status, made.body.by]).toEqual([201, 'ada']);
      expect(await labelsOf(there.id)).toEqual(['open', 'silenced']);
      const { message: later } = await say('alert:disk-2', 'open');
      const { message: other } = await say('alert:cpu', 'open');
      expect(await labelsOf(later.id)).toEqual(['open', 'silenced']);
      expect(await labelsOf(other.id)).toEqual(['open']);
      expect((await factsOf(bob, later.id))?.silence).toMatchObject({
        message: made.body.message,
        reason: 'the disks are replaced',
      });
      expect(await listed(`?within=${10 * minute}`)).toEqual([]);
      expect(await listed(`?within=${40 * minute}`)).toEqual(['the disks are replaced']);

      hub.clock.advance(31 * minute);
      await hub.app.services.alerts.sweep();
      for (const { id } of [there, later]) expect(await labelsOf(id)).toEqual(['open']);
      expect(await labelsOf(made.body.message)).toEqual(['done']);
      expect(await listed()).toEqual([]);
    });

    it('is ended before its time, and leaves what another one covers', async () => {
      const { message: alert } = await say('alert:net-1', 'open');
      const [first, second] = [
        await silence(ada, '#service:api key:alert:net-1', 60, 'first'),
        await silence(bob, 'key:alert:net-1', 90, 'second'),
      ];
      expect((await ada.call('POST', `/api/silences/${first.body.message}/end`)).status).toBe(204);
      expect(await labelsOf(alert.id)).toEqual(['open', 'silenced']);
      await bob.call('PUT', `/api/messages/${second.body.message}/task`, { task: 'done' });
      await hub.app.services.alerts.sweep();
      expect(await labelsOf(alert.id)).toEqual(['open']);
    });

    it('may be a message like any other, and says what is wrong with it', async () => {
      const { message: alert } = await say('alert:typed', 'open');
      const until = new Date(hub.clock.now() + 60 * minute).toISOString();
      const text = `#silence #until:${until} typed by hand\nkey:alert:typed`;
      const posted = await ada.call<Written>('POST', '/api/messages', { topic: '/Quiet', text });
      await hub.app.services.alerts.sweep();
      expect(await labelsOf(alert.id)).toEqual(['open', 'silenced']);
      await hub.admin.call('POST', `/api/messages/${posted.body.message.id}/move`, { topic: '/Alerts' });
      await hub.app.services.alerts.sweep();
      expect(await labelsOf(alert.id)).toEqual(['open']);
      await hub.admin.call('POST', `/api/messages/${posted.body.message.id}/move`, { topic: '/Quiet' });
      await hub.app.services.alerts.sweep();
      expect(await labelsOf(alert.id)).toEqual(['open', 'silenced']);
      await ada.call('DELETE', `/api/messages/${posted.body.message.id}`);
      await hub.app.services.alerts.sweep();
      expect(await labelsOf(alert.id)).toEqual(['open']);
      expect((await silence(ada, 'lable:x', 10)).status).toBe(422);
      expect((await silence(ada, '#x', -1)).status).toBe(422);
      expect((await silence(hub.nobody, '#x', 10)).status).toBe(401);
    });
  });

  it('is muted while its parent is open, and heard when that is over', async () => {
    const child = async (label: string) => {
      hub.clock.advance(1_000);
      const text = '#AL #service:api #parent:alert:switch Port 7 is down';
      const labels = { set: [{ text: label }] };
      const body = { topic: '/Quiet', key: 'alert:port-7', text, labels };
      return (await robot.call<Written>('POST', '/api/messages/upsert', body)).body.message;
    };
    const before = await child('open');
    expect(await labelsOf(before.id)).toEqual(['open']);
    const { message: parent } = await say('alert:switch', 'open');
    await hub.app.services.alerts.sweep();
    expect(await labelsOf(before.id)).toEqual(['open', 'silenced']);
    expect(await factsOf(ada, before.id)).toMatchObject({ mutedBy: parent.id, silence: null });
    await say('alert:switch', 'done');
    await hub.app.services.alerts.sweep();
    expect(await labelsOf(before.id)).toEqual(['open']);

    await child('done');
    await say('alert:switch', 'open');
    const again = await child('open');
    expect(await labelsOf(again.id)).toEqual(['open', 'silenced']);
    await act(ada, parent.id, 'done');
    await hub.app.services.alerts.sweep();
    expect(await factsOf(ada, again.id)).toMatchObject({ mutedBy: null });
    expect(await labelsOf(again.id)).toEqual(['open']);
  });

  it('calls whom an escalation names when nobody takes it, once, and once more when it begins anew', async () => {
    const text = '#escalation #after:15m #call:bob Ring the bell\nkey:alert:esc';
    const rule = (await ada.call<Written>('POST', '/api/messages', { topic: '/Quiet', text })).body.message;
    const { message } = await say('alert:esc', 'open');
    await say('alert:esc-other', 'open');
    const called = async () => {
      await hub.app.services.alerts.sweep();
      const thread = await ada.call<{ replies: Message[] }>('GET', `/api/messages/${message.id}/thread`);
      return thread.body.replies.map((reply) => `${reply.author.name}: ${reply.text}`);
    };
    hub.clock.advance(14 * minute);
    expect(await called()).toEqual([]);
    hub.clock.advance(2 * minute);
    const once = ['ada: @bob nobody has taken this for 16 min: Ring the bell'];
    expect(await called()).toEqual(once);
    expect(await called()).toEqual(once);
    const notices = await bob.call<{ notifications: unknown[] }>('GET', '/api/notifications?unread=true');
    expect(notices.body.notifications).toHaveLength(1);
    expect((await factsOf(ada, message.id))?.count).toBe(1);

    await say('alert:esc', 'done');
    hub.clock.advance(20 * minute);
    await say('alert:esc', 'open');
    await act(ada, message.id, 'take');
    hub.clock.advance(20 * minute);
    expect(await called()).toEqual(once);
    await act(ada, message.id, 'give-back');
    expect(await called()).toHaveLength(2);
    await ada.call('PUT', `/api/messages/${rule.id}/task`, { task: 'done' });
    await say('alert:esc', 'done');
    hub.clock.advance(20 * minute);
    await say('alert:esc', 'open');
    hub.clock.advance(20 * minute);
    expect(await called()).toHaveLength(2);
  });

  it('is told which deployment to production it came behind', async () => {
    const deploy = async (text: string) => {
      hub.clock.advance(minute);
      const labels = [{ text: 'Success' }];
      const body = { topic: '/Quiet', text: `#deploy ${text}`, labels };
      return (await ada.call<Written>('POST', '/api/messages', body)).body.message.id;
    };
    await deploy('#service:api #env:production #version:1');
    const second = await deploy('#service:api #env:production #version:2');
    await deploy('#service:api #env:staging #version:3');
    await deploy('#service:web #env:production #version:9');
    const { message } = await say('alert:cause', 'open');
    await deploy('#service:api #env:production #version:4');
    const cause = await ada.call<{ deployment: Message | null }>('GET', `/api/alerts/${message.id}/suggested-cause`);
    expect(cause.body.deployment?.id).toBe(second);
    const plain = await ada.call<Written>('POST', '/api/messages', { topic: '/Quiet', text: '#AL of nothing known' });
    const none = await ada.call('GET', `/api/alerts/${plain.body.message.id}/suggested-cause`);
    expect(none.body).toEqual({ deployment: null });
  });

  it('is hidden from who may not read it, and is no other message', async () => {
    await hub.admin.call('POST', '/api/topics', { path: '/Secret' });
    const secret = await hub.topic('/Secret/Alerts');
    await hub.admin.call('PUT', `/api/topics/${secret.id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    const hidden = await hub.admin.call<Written>('POST', '/api/messages', { topic: '/Secret/Alerts', text: '#AL x' });
    const { id } = hidden.body.message;
    expect(await factsOf(hub.admin, id)).toMatchObject({ count: 1 });
    expect(await factsOf(ada, id)).toBeUndefined();
    for (const what of ['take', 'give-back', 'done']) expect((await act(ada, id, what)).status).toBe(404);
    const plain = await ada.call<Written>('POST', '/api/messages', { topic: '/Quiet', text: 'no alert' });
    expect(await factsOf(ada, plain.body.message.id)).toBeUndefined();
    expect((await act(ada, plain.body.message.id, 'take')).status).toBe(422);
  });
});
