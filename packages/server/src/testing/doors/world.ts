/** A hub and the plain model of it, side by side. */

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
  caller(name: string): Caller;
  /** A word that nothing else holds. */
  newWord(): string;
  close(): Promise<void>;
}

const all = ['read', 'write', 'admin', 'backdate'];
const everything: Scopes = [{ topics: '*', verbs: all }];

/** @param scopes of the token of the robot `bot`; all others have one for everything */
export async function openWorld(store: StoreTarget, scopes: Scopes): Promise<World> {
  const sent = new Map<string, string[]>();
  const hub = await openTestApp({
    store,
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

  const followers = new Map<string, Follower>();
  const marks = new Map<string, { cursor: string; ids: ReadonlySet<string> }>();
  for (const caller of callers) {
    sent.set(caller.name, []);
    const settings = { url: `https://hooks.example/${caller.name}` };
    await caller.call('POST', '/api/hooks', { name: 'door', kind: 'webhook', query: '', settings });
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
    caller(name) {
      const caller = callers.find((each) => each.name === name);
      if (!caller) throw new Error(`nobody is called ${name}`);
      return caller;
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
