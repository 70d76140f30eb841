/** Statistics say what a walk over all messages would, on both stores: any measure, group, time, bucket and zone. */

import { changeLabels } from '@tagloop/language/labels/change';
import type { Label } from '@tagloop/language/labels/label';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp, testNow } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from '../messages/contract.ts';
import type { Stats, StatsQuery } from './contract.ts';
import { type Known, modelOf, plainOf, type Span } from './testing.ts';

const minute = 60_000;
const day = 1440 * minute;

const texts = [
  '#deploy #service:api #value:3 #at:2026-W44',
  '#deploy #service:api #value:4 #at:2026-W44',
  '#deploy #service:web #value:5 #at:2026-W44',
  '#deploy #service:web #service:api #value:-0.5 #at:2026-11-01',
  '#deploy #service:web #value:10 #at:2026-10',
  '#kpi:x #value:2.5 #at:2026-11-01T00:30',
  '#kpi:x #value:many #at:soon',
  '#kpi:x #service:  nothing #at:2026-10-25T01:30:00Z',
];
const labels = ['open', 'doing', 'done', 'Success', 'Failed', 'urgent', 'status:todo', 'status:'];

/** Around the days on which clocks change, some of them where a bucket begins. */
const moment = fc.oneof(
  fc.integer({ min: 20 * day, max: 34 * day }).map((ago) => testNow - ago),
  // Ahead of the clock, so that the id does not tell it.
  fc.constant(testNow + 200_000),
  fc.constantFrom(
    ...['2026-10-25T00:00Z', '2026-10-26T00:00Z', '2026-11-01T00:00Z', '2026-11-01T04:00Z', '2026-11-01T05:00Z'].map(
      Date.parse,
    ),
  ),
);

const made = fc.record({
  topic: fc.constantFrom('', '', '/Sub', '/Sub', '/Secret'),
  robot: fc.constantFrom('ci', 'bot'),
  text: fc.constantFrom(...texts),
  at: moment,
  labels: fc.subarray(labels, { maxLength: 3 }),
  changes: fc.array(fc.record({ at: moment, set: fc.constantFrom(...labels), remove: fc.constantFrom(...labels) }), {
    maxLength: 3,
  }),
  isDeleted: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
});
type Made = typeof made extends fc.Arbitrary<infer M> ? M : never;

/** Label changes of a message in the order in which they happen, each at its time. */
function changesOf({ at, labels, changes }: Made): { at: number; set: string[]; remove: string[] }[] {
  const later = changes.filter((change) => change.at >= at).toSorted((a, b) => a.at - b.at);
  return [
    { at, set: [...labels], remove: [] },
    ...later.map(({ at, set, remove }) => ({ at, set: [set], remove: remove === set ? [] : [remove] })),
  ];
}

function operationsOf(root: string, each: Made, n: number) {
  return changesOf(each).map(({ at, set, remove }, step) => ({
    upsert: {
      topic: root + each.topic,
      key: `${n}`,
      ...(step === 0 && { text: each.text }),
      labels: { set: set.map((text) => ({ text })), remove },
      at: new Date(at).toISOString(),
    },
  }));
}

/** When the message has each of its labels. */
function spansOf(each: Made): Span[] {
  const spans: { label: string; from: number; to: number | null }[] = [];
  let present: readonly Label[] = [];
  for (const { at, set, remove } of changesOf(each)) {
    present = changeLabels(present, { set: set.map((text) => ({ text })), remove });
    for (const span of spans) if (span.to === null && !present.some(({ text }) => text === span.label)) span.to = at;
    for (const { text } of present) {
      if (spans.some((span) => span.label === text && span.to === null)) continue;
      const same = spans.find((span) => span.label === text && span.from === at);
      if (same) same.to = null;
      else spans.push({ label: text, from: at, to: null });
    }
  }
  return spans;
}

const labelGroups = ['label:work', 'label:urgent,stage', 'label:status'];

