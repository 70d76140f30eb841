/** Random things that people and robots do to the messages of two topics, by the front door. */

import fc from 'fast-check';
import type { Message, Written } from '../resources/messages/contract.ts';
import type { Caller, Reply, TestApp } from './app.ts';

const texts = [
  'fix the pump #fix',
  'pump works #fix #size:12',
  'café @bob #pump:main',
  'ship it #ship',
  '#pipeline:p #run:1',
];
const labels = [
  'open',
  'doing',
  'done',
  'Waiting',
  'Building',
  'Success',
  'Failed',
  'urgent',
  'value:1',
  'status:todo',
];

const labelList = fc.subarray(labels, { maxLength: 3 }).map((some) => some.map((text) => ({ text })));
const text = fc.constantFrom(...texts);
/** Ms before now. */
const ago = fc.integer({ min: 0, max: 40 }).map((n) => n * 1000);
const nth = fc.nat(1000);
const place = fc.constantFrom<'here' | 'there'>('here', 'there');
const key = fc.constantFrom('k1', 'k2', 'k3', 'k4');

const act = fc.oneof(
  fc.record({ do: fc.constant('post'), place, text, labels: labelList }),
  fc.record({ do: fc.constant('reply'), nth, text, labels: labelList }),
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('upsert'),
      place,
      key,
      parentKey: fc.option(key, { nil: undefined }),
      text: fc.option(text, { nil: undefined }),
      set: labelList,
      remove: fc.subarray(labels, { maxLength: 1 }),
      reply: fc.option(fc.record({ key: fc.option(key, { nil: undefined }), text }), { nil: undefined }),
      ago,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('relabel'),
      nth,
      set: labelList,
      remove: fc.subarray(labels, { maxLength: 2 }),
      ago: fc.option(ago, { nil: undefined }),
    }),
  },
  fc.record({ do: fc.constant('edit'), nth, text }),
  fc.record({ do: fc.constant('move'), nth, place }),
  fc.record({ do: fc.constant('delete'), nth }),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore'), nth }) },
  fc.record({ do: fc.constant('like'), nth, like: fc.boolean() }),
  fc.record({ do: fc.constant('wait'), ms: fc.constantFrom(1, 500, 5000) }),
);

export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** @param most how many at a time */
export const acts = (most: number): fc.Arbitrary<Act[]> =>
  fc.array(act, { minLength: 5, maxLength: most, size: 'max' });

export interface Stage {
  readonly hub: TestApp;
  readonly person: Caller;
  /** May date back. */
  readonly robot: Caller;
  /** Paths of two topics, where both may write. */
  readonly here: string;
  readonly there: string;
  /** Ids of the messages that acts have made, oldest first; it grows. */
  readonly ids: string[];
}

/** Does one of them; a refusal is as good as a success, a failure of the hub is not. */
export async function perform(stage: Stage, act: Act): Promise<void> {
  const answer = await send(stage, act);
  if (answer && answer.status >= 500) throw new Error(`${JSON.stringify(act)}: ${JSON.stringify(answer.body)}`);
  const { message } = (answer?.body ?? {}) as Partial<Written>;
  if (message && !stage.ids.includes(message.id)) stage.ids.push(message.id);
}

async function send(stage: Stage, act: Act): Promise<Reply | null> {
  const { hub, person, robot, ids } = stage;
  const at = (ms: number) => new Date(hub.clock.now() - ms).toISOString();
  const one = 'nth' in act ? `/api/messages/${ids[act.nth % Math.max(1, ids.length)] ?? '0'}` : '';
  if ('ms' in act) {
    hub.clock.advance(act.ms);
    return null;
  }
  if ('key' in act) {
    const { key, parentKey, text, set, remove, reply, place } = act;
    const body = { topic: stage[place], key, parentKey, text, labels: { set, remove }, reply, at: at(act.ago) };
    return robot.call('POST', '/api/messages/upsert', body);
  }
  if ('set' in act) {
    const { set, remove, ago } = act;
    if (ago === undefined) return person.call('PATCH', `${one}/labels`, { set, remove });
    return robot.call('PATCH', `${one}/labels`, { set, remove, at: at(ago) });
  }
  if ('labels' in act && 'place' in act) {
    return person.call('POST', '/api/messages', { topic: stage[act.place], text: act.text, labels: act.labels });
  }
  if ('labels' in act) {
    const { body } = await person.call<Message>('GET', one);
    const parentId = ids[act.nth % Math.max(1, ids.length)];
    return person.call('POST', '/api/messages', { topic: body.topic, parentId, text: act.text, labels: act.labels });
  }
  if ('text' in act) return hub.admin.call('PATCH', one, { text: act.text });
  if ('place' in act) return hub.admin.call('POST', `${one}/move`, { topic: stage[act.place] });
  if ('like' in act) return person.call('PUT', `${one}/like`, { like: act.like });
  if (act.do === 'delete') return hub.admin.call('DELETE', one);
  return hub.admin.call('POST', `${one}/restore`);
}
