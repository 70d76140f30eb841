import { parse } from '@tagloop/language/query/parse';
import { expect, it } from 'vitest';
import { Broadcaster, type Subscription } from './broadcaster.ts';
import { type Change, matcherOf } from './match.ts';

const change = (position: number): Change => {
  const facts = {
    id: 'm',
    topic: { path: '/A', stages: [] },
    author: 'ada',
    text: 'x',
    tags: [],
    mentions: [],
    labels: [],
    key: null,
    parentId: null,
    createdAt: 0,
    updatedAt: 0,
    replies: 0,
    likes: 0,
    votes: 0,
    pinned: false,
    arrived: 0,
  };
  const after = { topicId: 1, deleted: false, facts };
  return { position, kind: 'message.changed', actor: 'ada', at: 0, id: 'm', before: after, after, message: () => '{}' };
};

function subscriptionOf(deliver: (position: number) => void): Subscription & { failures: unknown[] } {
  const failures: unknown[] = [];
  return {
    reader: {
      name: 'ada',
      zone: 'UTC',
      namesOf: (name) => [name],
      pathOf: (path) => path,
      readable: () => new Set([1]),
    },
    matchers: new Map([['q', matcherOf(parse(''), '')]]),
    deliver: ({ change: { position } }) => deliver(position),
    failed: (error) => failures.push(error),
    failures,
  };
}

it('delivers once what the past held before it was told here', async () => {
  const broadcaster = new Broadcaster(() => 0);
  const seen: number[] = [];
  await broadcaster.subscribe(
    subscriptionOf((position) => seen.push(position)),
    async (deliver) => {
      broadcaster.publish([change(1)]);
      for (const position of [1, 2, 3]) deliver(change(position));
      return 3;
    },
  );
  broadcaster.publish([change(2), change(3), change(4)]);
  expect(seen).toEqual([1, 2, 3, 4]);
});

it('ends who fails and goes on with the others', async () => {
  const broadcaster = new Broadcaster(() => 0);
  const seen: number[] = [];
  const failing = subscriptionOf(() => {
    throw new Error('no');
  });
  await broadcaster.subscribe(failing);
  await broadcaster.subscribe(subscriptionOf((position) => seen.push(position)));
  broadcaster.publish([change(1), change(2)]);
  expect(seen).toEqual([1, 2]);
  expect(failing.failures).toHaveLength(1);
});
