/** What the fake hub knows of outside senders. */

import { answer, type FakeRoutes, refuse } from '@tagloop/client/testing';
import type { Delivery } from '../data/deliveries.ts';
import type { Intake, Source } from '../data/intakes.ts';
import { field } from './requests.ts';

const sources: Source[] = [
  {
    kind: 'forge',
    title: 'Forge',
    gives: 'Pull requests and pipelines',
    stages: ['code', 'build'],
    robotKind: 'forge',
    signs: true,
    samples: ['push', 'broken'],
    setup: '1. **Payload URL**: `{{url}}`\n2. **Secret**: `{{secret}}`',
    settings: { type: 'object', properties: { split: { type: 'boolean', title: 'Sub-topics', default: true } } },
  },
  {
    kind: 'json',
    title: 'Any JSON',
    gives: 'Whatever can post JSON',
    stages: ['plan', 'code', 'build', 'test', 'release', 'deploy', 'monitor', 'feedback'],
    robotKind: 'other',
    signs: false,
    samples: [],
    setup: 'Post to `{{url}}`.',
    settings: {
      type: 'object',
      required: ['mapping'],
      properties: { mapping: { type: 'string', title: 'Mapping', maxLength: 20_000 } },
    },
  },
];

const payload = '{"ref":"refs/heads/main","number":7}';

export function fakeIntakes(): FakeRoutes {
  let ids = 0;
  let intakes: Intake[] = [made('Nightly', 'json', '/Payments/Build', { mapping: '{ "key": id }' })];
  let deliveries: Delivery[] = [];
  for (const outcome of ['accepted', 'failed', 'unsupported'] as const) deliver('push', outcome);

  function made(name: string, source: string, topic: string, settings: Intake['settings']): Intake {
    return {
      id: (++ids).toString(32),
      name,
      source,
      topic,
      robot: name,
      settings,
      signed: source === 'forge',
      enabled: true,
      createdAt: new Date().toISOString(),
      lastDeliveryAt: null,
      recent: [],
    };
  }

  function deliver(event: string, outcome: Delivery['outcome'], more: Partial<Delivery> = {}) {
    const detail = outcome === 'failed' ? 'The text is empty' : 'Messages: 1 created.';
    const id = (++ids).toString(32).padStart(8, '0');
    const at = new Date().toISOString();
    deliveries = [
      { id, at, event, outcome, detail, messages: [], replayOf: null, test: false, ...more },
      ...deliveries,
    ];
    return { delivery: id, outcome, detail };
  }

  return {
    'GET /api/sources': () => ({ sources }),
    'GET /api/intakes': () => ({
      intakes: intakes.map((intake) => ({
        ...intake,
        recent: deliveries.filter(({ test }) => !test).map(({ outcome }) => outcome),
      })),
    }),
    'POST /api/intakes': ({ body }) => {
      const [name, source, topic] = ['name', 'source', 'topic'].map((each) => String(field(body, each)));
      const intake = made(name ?? '', source ?? '', topic ?? '', Object(field(body, 'settings')));
      intakes = [...intakes, intake];
      deliveries = [];
      return answer(201, { intake, url: 'https://hub.test/in/in_once', signingSecret: 'sign_once' });
    },
    'PATCH /api/intakes/:id': ({ params, body }) => {
      intakes = intakes.map((each) => (each.id === params.id ? { ...each, ...Object(body) } : each));
      return intakes.find(({ id }) => id === params.id);
    },
    'DELETE /api/intakes/:id': ({ params }) => {
      intakes = intakes.filter(({ id }) => id !== params.id);
      return answer(204);
    },
    'POST /api/intakes/:id/secret': ({ params }) => ({
      intake: intakes.find(({ id }) => id === params.id),
      url: 'https://hub.test/in/in_another',
      signingSecret: null,
    }),
    'POST /api/intakes/:id/test': ({ body }) =>
      deliver(String(field(body, 'sample')), field(body, 'sample') === 'broken' ? 'failed' : 'accepted', {
        test: true,
      }),
    'GET /api/intakes/:id/deliveries': ({ query }) => {
      const outcomes = query.get('outcome')?.split(',');
      return {
        deliveries: deliveries.filter(({ outcome }) => !outcomes || outcomes.includes(outcome)),
        next: null,
      };
    },
    'GET /api/deliveries/:id': ({ params }) => {
      const found = deliveries.find(({ id }) => id === params.id);
      return found ? { ...found, headers: { 'x-event': 'push' }, payload } : refuse(404, 'not-found', 'There is none');
    },
    'POST /api/deliveries/:id/replay': ({ params }) => deliver('push', 'accepted', { replayOf: params.id ?? null }),
    'POST /api/intakes/:id/preview': ({ body }) => {
      const mapping = field(field(body, 'settings'), 'mapping');
      if (typeof mapping === 'string' && mapping.includes('(')) {
        const fields = [{ at: '/settings/mapping', message: 'Expected ")" (at character 12)' }];
        return refuse(422, 'invalid', 'The settings are not as this source needs them', { fields });
      }
      const operation = { key: 'push:7', text: '#push #branch:main', labels: ['done'], at: new Date().toISOString() };
      return {
        previews: [{ delivery: '1', event: 'push', outcome: 'accepted', detail: '', operations: [operation] }],
      };
    },
    'POST /api/topics': ({ body }) => answer(201, { id: 'new', path: field(body, 'path') }),
    'GET /api/topics/:id/rights': () => ({ rights: [{ user: 'Nightly', level: 'write' }] }),
  };
}
