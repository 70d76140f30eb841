/** Old state and events make the fresh state: for readers that stay and for those that come back, on both stores. */

import fc from 'fast-check';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Actor } from '../../contract/actor.ts';
import type { EventStream } from '../../contract/stream.ts';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { acts, perform, type Stage } from '../../testing/random-acts.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Page } from '../messages/contract.ts';
import type { FeedEvent, FeedHello } from './contract.ts';

interface OpenedFeed {
  readonly hello: FeedHello;
  readonly events: FeedEvent[];
  /** Names of all events. */
  readonly names: string[];
  isClosed(): boolean;
  close(): void;
}

describeOnStores('a reader of the feed', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let ci: Caller;
  let runs = 0;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    ci = await hub.robot('ci');
  });
  afterAll(() => hub.close());

  async function newTopic(path: string, readers: readonly string[]): Promise<string> {
    const { id } = await hub.topic(path, { maxReplies: 3 });
    await setRights(id, readers);
    return id;
  }
  async function setRights(id: string, names: readonly string[]): Promise<void> {
    const rights = [{ user: 'root', level: 'admin' }, ...names.map((user) => ({ user, level: 'write' }))];
    expect((await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights })).status).toBe(200);
  }

  async function actorOf(caller: Caller): Promise<Actor> {
    const actor = await hub.app.services.tokens.actorOfToken(caller.token);
    if (!actor) throw new Error('no actor');
    return actor;
  }

  async function open(caller: Caller, queries: Record<string, string>, cursor?: string): Promise<OpenedFeed> {
    const actor = await actorOf(caller);
    const events: FeedEvent[] = [];
    const names: string[] = [];
    const onClose: (() => void)[] = [];
    let isClosed = false;
    let greet = (_hello: FeedHello) => {};
    const greeted = new Promise<FeedHello>((resolve) => {
      greet = resolve;
    });
    const stream: EventStream = {
      send(frame) {
        const name = /^event: (.*)$/m.exec(frame)?.[1] ?? '';
        const data = JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? '');
        names.push(name);
        if (name === 'hello') greet(data);
        if (name === 'message') events.push(data);
      },
      close() {
        isClosed = true;
        for (const listener of onClose.splice(0)) listener();
      },
      onClose: (listener) => void onClose.push(listener),
    };
    const opened = hub.app.services.feeds.open(actor, stream, { cursor });
    const hello = await greeted;
    hub.app.services.feeds.setQueries(actor, hello.feed, queries);
    await opened;
    return { hello, events, names, isClosed: () => isClosed, close: () => stream.close() };
  }

  const queriesOn = ({ here, there }: Stage) => {
    const both = `(in:${here} OR in:${there})`;
    return {
      here: `in:${here}`,
      open: `${both} label:open,Failed`,
      fix: `${both} #fix -label:done`,
      roots: `${both} is:root replies:>0`,
      mine: `${both} (from:me OR @me)`,
      liked: `${both} likes:>0`,
      pump: `${both} pump is:reply`,
    };
  };

  const list = async (caller: Caller, q: string): Promise<Map<string, Message>> => {
    const { body } = await caller.call<Page>('GET', `/api/messages?limit=1000&q=${encodeURIComponent(q)}`);
    return new Map(body.messages.map((message) => [message.id, message]));
  };

  /** The messages of a query after events. */
  function stateAfter(events: readonly FeedEvent[], query: string): Map<string, Message> {
    const state = new Map<string, Message>();
    for (const { id, queries, message } of events) {
      const match = queries[query];
      if (match) expect([id, query, match === 'entered']).toEqual([id, query, !state.has(id)]);
      if (match === 'left') state.delete(id);
      else if (match && message) state.set(id, message);
    }
    return state;
  }

  const positionOf = (cursor: string) => Number(cursor.split('-').at(-1));

  it('knows what a fresh query would tell, and misses and repeats nothing when it comes back', async () => {
    await fc.assert(
      fc.asyncProperty(acts(30), fc.nat(29), fc.nat(29), async (some, breakAt, backTo) => {
        runs += 1;
        const stage: Stage = { hub, person: ada, robot: ci, here: `/Here${runs}`, there: `/There${runs}`, ids: [] };
        await newTopic(stage.here, ['ada', 'bob', 'ci']);
        await newTopic(stage.there, ['ada', 'ci']);
        const queries = queriesOn(stage);
        const live = await Promise.all([ada, bob].map((reader) => open(reader, queries)));
        const cursors = live.map(({ hello }) => [hello.cursor]);
        const resumed: Promise<{ from: string; reader: number; feed: OpenedFeed }>[] = [];
        for (const [at, act] of some.entries()) {
          // Some side by side, so that they share a batch.
          if (at % 3 === 0) await perform(stage, act);
          else await Promise.all([perform(stage, act), perform(stage, some[at + 1] ?? act)]);
          for (const [n, { events }] of live.entries())
            cursors[n]?.push(events.at(-1)?.cursor ?? cursors[n]?.[0] ?? '');
          if (at === breakAt % some.length) {
            // While others go on to write.
            for (const [n, reader] of [ada, bob].entries()) {
              const from = cursors[n]?.at(backTo % (at + 2)) ?? '';
              resumed.push(open(reader, queries, from).then((feed) => ({ from, reader: n, feed })));
            }
          }
        }
        for (const [n, reader] of [ada, bob].entries()) {
          const { events = [] } = live[n] ?? {};
          const positions = events.map(({ cursor }) => positionOf(cursor));
          expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
          for (const [name, q] of Object.entries(queries)) {
            expect([name, stateAfter(events, name)]).toEqual([name, await list(reader, q)]);
          }
        }
        for (const { from, reader, feed } of await Promise.all(resumed)) {
          const all = live[reader]?.events ?? [];
          const held = all.filter(({ cursor }) => positionOf(cursor) <= positionOf(from));
          // What is gone by now is only told to have left.
          const told = feed.events.filter(({ message }) => message !== undefined);
          expect(all).toEqual(expect.arrayContaining(told));
          for (const [name, q] of Object.entries(queries)) {
            const caller = [ada, bob][reader] ?? ada;
            expect([name, stateAfter([...held, ...feed.events], name)]).toEqual([name, await list(caller, q)]);
          }
        }
        for (const { close } of [...live, ...(await Promise.all(resumed)).map(({ feed }) => feed)]) close();
      }),
      { numRuns: 15, seed: 5 },
    );
  });

  it('reads anew when rights changed while it was away', async () => {
    const id = await newTopic('/Rights', ['ada', 'bob']);
    const first = await open(bob, { all: 'in:/Rights' });
    first.close();
    await ada.call('POST', '/api/messages', { topic: '/Rights', text: 'x' });
    await setRights(id, ['ada']);
    const back = await open(bob, { all: 'in:/Rights' }, first.hello.cursor);
    expect(back.names).toEqual(['hello', 'reset']);
    back.close();
  });

  it('is sent away, to come again, when what it missed cannot be read', async () => {
    const { hello, close } = await open(ada, { all: '' });
    close();
    vi.spyOn(hub.app.services.messages, 'tail').mockRejectedValueOnce(new Error('gone'));
    const back = await open(ada, { all: '' }, hello.cursor);
    expect([back.names, back.isClosed()]).toEqual([['hello'], true]);
  });

  it('asks for its own, whatever the case, beside others with the same query', async () => {
    await newTopic('/Mine', ['ada', 'bob']);
    const feeds = await Promise.all([ada, bob].map((reader) => open(reader, { mine: 'in:/Mine from:ME' })));
    await ada.call('POST', '/api/messages', { topic: '/Mine', text: 'of ada' });
    expect(feeds.map(({ events }) => events.length)).toEqual([1, 0]);
    for (const { close } of feeds) close();
  });

  it('names a zone that there is', async () => {
    expect((await ada.call('GET', '/api/feed?q=since:2026-01-01&zone=No/Where')).status).toBe(422);
    expect((await ada.call('POST', '/api/messages', { topic: '/Mine', text: 'still written' })).status).toBe(201);
  });
});
