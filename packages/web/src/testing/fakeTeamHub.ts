/** A hub in the memory of the page, behaving as the real one for what the app does. */

import { answer, breakOff, type FakeRequest, FakeStream, fakeHub, refuse } from '@tagloop/client/testing';
import { changeLabels, type LabelChange } from '@tagloop/language/labels/change';
import { prepare } from '@tagloop/language/query/matches';
import { parse } from '@tagloop/language/query/parse';
import { mentionsOf } from '@tagloop/language/text/mentions';
import { tagsOf } from '@tagloop/language/text/tags';
import type { HistoryEntry } from '../data/history.ts';
import type { Message } from '../data/messages.ts';
import type { Topic } from '../data/topics.ts';
import { fakeAlerts } from './fakeAlerts.ts';
import { fakeDashboards } from './fakeDashboards.ts';
import { fakeIntakes } from './fakeIntakes.ts';
import { fakeItems } from './fakeItems.ts';
import { meDoors } from './fakeMe.ts';
import { labelTimesOf, messageDoors } from './fakeMessageDoors.ts';
import { fakeMine } from './fakeMine.ts';
import { callsReader, fakeNotices } from './fakeNotices.ts';
import { statsOf } from './fakeStats.ts';
import { type Given, sampleTopic } from './given.ts';
import { field, keysOf, page } from './requests.ts';
import { author, messages as firstMessages, topics as firstTopics, me, messagesOf, type Sketch } from './team.ts';

export interface FakeTeamHub {
  readonly transport: ReturnType<typeof fakeHub>['transport'];
  /** Posts as somebody else, and lets the feed tell it. */
  post(by: string, topic: string, text: string): void;
  /** Posts one that has labels. */
  add(sketch: Sketch): void;
  /** Replaces the text of the message that holds this one, as somebody else. */
  editAs(by: string, holds: string, text: string): void;
  /** The first dashboard, as somebody else. */
  renameDashboard(name: string): void;
  /** How many writes to messages and topics were asked for. */
  readonly writes: number;
  /** Changes settings of a topic as somebody else. */
  setTopic(path: string, settings: Partial<Topic['settings']>): void;
  /** From now on the page hears of nothing, as when news are still on their way. */
  loseNews(): void;
  /** Ends the feed and answers nothing until `goOnline`. */
  goOffline(): void;
  goOnline(): void;
  /** The next posts are refused with this sentence; null: taken again. */
  refusePosts(detail: string | null): void;
  /** Answers to posts wait until `release`. */
  holdPosts(): { release(): void };
}

interface Options {
  readonly signedIn: boolean;
  readonly setupNeeded: boolean;
  readonly given?: Given | null;
}

const writing =
  /^(?:POST|PUT|PATCH|DELETE) \/api\/(?:messages(?!\/(?:counts|label-times)$)|alerts(?!\/facts$)|silences|topics)/;

/** A name and this password sign in. */
export const password = 'correct horse';
export const setupSecret = 'one-time';

/** What an invitation says, as `GET /api/links/invite_once`. */
const link = {
  kind: 'invite',
  name: null,
  fullName: 'Grace Hopper',
  email: 'grace@acme.test',
  expiresAt: '2026-12-01T09:00:00.000Z',
} as const;

