import type { EventStream } from '../../contract/stream.ts';
import type { FeedEvent } from '../../resources/feeds/contract.ts';
import type { Page } from '../../resources/messages/contract.ts';
import type { Caller, TestApp } from '../app.ts';
import type { Door } from './door.ts';

/** A reader who keeps the messages of the empty query true by what the feed tells him. */
export interface Follower {
  /** Ids of the messages that he holds. */
  readonly ids: Set<string>;
  /** All that was sent since it was last taken, but for names of topics that were closed to him. */
  takeSaid(): string;
  /** Ids of the messages of which he was notified since it was last taken. */
  takeCalled(): readonly string[];
  /** Whether he was told to read anew, and has not yet. */
  isStale: boolean;
  readonly cursor: string;
  close(): void;
}

export async function follow(
  hub: TestApp,
  caller: Caller,
  resume?: { readonly cursor: string; readonly ids: ReadonlySet<string> },
): Promise<Follower> {
  const { feeds, tokens } = hub.app.services;
  const actor = await tokens.actorOfToken(caller.token);
  if (!actor) throw new Error(`${caller.name} is nobody`);
  const ids = new Set(resume?.ids);
  const said: string[] = [];
  const called: string[] = [];
  let cursor = resume?.cursor ?? '';
  const onClose: (() => void)[] = [];
  const follower: Follower = {
    ids,
    isStale: false,
    takeSaid: () => said.splice(0).join('\n'),
    takeCalled: () => called.splice(0),
    get cursor() {
      return cursor;
    },
    close: () => stream.close(),
  };

  function hear({ id, queries, cursor: at }: FeedEvent): void {
    cursor = at;
    if (queries.q === 'left') ids.delete(id);
    else ids.add(id);
  }

  const stream: EventStream = {
    send(frame) {
      const event = /^event: (.*)$/m.exec(frame)?.[1];
      const data = JSON.parse(/^data: (.*)$/m.exec(frame)?.[1] ?? 'null');
      if (event !== 'topic.closed') said.push(frame);
      if (event === 'message') hear(data);
      else if (event === 'hello') cursor = data.cursor;
      else if (event === 'notification') called.push(...(data.new ? [data.new.message] : []));
      else if (event !== 'unread') {
        follower.isStale = true;
        cursor = data.cursor ?? cursor;
      }
    },
    close() {
      for (const listener of onClose.splice(0)) listener();
    },
    onClose: (listener) => void onClose.push(listener),
  };
  await feeds.open(actor, stream, { q: '', cursor: resume?.cursor });
  return follower;
}

/** Reads anew when he was told to. */
async function settled(follower: Follower, caller: Caller): Promise<string[]> {
  if (follower.isStale) {
    const { body } = await caller.call<Page>('GET', '/api/messages?limit=1000');
    follower.ids.clear();
    for (const { id } of body.messages) follower.ids.add(id);
    follower.isStale = false;
  }
  return [...follower.ids];
}

export const liveFeed: Door = {
  name: 'live feed',
  async visible({ followers }, caller) {
    const follower = followers.get(caller.name);
    if (!follower) throw new Error(`${caller.name} follows nothing`);
    return { ids: await settled(follower, caller), said: follower.takeSaid() };
  },
};

export const resumedFeed: Door = {
  name: 'resumed feed',
  async visible({ hub, marks }, caller) {
    const mark = marks.get(caller.name);
    if (!mark) throw new Error(`${caller.name} has nothing to resume`);
    const follower = await follow(hub, caller, mark);
    follower.close();
    return { ids: await settled(follower, caller), said: follower.takeSaid() };
  },
};
