/** Makes the team in a hub without anybody: people, robots, topics, and the doors for GitHub. All by the public API. */

import { createHub, type Hub } from '@tagloop/client/call';
import type { Transport } from '@tagloop/client/transport';
import { viewer as account, people, type Robot, robots } from '../story/cast.ts';
import { type Place, places, topics } from '../story/topics.ts';

/** Of everybody; the hub listens on this machine only, unless somebody says otherwise. */
export const password = 'tagloop-demo';

export interface NewHub {
  readonly url: string;
  /** Path of the one-time link that makes the first admin. */
  readonly setupLink: string;
  readonly transport: Transport;
}

export interface Intake {
  readonly secret: string;
  readonly signingSecret: string;
}

export interface Doors {
  /** Where webhooks go; nobody signs in there. */
  readonly outside: Hub;
  /** As whoever made the hub. */
  readonly admin: Hub;
  /** The hub as somebody's token opens it. */
  hubOf(name: string): Hub;
  intake(name: IntakeName): Intake;
}

/** One for each kind of event, as one sets up webhooks at GitHub. */
const intakes = {
  code: { topic: '/Code', robot: 'github', split: true },
  build: { topic: topics.pipelines, robot: 'ci', split: false },
  journeys: { topic: topics.endToEnd, robot: 'ci', split: false },
  releases: { topic: topics.notes, robot: 'github', split: false },
  deployments: { topic: topics.environments, robot: 'deployer', split: false },
} as const;
export type IntakeName = keyof typeof intakes;

const intakeRobots: readonly Robot[] = [
  { name: 'github', fullName: 'GitHub', kind: 'forge' },
  { name: 'ci', fullName: 'GitHub Actions', kind: 'ci' },
  { name: 'deployer', fullName: 'Deployments', kind: 'deployer' },
];

export async function openDoors({ url, setupLink, transport }: NewHub): Promise<Doors> {
  const outside = createHub({ url, transport });
  const tokens = new Map<string, Hub>();
  const ada = people.find(({ name }) => name === account);
  const secret = new URLSearchParams(setupLink.split('?')[1]).get('secret') ?? '';
  await outside.call('POST /api/setup', { body: { secret, name: account, fullName: ada?.fullName, password } });
  const adminSession = await signIn(outside, account);
  const admin = createHub({ url, transport, token: await makeToken(outside, adminSession, undefined, ['admin']) });

  for (const { name, fullName } of people.filter(({ name }) => name !== account)) {
    await admin.call('POST /api/users', { body: { name, fullName, password, email: `${name}@payments.example.com` } });
  }
  for (const robot of [...robots, ...intakeRobots]) await admin.call('POST /api/robots', { body: robot });
  for (const { name } of people) {
    const session = name === account ? adminSession : await signIn(outside, name);
    tokens.set(name, createHub({ url, transport, token: await makeToken(outside, session) }));
  }
  for (const { name } of robots) {
    tokens.set(name, createHub({ url, transport, token: await makeToken(outside, adminSession, name) }));
  }
  for (const place of places) await makeTopic(admin, place);
  const opened = new Map<string, Intake>();
  for (const [name, { topic, robot, split }] of Object.entries(intakes)) {
    opened.set(name, await openIntake(admin, `GitHub: ${name}`, topic, robot, split));
  }

  return {
    outside,
    admin,
    hubOf: (name) => found(tokens, name),
    intake: (name) => found(opened, name),
  };
}

/** Headers of a signed-in browser. */
type Session = Readonly<Record<string, string>>;

async function signIn(outside: Hub, name: string): Promise<Session> {
  const answer = await outside.open('POST /api/sessions', { body: { name, password } });
  await answer.text();
  return { cookie: answer.header('set-cookie')?.split(';')[0] ?? '', 'x-tagloop': '1' };
}

/** @param robot whose token it is; that of the person who is signed in when absent */
async function makeToken(
  outside: Hub,
  session: Session,
  robot?: string,
  more: readonly 'admin'[] = [],
): Promise<string> {
  const { secret } = await outside.call('POST /api/tokens', {
    headers: session,
    body: {
      label: 'demo',
      ...(robot !== undefined && { user: robot }),
      scopes: [{ topics: '*', verbs: ['read', 'write', 'backdate', ...more] }],
    },
  });
  return secret;
}

/** The robots may write into root topics; what is made below has the same rights. */
async function makeTopic(admin: Hub, { path, description, stages, view, environments }: Place): Promise<void> {
  const topic = await admin.call('POST /api/topics', {
    body: {
      path,
      description,
      settings: {
        ...(stages && { stages: [...stages] }),
        ...(view !== undefined && { defaultView: view }),
        ...(environments && { environments: { ...environments } }),
      },
    },
  });
  if (path.lastIndexOf('/') > 0) return;
  const params = { id: topic.id };
  const { rights } = await admin.call('GET /api/topics/:id/rights', { params });
  const writers = [...robots, ...intakeRobots].map(({ name }) => ({ user: name, level: 'write' as const }));
  await admin.call('PUT /api/topics/:id/rights', { params, body: { rights: [...rights, ...writers] } });
}

async function openIntake(admin: Hub, name: string, topic: string, robot: string, split: boolean): Promise<Intake> {
  const { url, signingSecret } = await admin.call('POST /api/intakes', {
    body: { name, source: 'github', topic, robot, settings: { split } },
  });
  return { secret: url.slice(url.lastIndexOf('/') + 1), signingSecret: signingSecret ?? '' };
}

function found<Value>(values: ReadonlyMap<string, Value>, name: string): Value {
  const value = values.get(name);
  if (value === undefined) throw new Error(`the demo knows no ${name}`);
  return value;
}
