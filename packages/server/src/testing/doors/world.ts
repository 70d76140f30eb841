/** A hub and the plain model of it, side by side. */

import { Type } from 'typebox';
import type { Source } from '../../integrations/source.ts';
import type { StoreTarget } from '../../store/open.ts';
import { type Caller, openTestApp, type TestApp } from '../app.ts';
import { type Follower, follow } from './feed.ts';
import { type Level, Model, type Subject, type TopicModel } from './model.ts';

export type Scopes = readonly { readonly topics: string; readonly verbs: readonly string[] }[];

export interface World {
  readonly hub: TestApp;
  readonly model: Model;
  readonly callers: readonly Caller[];
  /** Of each caller, open from the start. */
  readonly followers: ReadonlyMap<string, Follower>;
  /** Of each caller: an earlier place in the log, and what he held there. */
  readonly marks: Map<string, { cursor: string; ids: ReadonlySet<string> }>;
  /** Bodies that the hook of each caller was sent. */
  readonly sent: ReadonlyMap<string, string[]>;
  /** Ids of the hooks of all callers. */
  readonly hooks: readonly { readonly id: string; readonly owner: string }[];
  /** Where the outside sender of the one intake posts. */
  readonly intakeUrl: string;
  /** What was answered to the last operation, and to what. */
  readonly answers: { readonly name: string; readonly given: string; readonly said: string }[];
  /** One whose answers are noted. */
  caller(name: string): Caller;
  /** A word that nothing else holds. */
  newWord(): string;
  close(): Promise<void>;
}

/** As whom the intake writes. */
export const intakeRobot = 'ci';

/** What the outside sender sends. */
export interface Payload {
  readonly key: string;
  readonly word: string;
  readonly text: string;
}

/** Understands it. */
const source: Source = {
  kind: 'door',
  title: 'Door',
  gives: 'Whatever is behind the door',
  stages: ['build'],
  robotKind: 'ci',
  settings: Type.Object({}),
  setup: 'Post to {{url}}.',
  samples: [],
  eventOf: () => 'knock',
  read({ payload, receivedAt }) {
    const { key, text } = payload as Payload;
    // So far ahead that the hub takes it for now: what is sent again is no late news.
    return { outcome: 'operations', operations: [{ key, text, at: receivedAt + 86_400_000 }] };
  },
};

const all = ['read', 'write', 'admin', 'backdate'];
const everything: Scopes = [{ topics: '*', verbs: all }];

/** @param scopes of the token of the robot `bot`; all others have one for everything */
export async function openWorld(store: StoreTarget, scopes: Scopes): Promise<World> {
  const sent = new Map<string, string[]>();
  const hub = await openTestApp({
    store,
    sources: [source],
    // A machine that is busy must not look like a door that is shut.
    flags: ['--query-ms', '60000'],
    async outgoing({ url, body = '' }) {
      const { event } = JSON.parse(body) as { event: unknown };
      sent.get(new URL(url).pathname.slice(1))?.push(JSON.stringify(event));
      return { status: 204, headers: {}, body: '' };
    },
  });
  // A token needs a verb somewhere to call what asks for it.
  const some: Scopes = [...scopes, { topics: '/Nowhere', verbs: all }];
  const callers = [
    hub.admin,
    await hub.person('ada'),
    await hub.person('bob'),
    await hub.robot('ci', everything),
    await hub.robot('bot', some),
  ];
  const model = new Model();
  for (const { name } of callers) {
    const robot = name === 'ci' || name === 'bot';
    model.people.set(name, { name, robot, admin: name === 'root', scopes: name === 'bot' ? some : everything });
  }
  model.groups.set('few', new Set());
  await hub.admin.call('POST', '/api/groups', { name: 'few' });
  const rights = startingRights.map(([subject, level]) => ({ ...subjectOnWire(subject), level }));
  for (const path of ['/A', '/A/B', '/AB']) {
    const topic = await hub.topic(path);
    await hub.admin.call('PUT', `/api/topics/${topic.id}/rights`, { rights });
    addTopic(model, topic, startingRights);
  }

  const intake = { name: 'door', source: source.kind, topic: '/A', robot: intakeRobot };
  const opened = await hub.admin.call<{ intake: { id: string }; url: string }>('POST', '/api/intakes', intake);
  const topic = model.called('/A');
  if (!topic) throw new Error('/A is not there');
  model.intake = { id: opened.body.intake.id, topic };

  const hooks: { id: string; owner: string }[] = [];
  const answers: { name: string; given: string; said: string }[] = [];
  const followers = new Map<string, Follower>();
  const marks = new Map<string, { cursor: string; ids: ReadonlySet<string> }>();
  for (const caller of callers) {
    sent.set(caller.name, []);
    const settings = { url: `https://hooks.example/${caller.name}` };
    const given = { name: 'door', kind: 'webhook', query: '', settings };
    const made = await caller.call<{ hook: { id: string } }>('POST', '/api/hooks', given);
    hooks.push({ id: made.body.hook.id, owner: caller.name });
    const follower = await follow(hub, caller);
    followers.set(caller.name, follower);
    marks.set(caller.name, { cursor: follower.cursor, ids: new Set() });
  }

  let words = 0;
  return {
    hub,
    model,
    callers,
    followers,
    marks,
    sent,
    hooks,
    intakeUrl: new URL(opened.body.url).pathname,
    answers,
    caller(name) {
      const caller = callers.find((each) => each.name === name);
      if (!caller) throw new Error(`nobody is called ${name}`);
      return {
        ...caller,
        async call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', url: string, body?: unknown) {
          const answer = await caller.call<T>(method, url, body);
          answers.push({ name, given: `${url} ${JSON.stringify(body)}`, said: JSON.stringify(answer.body) });
          return answer;
        },
      };
    },
    newWord() {
      words += 1;
      return `word${words}x`;
    },
    async close() {
      for (const follower of followers.values()) follower.close();
      await hub.close();
    },
  };
}

const startingRights: readonly (readonly [Subject, Level])[] = [
  ['group team', 'write'],
  ['user ci', 'write'],
  ['user bot', 'read'],
  ['user root', 'admin'],
];

export function subjectOnWire(subject: Subject): Record<string, unknown> {
  const [kind = '', name] = subject.split(' ');
  return { [kind]: name ?? true };
}

export function addTopic(
  model: Model,
  { id, path }: { id: string; path: string },
  rights: Iterable<readonly [Subject, Level]>,
): TopicModel {
  const above = [...model.topics.values()].find((topic) => topic.path === path.slice(0, path.lastIndexOf('/')));
  const topic: TopicModel = {
    id,
    path,
    rights: new Map(above ? above.rights : rights),
    isArchived: false,
    isDirect: path.startsWith('/Direct/'),
  };
  model.topics.set(id, topic);
  return topic;
}
