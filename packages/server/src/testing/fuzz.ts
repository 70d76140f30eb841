/** Two hubs furnished alike, one on each store, that are sent the same random requests and must answer alike. */

import fc from 'fast-check';
import type { Endpoint } from '../contract/endpoint.ts';
import { api } from '../resources/api.ts';
import type { Written } from '../resources/messages/contract.ts';
import { type Caller, openTestApp, type TestApp } from './app.ts';
import { startPostgres } from './pglite.ts';
import { type Known, type RandomRequest, requestsTo } from './requests.ts';

const outgoing = () => Promise.reject(new Error('tests send nothing to the outside'));
interface Furnished {
  readonly hub: TestApp;
  /** May date back; admin of the topic. */
  readonly robot: Caller;
  readonly known: Known;
  /** By the first part of a path: ids that it takes. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Of the intake; another one on each hub. */
  readonly secret: string;
}

const githubPing = { 'x-github-event': 'ping' };

/** What requests before may have taken away. */
async function mend(hub: TestApp, topic: string, intake?: string): Promise<void> {
  const rights = ['root', 'ci'].map((user) => ({ user, level: 'admin' }));
  await hub.admin.call('PUT', `/api/topics/${topic}/rights`, { rights });
  await hub.admin.call('PATCH', `/api/topics/${topic}`, { settings: { maxLength: 5000, maxReplies: null } });
  if (intake) await hub.admin.call('PATCH', `/api/intakes/${intake}`, { enabled: true, topic: '/Fuzz' });
}

/** The same in the same order on each hub, so that the ids are the same. */
async function furnish(hub: TestApp): Promise<Furnished> {
  const { id: topic } = await hub.topic('/Fuzz');
  const { id: empty } = await hub.topic('/Fuzz/Empty');
  const robot = await hub.robot('ci', [{ topics: '*', verbs: ['read', 'write', 'admin', 'backdate'] }]);
  await mend(hub, topic);
  const made = async (by: Caller, url: string, body: object): Promise<Record<string, unknown>> => {
    const answer = await by.call('POST', url, body);
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
    return answer.body;
  };
  const messages: string[] = [];
  for (const text of ['one #n:1', 'two #n:2.5 @root', 'three', 'deleted']) {
    const { message } = (await made(robot, '/api/messages', { topic: '/Fuzz', text, key: text })) as Written;
    messages.push(message.id);
  }
  await hub.admin.call('DELETE', `/api/messages/${messages.at(-1)}`);
  const from = { name: 'forge', source: 'github', topic: '/Fuzz', robot: 'ci', signingSecret: '' };
  const { intake, url } = (await made(hub.admin, '/api/intakes', from)) as { intake: { id: string }; url: string };
  const to = { name: 'out', kind: 'webhook', query: 'nothing', settings: { url: 'http://example.com/' } };
  const { hook } = (await made(hub.admin, '/api/hooks', to)) as { hook: { id: string } };
  // Whom and what requests may take away.
  await hub.robot('spare');
  const { tokens } = (await hub.admin.call<{ tokens: { id: string; user: string }[] }>('GET', '/api/tokens')).body;
  const spare = await hub.admin.call<{ users: { id: string }[] }>('GET', '/api/users?prefix=spare');
  const leaver = (await made(hub.admin, '/api/users', { name: 'leaver', password: 'correct horse battery' })) as {
    id: string;
  };
  const { invitation } = (await made(hub.admin, '/api/invitations', {})) as { invitation: { id: string } };
  const group = (await made(hub.admin, '/api/groups', { name: 'ops' })) as { id: string };
  const kept = { name: 'mine', query: 'in:/Fuzz', audience: 'topic', topic };
  const saved = (await made(hub.admin, '/api/saved-queries', kept)) as { id: string };
  const dashboard = (await made(hub.admin, `/api/topics/${topic}/dashboards`, { name: 'wall' })) as { id: string };
  const told = await hub.admin.call<{ notifications: { id: string }[] }>('GET', '/api/notifications');
  const secret = url.split('/').at(-1) ?? '';
  const ping = await hub.nobody.call<{ delivery: string }>('POST', `/in/${secret}`, { zen: 'x' }, githubPing);
  const { delivery } = ping.body;
  if (ping.status !== 200) throw new Error(JSON.stringify(ping.body));
  return {
    hub,
    robot,
    secret,
    ids: {
      topics: [topic, topic, empty],
      messages,
      intakes: [intake.id],
      hooks: [hook.id],
      deliveries: [delivery],
      groups: [group.id],
      users: [...spare.body.users.map(({ id }) => id), leaver.id],
      tokens: tokens.filter(({ user }) => user === 'spare').map(({ id }) => id),
      invitations: [invitation.id],
      notifications: told.body.notifications.map(({ id }) => id),
      'saved-queries': [saved.id],
      dashboards: [dashboard.id],
    },
    known: {
      topic: ['/Fuzz', '/fuzz/', topic],
      tag: ['n', 'n:1', '#n'],
      ids: messages,
      list: ['board', '/Fuzz'],
      group: ['ops'],
      upTo: messages,
      rest: ['Fuzz'],
      parentId: messages,
      after: messages,
      key: ['one #n:1', 'three', 'new'],
      parentKey: ['one #n:1', 'three', 'stub'],
      at: ['2026-11-22T08:00:00Z', '2026-11-22T09:00:00.000Z'],
      color: ['#f00', 'red', 'rgb(1,2,3)'],
      q: ['', 'in:/Fuzz', '#n:>1 -label:open sort:votes', 'one OR t*', 'is:root replies:>0'],
      query: ['in:/Fuzz'],
      cursor: ['0.0', '1.zz', '1gk8zik'],
      zone: ['UTC', 'Europe/Paris'],
      name: ['ci', 'root', 'someone'],
      user: ['ci', 'root'],
      robot: ['ci'],
      path: ['/Fuzz/Below', '/Fuzz', '/New'],
      password: ['correct horse battery'],
      source: ['github'],
      kind: ['webhook'],
      secret: ['SECRET'],
    },
  };
}