const anything: fc.Arbitrary<StatsQuery> = fc.record(
  {
    q: fc.constantFrom(
      '',
      '#deploy',
      'label:Success,done',
      '-#service:*',
      'from:ci created:2026-10-25..2026-11-02',
      'updated:>=2026-10-26 nothing OR #value:>2',
    ),
    measure: fc.constantFrom(
      'count',
      'open',
      ...['sum', 'avg', 'min', 'max', 'p50', 'p75', 'p90', 'p95', 'last'].map((fold) => `${fold}(#value)`),
      'p50(time(open))',
      'sum(time(created -> done))',
      'max(time(open → doing))',
    ),
    group: fc.constantFrom('author', 'topic,#service', 'stage', '#service', ...labelGroups),
    bucket: fc.constantFrom('hour', 'day', 'week', 'month', 'quarter', 'year'),
    time: fc.constantFrom('created', 'updated', '#at', 'label:done'),
    since: fc.constantFrom('2026-10-24', '4w', '2026-11-01T04:30:00Z'),
    until: fc.constantFrom('2026-11-01', '2026-10-30T12:00:00Z', '1w'),
    zone: fc.constantFrom(
      'UTC',
      'Europe/Paris',
      'America/New_York',
      'America/Havana',
      'Asia/Kathmandu',
      'Australia/Lord_Howe',
    ),
    limit: fc.constantFrom(1, 2, 50),
  },
  { requiredKeys: [] },
);

const asked: fc.Arbitrary<StatsQuery> = fc.oneof(
  { weight: 3, arbitrary: anything },
  fc
    .tuple(anything, fc.constantFrom(...labelGroups))
    .map(([{ time, ...rest }, group]) => ({ ...rest, measure: 'open', group })),
);

describeOnStores('statistics', (target) => {
  let hub: TestApp;
  let ada: Caller;
  const robots = new Map<string, Caller>();
  let runs = 0;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    for (const name of ['ci', 'bot']) robots.set(name, await hub.robot(name));
  });
  afterAll(() => hub.close());

  /** Writes the messages, each robot its own, and answers those that ada may read and that are there. */
  async function write(root: string, some: readonly Made[]): Promise<Known[]> {
    for (const name of ['ci', 'bot']) {
      const operations = some.flatMap((each, n) => (each.robot === name ? operationsOf(root, each, n) : []));
      if (operations.length === 0) continue;
      const { body } = await robotNamed(name).call<{ results: object[] }>('POST', '/api/messages/bulk', { operations });
      expect(body.results.filter((result) => 'error' in result)).toEqual([]);
    }
    const { body } = await robotNamed('ci').call<Page>('GET', `/api/messages?q=in:${root}/*`);
    const known: Known[] = [];
    for (const message of body.messages) {
      const made = some[Number(message.key)];
      if (!made || made.topic === '/Secret') continue;
      if (made.isDeleted) await robotNamed(made.robot).call('DELETE', `/api/messages/${message.id}`);
      else known.push({ message, stages: made.topic === '/Sub' ? ['build', 'test'] : [], spans: spansOf(made) });
    }
    return known;
  }

  const robotNamed = (name: string): Caller => robots.get(name) ?? hub.nobody;

  it('count what a walk over the messages counts', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(made, { minLength: 20, maxLength: 40, size: 'max' }),
        fc.array(asked, { minLength: 40, maxLength: 40 }),
        async (some, all) => {
          runs += 1;
          const root = `/Run${runs}`;
          await hub.topic(root);
          await hub.topic(`${root}/Sub`, { stages: ['build', 'test'] });
          const secret = await hub.topic(`${root}/Secret`);
          const rights = [{ user: 'root', level: 'admin' }, ...['ci', 'bot'].map((user) => ({ user, level: 'write' }))];
          expect((await hub.admin.call('PUT', `/api/topics/${secret.id}/rights`, { rights })).status).toBe(200);
          for (const path of [root, `${root}/Sub`]) await grant(path);
          const known = await write(root, some);
          await Promise.all(
            all.map((each) => agree(known, { ...each, q: `in:${root}/*${each.q ? ` (${each.q})` : ''}` })),
          );
        },
      ),
      { numRuns: 2, endOnFailure: true },
    );
  });

  async function grant(path: string): Promise<void> {
    const { body } = await hub.admin.call<{ topics: { id: string; path: string }[] }>('GET', '/api/topics');
    const id = body.topics.find((topic) => topic.path === path)?.id;
    const users = ['ada', 'ci', 'bot'].map((user) => ({ user, level: 'write' }));
    await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights: [{ user: 'root', level: 'admin' }, ...users] });
  }

  async function agree(known: readonly Known[], asked: StatsQuery): Promise<void> {
    const search = new URLSearchParams(Object.entries(asked).map(([name, value]) => [name, String(value)]));
    const { status, body } = await ada.call<Stats>('GET', `/api/stats?${search}`);
    const groups = asked.group?.split(',') ?? [];
    const isRefused = asked.measure === 'open' && (asked.time !== undefined || !groups[0]?.startsWith('label:'));
    if (isRefused) return expect(status).toBe(422);
    expect([status, body]).toEqual([200, expect.anything()]);
    expect(plainOf(body), search.toString()).toEqual(modelOf(known, asked));
  }
});
