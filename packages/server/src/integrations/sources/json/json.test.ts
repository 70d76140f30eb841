import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { recordedDeliveries, sourceSuite } from '../../../testing/source-suite.ts';
import { BadPayload } from '../../source.ts';
import { json } from './json.ts';

const mapping = `
  type = "heartbeat"
    ? {
        "key": "item:" & monitor.id,
        "tags": { "monitoring": true, "item": monitor.name },
        "title": msg,
        "labels": status = 0 ? "AL" : "UP",
        "at": time
      }
    : [
        {
          "key": "deploy:" & service & ":" & id,
          "tags": { "deploy": true, "service": service, "env": environment, "version": version },
          "title": note,
          "url": link,
          "labels": status = "ok" ? "Success" : "Failed",
          "at": finished_at
        },
        steps.{
          "key": "deploy:" & %.service & ":" & %.id & "/" & name,
          "parentKey": "deploy:" & %.service & ":" & %.id,
          "title": name,
          "labels": ok ? "Success" : "Failed",
          "at": %.finished_at
        }
      ]
`;

sourceSuite({
  source: json,
  settings: { mapping },
  recorded: recordedDeliveries(new URL('./payloads/', import.meta.url), () => ({})),
});

describe('a mapping', () => {
  const read = async (expression: string, payload: unknown = {}) => {
    const reading = await json.read({ headers: {}, payload, settings: { mapping: expression }, receivedAt: 1_000 });
    return reading.outcome === 'operations' ? reading.operations : reading.reason;
  };

  test('names tags, words, labels and replies apart', async () => {
    const made = await read(
      `{ "key": 7, "tags": { "deploy": true, "env": ["a", "b c"], "none": null }, "title": t, "mentions": ["ada", "no one"],
         "labels": ["Failed", { "text": "slow", "color": "ORANGE" }], "removeLabels": "quick",
         "reply": { "title": "again", "key": "x y" }, "at": 1795339812 }`,
      { t: 'by @bob\n#now' },
    );
    expect(made).toEqual([
      {
        key: '7',
        text: expect.stringMatching(/^#deploy #env:a #env:b%20c by @\u2060bob #\u2060now @ada$/u),
        labels: { set: ['Failed', { text: 'slow', color: 'orange' }], remove: ['quick'] },
        reply: { key: 'x%20y', text: 'again', labels: [] },
        at: 1_795_339_812_000,
      },
    ]);
  });

  test('leaves aside what it makes nothing of', async () => {
    expect(await read('null')).toMatch(/nothing/);
    expect(await read('[]')).toMatch(/nothing/);
    expect(await read('missing')).toMatch(/nothing/);
  });

  test.each([
    ['{ "title": "x" }', /result/],
    ['{ "key": "x", "text": "#deploy" }', /it may give tags, title/],
    ['{ "key": "x", "at": "yesterday" }', /must be a time/],
    ['{ "key": "" }', /result\.key/],
    ['{ "key": "x", "reply": {} }', /reply/],
    ['$number("a")', /fails on this payload/],
    ['$error("no such thing")', /no such thing/],
    ['(function($f) { $f($f) })(function($f) { $f($f) })', /fails|longer|needs/],
  ])('%s is refused with a sentence', async (expression, sentence) => {
    const refused = read(expression);
    await expect(refused).rejects.toBeInstanceOf(BadPayload);
    await expect(refused).rejects.toThrow(sentence);
  });

  test.each([
    '"".constructor',
    '$string.constructor',
    '$lookup({}, "constructor")',
    '$lookup($string, "constructor")',
    '{}.__proto__',
  ])('%s leads nowhere', async (expression) => {
    expect(await read(`$exists(${expression}) ? { "key": "found" }`)).toMatch(/nothing/);
  });

  test('leaves nothing behind for the next one', async () => {
    await read('$ ~> |$|{ "__proto__": { "key": "left behind" } }|').catch(() => {});
    await expect(read('{ "title": "x" }')).rejects.toThrow(/result/);
  });

  test('is ended when it takes too long or too much, and others go on', async () => {
    const endless = '($f := function($n) { $f($n + 1) }; $f(0))';
    const freezing = '$match(a, /^(x+x+)+y$/)';
    const greedy = '$map([1..9000000], function($n) { $string($n) & "xxxxxxxxxxxxxxxxxxxxxxxx" })';
    const slow = [endless, freezing, greedy].flatMap((expression) => [
      read(expression, { a: 'x'.repeat(60) }),
      read(expression, { a: 'x'.repeat(60) }),
    ]);
    const quick = read('{ "key": "quick" }');
    const ended = await Promise.allSettled(slow);
    for (const each of ended) {
      expect(each).toMatchObject({
        status: 'rejected',
        reason: { message: expect.stringMatching(/longer than|MB|fails/) },
      });
    }
    expect(await quick).toMatchObject([{ key: 'quick' }]);
  });
});

describe('an intake for any JSON', () => {
  let hub: TestApp;
  let path: string;
  let id: string;
  beforeAll(async () => {
    hub = await openTestApp();
    await hub.topic('/Deploy');
    const made = await open(mapping);
    path = new URL(made.body.url).pathname;
    id = made.body.intake.id;
  });
  afterAll(() => hub.close());

  const open = (expression: string) =>
    hub.admin.call<{ url: string; intake: { id: string }; detail: string; fields: object[] }>('POST', '/api/intakes', {
      name: `rollout ${expression.length}`,
      source: 'json',
      topic: '/Deploy',
      settings: { mapping: expression, split: false },
    });

  test('says where a mapping cannot be read', async () => {
    const answer = await open('{ "key": (1 }');
    expect(answer.status).toBe(422);
    expect(answer.body.detail).toMatch(/character \d+/);
    expect(answer.body.fields).toMatchObject([{ at: '/settings/mapping' }]);
    expect((await hub.admin.call('PATCH', `/api/intakes/${id}`, { settings: { mapping: ')' } })).status).toBe(422);
  });

  test('takes posts while another mapping freezes', async () => {
    const frozen = new URL((await open('$match(a, /^(x+x+)+y$/)')).body.url).pathname;
    const stuck = hub.nobody.call('POST', frozen, JSON.stringify({ a: 'x'.repeat(60) }));
    const post = await hub.admin.call('POST', '/api/messages', { topic: '/Deploy', text: 'meanwhile' });
    expect(post.status).toBe(201);
    expect(
      (await hub.nobody.call('POST', path, JSON.stringify({ type: 'heartbeat', monitor: { id: 1 } }))).status,
    ).toBe(200);
    expect((await stuck).status).toBe(400);
  });

  test('shows what another mapping would make of what came, and writes nothing', async () => {
    await hub.nobody.call(
      'POST',
      path,
      JSON.stringify({ type: 'heartbeat', monitor: { id: 3, name: 'db' }, status: 1 }),
    );
    const count = async () => (await hub.admin.call('GET', '/api/messages/count?q=in%3A/Deploy')).body.count;
    const before = await count();
    const preview = async (body: object) =>
      (await hub.admin.call<{ previews: object[] }>('POST', `/api/intakes/${id}/preview`, body)).body.previews;
    expect((await preview({ limit: 1 }))[0]).toMatchObject({ outcome: 'accepted', operations: [{ key: 'item:3' }] });
    const changed = { mapping: '{ "key": "m:" & monitor.id, "labels": "seen" }' };
    expect((await preview({ settings: changed, limit: 1 }))[0]).toMatchObject({
      operations: [{ key: 'm:3', labels: ['seen'] }],
    });
    expect(await preview({ settings: changed, payload: '[]' })).toMatchObject([
      { delivery: null, outcome: 'accepted' },
    ]);
    expect(await preview({ payload: '{' })).toMatchObject([{ outcome: 'rejected', detail: 'The body is not JSON' }]);
    expect(await count()).toBe(before);
  });

  test('takes what curl sends without a content type of its own', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await hub.nobody.call('POST', path, '{ "type": "heartbeat", "monitor": { "id": 4 } }', form);
    expect(answer.body).toMatchObject({ outcome: 'accepted' });
  });

  test('drops a repeat by the id of its sender', async () => {
    const send = () =>
      hub.nobody.call('POST', path, JSON.stringify({ type: 'heartbeat', monitor: { id: 2 } }), { 'webhook-id': 'w1' });
    expect((await send()).body.outcome).toBe('accepted');
    expect((await send()).body.outcome).toBe('duplicate');
  });
});