export interface Fuzz {
  /**
   * Sends random requests to an endpoint of both hubs. Throws the smallest one that makes a hub fail (5xx), hang, answer
   * without a sentence, or answer otherwise than the other one.
   */
  run(endpoint: Endpoint, options: { readonly seed: number; readonly numRuns: number }): Promise<void>;
  close(): Promise<void>;
}

/** What deletes comes last; streams never end, so they are left to the tests of the feed. */
export const fuzzed: readonly Endpoint[] = api
  .filter((endpoint) => !('kind' in endpoint) || endpoint.kind !== 'stream')
  .sort((a, b) => Number(a.method === 'DELETE') - Number(b.method === 'DELETE'));

/** Ms after which a request hangs. */
const longest = 15_000;

export async function openFuzz(): Promise<Fuzz> {
  const postgres = await startPostgres();
  const opened = [
    await openTestApp({ outgoing }),
    await openTestApp({ outgoing, store: { kind: 'pool', pool: await postgres.emptyPool() } }),
  ];
  const hubs = await Promise.all(opened.map(furnish));
  const [first, second] = hubs;
  if (!first || JSON.stringify(first.ids) !== JSON.stringify(second?.ids)) {
    throw new Error('the hubs are not furnished alike');
  }
  const { ids, known } = first;

  async function expectAlike(request: RandomRequest): Promise<void> {
    const [one, two] = await Promise.all(hubs.map((each) => send(each, request)));
    const shown = () => JSON.stringify({ ...request, body: request.body?.slice(0, 500), one, two }, null, 1);
    if (!one || one.status >= 500 || one.status !== two?.status) throw new Error(shown());
    if (one.status >= 400 && typeof one.detail !== 'string') throw new Error(`no sentence: ${shown()}`);
  }

  return {
    async run(endpoint, options) {
      for (const { hub } of hubs) await mend(hub, ids.topics?.[0] ?? '', ids.intakes?.[0]);
      const id = ids[endpoint.path.split('/')[2] ?? ''] ?? ['0'];
      const requests = requestsTo(endpoint, { ...known, id });
      await fc.assert(fc.asyncProperty(requests, expectAlike), options);
    },
    async close() {
      for (const { hub } of hubs) await hub.close();
      await postgres.close();
    },
  };
}

interface Answer {
  readonly status: number;
  readonly detail: unknown;
}

async function send({ hub, robot, secret }: Furnished, { method, url, body }: RandomRequest): Promise<Answer> {
  // A person signed in by a token may not say when something happened.
  const by = url.startsWith('/api/messages') ? robot : hub.admin;
  const headers = { 'content-type': 'application/json', 'x-github-event': 'push' };
  const answer = await Promise.race([
    by.call(method, url.replace('SECRET', secret), body, headers),
    new Promise<never>((_, fail) => {
      setTimeout(() => fail(new Error(`no answer to ${method} ${url} for ${longest} ms`)), longest).unref();
    }),
  ]);
  return { status: answer.status, detail: answer.body.detail ?? answer.body };
}