export function fakeTeamHub({ signedIn, setupNeeded, given = null }: Options): FakeTeamHub {
  let topics = [...firstTopics(), ...(given ? [sampleTopic(given)] : [])];
  let choices: { topic: string; view: string }[] = [];
  const history = new Map<string, HistoryEntry[]>();
  let messages = given ? messagesOf(given.messages, Date.now()) : firstMessages(Date.now());
  let writes = 0;
  const openedAt = Date.now();
  let isSignedIn = signedIn;
  let isOffline = false;
  let refusal: string | null = null;
  let hold: Promise<void> | null = null;
  let ids = 5000;
  let position = 0;
  let stream: FakeStream | null = null;
  let queries: Readonly<Record<string, string>> = {};
  for (const message of messages) record(message, 'message.created', message.author.name, {}, message.createdAt);

  const tell = (event: string, data: unknown) => stream?.event(event, data);
  const dashboards = fakeDashboards(tell, given?.dashboards ?? []);

  function record(message: Message, kind: string, actor: string, data: HistoryEntry['data'], at: string): void {
    const entry = { position: ++position, kind, actor, at, recorded: at, data };
    history.set(message.id, [...(history.get(message.id) ?? []), entry]);
  }

  function selects(query: string): (message: Message) => boolean {
    const predicate = prepare(parse(query));
    const context = { now: Date.now(), zone: me.zone, reader: me.user.name, readUpTo: () => openedAt };
    return (message) =>
      message.deletedAt === null &&
      predicate(
        {
          ...message,
          topic: {
            path: message.topic,
            stages: topics.find(({ path }) => path === message.topic)?.stages ?? [],
          },
          author: message.author.name,
          createdAt: Date.parse(message.createdAt),
          updatedAt: Date.parse(message.updatedAt),
          likes: message.likers.length,
          votes: message.votersUp.length - message.votersDown.length,
          arrived: Date.parse(message.createdAt),
        },
        context,
      );
  }

  /** Writes one message and tells the feed's queries how it matched before and after. */
  function put(next: Message, before: Message | undefined, kind: string, actor: string): void {
    messages = before ? messages.map((each) => (each.id === next.id ? next : each)) : [...messages, next];
    const matches: Record<string, string> = {};
    for (const [name, query] of Object.entries(queries)) {
      const is = selects(query);
      const [was, now] = [before !== undefined && is(before), is(next)];
      if (was || now) matches[name] = was && now ? 'changed' : now ? 'entered' : 'left';
    }
    if (Object.keys(matches).length === 0) return;
    const isGone = Object.values(matches).every((match) => match === 'left');
    stream?.event('message', {
      cursor: `fake-${++position}`,
      kind,
      actor,
      at: next.updatedAt,
      queries: matches,
      id: next.id,
      ...(!isGone && { message: next }),
    });
  }

  function change(id: string | undefined, kind: string, apply: (message: Message) => Partial<Message>): Message {
    const before = messages.find((message) => message.id === id);
    if (!before) throw new Error(`no message ${id}`);
    const changed = apply(before);
    const now = new Date().toISOString();
    const next = { ...before, ...changed, updatedAt: now, version: before.version + 1 };
    const data = Object.fromEntries(
      Object.entries(changed).map(([field, is]) => [
        field,
        { was: Object.entries(before).find(([f]) => f === field)?.[1], is },
      ]),
    );
    record(next, kind, me.user.name, data, now);
    put(next, before, kind, me.user.name);
    return next;
  }

  function create(by: string, topic: string, text: string, parentId: string | null): Message {
    const now = new Date().toISOString();
    const message: Message = {
      id: (++ids).toString(32),
      topic,
      author: author(by),
      text,
      tags: tagsOf(text),
      mentions: mentionsOf(text),
      labels: [],
      key: null,
      parentId,
      createdAt: now,
      updatedAt: now,
      replies: 0,
      likers: [],
      votersUp: [],
      votersDown: [],
      pinned: false,
      edited: false,
      stub: false,
      deletedAt: null,
      version: 1,
    };
    record(message, 'message.created', by, {}, now);
    put(message, undefined, 'message.created', by);
    if (callsReader(message)) tell('notification', { new: { id: `n${message.id}`, kind: 'mention', at: now } });
    const root = messages.find(({ id }) => id === parentId);
    if (root) put({ ...root, replies: root.replies + 1, version: root.version + 1 }, root, 'message.replied', by);
    return message;
  }

  function setTopic(before: Topic, settings: Partial<Topic['settings']>): Topic {
    const { defaultView, forcedView } = { ...before.settings, ...settings };
    const after = {
      ...before,
      version: before.version + 1,
      defaultView,
      forcedView,
      settings: { ...before.settings, ...settings },
    };
    topics = topics.map((topic) => (topic.id === after.id ? after : topic));
    stream?.event('topic.changed', { topic: after.path });
    return after;
  }

  const fake = fakeHub({
    'GET /api/setup': () => ({ needed: setupNeeded }),
    'POST /api/setup': ({ body }) => {
      if (field(body, 'secret') !== setupSecret)
        return refuse(401, 'bad-credentials', 'This link was used or is not the one of this hub');
      isSignedIn = true;
      return answer(201, me);
    },
    'POST /api/sessions': ({ body }) => {
      if (field(body, 'password') !== password) return refuse(401, 'bad-credentials', 'Name or password is wrong');
      isSignedIn = true;
      return answer(201, me);
    },
    'GET /api/entrance': () => ({ signUp: true, reset: true }),
    'GET /api/links/:secret': ({ params }) => {
      if (params.secret === 'reset_once') return { ...link, kind: 'reset', name: 'ada', email: null };
      if (params.secret?.startsWith('email_')) return { ...link, kind: 'email', name: 'ada', email: 'ada@acme.test' };
      return params.secret === 'invite_once' ? link : refuse(410, 'gone', 'This link was used');
    },
    'POST /api/accounts': ({ body }) => {
      if (field(body, 'name') === 'ada') return refuse(409, 'conflict', 'There is a user "ada" already');
      isSignedIn = true;
      return answer(201, me);
    },
    'POST /api/emails': ({ body }) =>
      field(body, 'secret') === 'email_once'
        ? { email: 'ada@acme.test' }
        : refuse(409, 'conflict', 'Somebody has this e-mail already; use another one'),
    'POST /api/resets': () => answer(202, {}),
    'DELETE /api/sessions/current': () => {
      isSignedIn = false;
      return answer(204);
    },
    ...meDoors(() => isSignedIn),
    'GET /api/topics': () => ({ topics }),
    'GET /api/topics/:id': ({ params }) => topics.find(({ id }) => id === params.id),
    'PATCH /api/topics/:id': ({ params, body, headers }) => {
      const topic = topics.find(({ id }) => id === params.id);
      if (!topic) return refuse(404, 'not-found', 'There is no such topic');
      if (headers['if-match'] !== `"${topic.version}"`) return refuse(412, 'stale-version', 'It was changed meanwhile');
      return setTopic(topic, Object(field(body, 'settings')));
    },
    'GET /api/view-choices': () => ({ choices }),
    'PUT /api/view-choices/:topic': ({ params, body }) => {
      const view = field(body, 'view');
      choices = choices.filter(({ topic }) => topic !== params.topic);
      if (params.topic && typeof view === 'string') choices.push({ topic: params.topic, view });
      stream?.event('view-choices', {});
      return { choices };
    },
    'GET /api/messages': ({ query }) => page(messages.filter(selects(query.get('q') ?? '')), query),
    'POST /api/messages/counts': ({ body }) => ({
      counts: [field(body, 'queries')]
        .flat()
        .map(String)
        .map((q) => ({ count: messages.filter(selects(q)).length, more: false })),
    }),
    'POST /api/messages/label-times': ({ body }) => labelTimesOf(messages, [field(body, 'ids')].flat()),
    'GET /api/stats/keys': ({ query }) => ({ keys: keysOf(messages.filter(selects(query.get('q') ?? ''))) }),
    'GET /api/stats': ({ query }) => statsOf(messages.filter(selects(query.get('q') ?? '')), topics),
    'GET /api/messages/:id/thread': ({ params }) => {
      const found = messages.find(({ id }) => id === params.id && !deleted(id));
      const root = found?.parentId ? messages.find(({ id }) => id === found.parentId) : found;
      if (!root) return refuse(404, 'not-found', 'There is no such message, or you may not see it');
      return { root, replies: messages.filter(({ parentId, deletedAt }) => parentId === root.id && !deletedAt) };
    },
    'GET /api/messages/:id/history': ({ params }) => ({ entries: history.get(params.id ?? '') ?? [] }),
    'POST /api/messages': async ({ body }) => {
      await hold;
      if (refusal !== null) return refuse(422, 'invalid', refusal);
      const [topic, text] = [String(field(body, 'topic')), String(field(body, 'text'))];
      const parentId = field(body, 'parentId');
      const created = create(me.user.name, topic, text, typeof parentId === 'string' ? parentId : null);
      const asked: LabelChange = { set: field(body, 'labels') ? Object(field(body, 'labels')) : [] };
      const message = asked.set?.length
        ? change(created.id, 'message.updated', () => ({ labels: changeLabels([], asked) }))
        : created;
      return answer(201, { outcome: 'created', message });
    },
    ...messageDoors(change),
    ...fakeAlerts({ messages: () => messages, change, create, selects }),
    'DELETE /api/messages/:id': ({ params }) => {
      change(params.id, 'message.deleted', () => ({ deletedAt: new Date().toISOString() }));
      return answer(204);
    },
    'POST /api/messages/:id/restore': ({ params }) =>
      change(params.id, 'message.restored', () => ({ deletedAt: null })),
    'GET /api/feed': ({ signal }) => {
      stream = new FakeStream();
      signal?.addEventListener('abort', () => stream?.end());
      stream.event('hello', { feed: 'f', cursor: `fake-${position}`, resumed: false });
      return stream;
    },
    ...dashboards.routes,
    ...fakeItems((query) => messages.filter(selects(query))),
    ...fakeIntakes(),
    ...fakeMine({ topics: () => topics, messages: () => messages, tell }),
    ...fakeNotices({ messages: () => messages, tell }),
    'PUT /api/presence': ({ body }) => ({
      topics: [field(body, 'topics')].flat().map((topic) => ({
        topic,
        path: '/',
        people: ['ada', 'bruno', 'chloe'].map((user) => ({
          user,
          fullName: '',
          since: new Date().toISOString(),
          status: user === 'chloe' ? 'busy' : 'online',
        })),
      })),
    }),
    'PUT /api/feeds/:feed/queries': ({ body }: FakeRequest) => {
      queries = Object(field(body, 'queries'));
      return answer(204);
    },
  });

  function deleted(id: string): boolean {
    return messages.find((message) => message.id === id)?.deletedAt !== null;
  }

  const transport: FakeTeamHub['transport'] = (request) => {
    if (isOffline) return Promise.resolve().then(breakOff);
    if (writing.test(`${request.method} ${request.url}`)) writes += 1;
    return fake.transport(request);
  };

  return {
    transport,
    get writes() {
      return writes;
    },
    add(sketch) {
      const [message] = messagesOf([sketch], Date.now());
      if (message) put({ ...message, id: (++ids).toString(32) }, undefined, 'message.created', sketch.by);
    },
    editAs(by, holds, text) {
      const message = messages.find((each) => each.text.includes(holds));
      if (message) put({ ...message, text, version: message.version + 1 }, message, 'message.updated', by);
    },
    renameDashboard: dashboards.rename,
    post: (by, topic, text) => void create(by, topic, text, null),
    setTopic(path, settings) {
      const topic = topics.find((each) => each.path === path);
      if (topic) setTopic(topic, settings);
    },
    loseNews() {
      stream = null;
    },
    goOffline() {
      isOffline = true;
      stream?.end();
    },
    goOnline() {
      isOffline = false;
    },
    refusePosts(detail) {
      refusal = detail;
    },
    holdPosts() {
      let release = () => undefined;
      hold = new Promise((resolve) => {
        release = () => {
          resolve();
          hold = null;
        };
      });
      return { release: () => release() };
    },
  };
}
