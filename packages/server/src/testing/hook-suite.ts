/** What every kind of hook must hold, whoever the peer: how it takes answers, and what it tells of the destination. */

import { describe, expect, test } from 'vitest';
import type { HookKind, HookResult } from '../integrations/hook.ts';
import { type Outgoing, type OutgoingAnswer, OutgoingRefused, type OutgoingRequest } from '../integrations/outgoing.ts';
import type { FeedEvent } from '../resources/feeds/contract.ts';

export interface HookSuite<Settings> {
  readonly kind: HookKind<Settings>;
  /** Of a destination that is full of secrets. */
  readonly settings: Settings;
  /** Texts of the settings that nobody but the peer may see. */
  readonly secrets: readonly string[];
  /** How each status of an answer ends. */
  readonly statuses: Readonly<Record<number, HookResult['result']>>;
  /** The body that is sent for an event, to the byte. */
  bodyOf(event: FeedEvent): string;
}

/** 22 November 2026, 09:00 UTC. */
const now = Date.UTC(2026, 10, 22, 9);

/** Characters of one to four bytes, and those that JSON, HTML and lines trip over. */
export const exampleEvent: FeedEvent = {
  cursor: 'log-42',
  kind: 'message.changed',
  actor: 'ada',
  at: '2026-11-22T08:59:00.000Z',
  queries: { q: 'entered' },
  id: '1hk6c0000',
  message: {
    id: '1hk6c0000',
    topic: '/Ops/Alerts',
    author: { name: 'probe', fullName: 'Probe', robot: true, kind: 'monitoring' },
    text: '#AL #service:api "disk" é 日本 😀\n</script>\u2028end',
    tags: ['AL', 'service:api'],
    mentions: [],
    labels: [{ text: 'open', color: '#d73a4a' }],
    key: 'disk',
    parentId: null,
    createdAt: '2026-11-22T08:58:00.000Z',
    updatedAt: '2026-11-22T08:59:00.000Z',
    replies: 0,
    likers: [],
    votersUp: [],
    votersDown: [],
    pinned: false,
    edited: false,
    stub: false,
    deletedAt: null,
    version: 2,
  },
};

export function hookSuite<Settings>({ kind, settings, secrets, statuses, bodyOf }: HookSuite<Settings>): void {
  const deliver = (outgoing: Outgoing, event = exampleEvent) =>
    kind.deliver({ id: '1hk6c0001', at: now, settings, secret: 'the signing secret', event }, outgoing);

  function expectDiscreet({ detail }: HookResult): void {
    expect(detail).toMatch(/^[A-Z].*\.$/);
    for (const secret of [...secrets, 'the signing secret']) expect(detail).not.toContain(secret);
  }

  describe(`the hook kind ${kind.kind}`, () => {
    test.each(Object.entries(statuses))('takes %s as %s', async (status, wanted) => {
      const result = await deliver(answering({ status: Number(status), body: secrets.join(' ') }));
      expect(result.result).toBe(wanted);
      expectDiscreet(result);
    });

    test('tries again when nobody answers in time, and tells no secret', async () => {
      const result = await deliver(async ({ url }) => {
        throw new Error(`time-out of ${url}`);
      });
      expect(result.result).toBe('retry');
      expectDiscreet(result);
    });

    test('never tries again what the hub may not send', async () => {
      const result = await deliver(async () => {
        throw new OutgoingRefused('the address leads into a private network');
      });
      expect(result.result).toBe('never');
      expectDiscreet(result);
    });

    test.each([
      ['120', 120],
      [new Date(now + 90_000).toUTCString(), 90],
      [new Date(now - 90_000).toUTCString(), 0],
      ['soon', undefined],
    ])('waits as Retry-After says: %s', async (value, after) => {
      const result = await deliver(answering({ status: 503, headers: { 'retry-after': value } }));
      expect(result).toMatchObject({ result: 'retry', after });
    });

    test('sends the event as it is, the same bytes at every try', async () => {
      const requests: OutgoingRequest[] = [];
      await deliver(answering({ status: 503 }, requests));
      await deliver(answering({ status: 200 }, requests), JSON.parse(JSON.stringify(exampleEvent)));
      const [first, second] = requests;
      expect(first?.body).toBe(bodyOf(exampleEvent));
      expect(second).toEqual(first);
    });

    test('sends what left without its message', async () => {
      const requests: OutgoingRequest[] = [];
      const { message: _message, ...left } = exampleEvent;
      await deliver(answering({ status: 200 }, requests), left);
      expect(requests[0]?.body).toBe(bodyOf(left));
    });
  });
}

/** An outside that gives one answer, and notes what it was asked. */
export function answering(answer: Partial<OutgoingAnswer>, requests: OutgoingRequest[] = []): Outgoing {
  return async (request) => {
    requests.push(request);
    return { status: 200, headers: {}, body: '', ...answer };
  };
}
