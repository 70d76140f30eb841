/** Holds one feed for many tabs: it asks the hub for the queries of all, each once, and tells them what comes. */

import type { FeedEvent, FeedHello, FeedQueries, Match } from '@tagloop/server/resources/feeds/contract';
import type { FeedConnection, FeedOptions, LiveEvent } from '../live.ts';
import type { Said, Told, Wishes } from './protocol.ts';

export interface Exchange {
  hear(said: Said): void;
  close(): void;
}

export interface ExchangeOptions {
  /** Opens the feed, behind a cursor if one is given. */
  connect(options: Pick<FeedOptions, 'onEvent' | 'onState' | 'cursor'>): FeedConnection;
  tell(told: Told): void;
  /** A tab left, or was not heard of for too long. */
  onGone?(tab: string): void;
}

interface Tab {
  wishes: Wishes;
  /** Something happened that it was not told, so it must read everything anew. */
  hasMissed: boolean;
  heardAt: number;
}

const pingMs = 20_000;
/** Timers of a hidden tab rest, its answers do not; one that is silent for longer was killed or is frozen. */
const patienceMs = 120_000;

/** The feed stands for as long as a tab is there. */
export function createExchange({ connect, tell, onGone }: ExchangeOptions): Exchange {
  const tabs = new Map<string, Tab>();
  /** Names by the texts of the queries: the same as long as somebody wants them. */
  const names = new Map<string, string>();
  let named = 0;
  /** By text: the hub delivers for them. */
  let inForce: FeedQueries = {};
  let connection: FeedConnection | null = null;
  /** While the connection stands. */
  let hello: FeedHello | null = null;
  /** It stood once, so that who joins now missed what came then. */
  let hasStood = false;
  const pinging = setInterval(() => {
    for (const [id, { heardAt }] of tabs) if (Date.now() - heardAt > patienceMs) leave(id);
    if (tabs.size > 0) tell({ type: 'ping' });
  }, pingMs);

  function open(cursor: string | null): FeedConnection {
    return connect({
      ...(cursor !== null && { cursor }),
      onEvent: receive,
      onState(state) {
        if (state !== 'live') hello = null;
        tellState();
      },
    });
  }

  function tellState(to?: string): void {
    if (connection === null) return;
    const { state, failure } = connection;
    const plain = failure && { status: failure.status, problem: failure.problem, retryAfter: failure.retryAfter };
    tell({ type: 'state', state, failure: plain, ...(to !== undefined && { to }) });
  }

  function receive(event: LiveEvent): void {
    switch (event.type) {
      case 'hello':
        hello = event.data;
        hasStood = true;
        inForce = {};
        for (const id of tabs.keys()) welcome(id);
        break;
      case 'queries':
        inForce = Object.fromEntries(Object.values(event.data).map((text) => [text, text]));
        tell({ type: 'event', event: { type: 'queries', data: inForce } });
        break;
      case 'message':
        tell({ type: 'event', event: { type: 'message', data: byText(event.data) } });
        break;
      default:
        tell({ type: 'event', event });
    }
  }

  function byText(event: FeedEvent): FeedEvent {
    const queries: Record<string, Match> = {};
    for (const [text, name] of names) {
      const match = event.queries[name];
      if (match !== undefined) queries[text] = match;
    }
    return { ...event, queries };
  }

  function welcome(id: string): void {
    const tab = tabs.get(id);
    if (!tab || !hello || !connection) return;
    const data = {
      ...hello,
      cursor: connection.cursor ?? hello.cursor,
      resumed: hello.resumed && !tab.hasMissed,
    };
    tell({ to: id, type: 'event', event: { type: 'hello', data } });
    tab.hasMissed = false;
  }

  function join(id: string, wishes: Wishes, cursor: string | null): void {
    connection ??= open(cursor);
    const hasMissed = hasStood || cursor === null || cursor !== connection.cursor;
    tabs.set(id, { wishes, hasMissed, heardAt: Date.now() });
    if (connection.state === 'refused') connection.retry();
    tellState(id);
    welcome(id);
    ask(wishes.topics.length > 0);
    tellInForce(id);
  }

  function wish(id: string, tab: Tab, wishes: Wishes): void {
    const looksElsewhere = wishes.topics.join() !== tab.wishes.topics.join();
    tab.wishes = wishes;
    ask(looksElsewhere);
    tellInForce(id);
  }

  function leave(id: string): void {
    const tab = tabs.get(id);
    if (!tab) return;
    tabs.delete(id);
    onGone?.(id);
    if (tabs.size > 0) ask(tab.wishes.topics.length > 0);
    else hangUp();
  }

  /** Puts what all tabs want together. */
  function ask(looksElsewhere: boolean): void {
    const wishes = [...tabs.values()].map((tab) => tab.wishes);
    if (looksElsewhere) connection?.look([...new Set(wishes.flatMap(({ topics }) => topics))]);
    const wanted = new Set(wishes.flatMap(({ queries }) => Object.values(queries)));
    const gone = [...names.keys()].filter((text) => !wanted.has(text));
    const added = [...wanted].filter((text) => !names.has(text));
    if (gone.length + added.length === 0) return;
    for (const text of gone) names.delete(text);
    for (const text of added) names.set(text, `s${++named}`);
    inForce = Object.fromEntries(Object.entries(inForce).filter(([text]) => wanted.has(text)));
    connection?.setQueries(Object.fromEntries([...names].map(([text, name]) => [name, text])));
  }

  function tellInForce(to: string): void {
    tell({ to, type: 'event', event: { type: 'queries', data: inForce } });
  }

  function hangUp(): void {
    const ended = connection;
    // Nobody is told of this end: who joins again gets a new connection.
    connection = null;
    hello = null;
    hasStood = false;
    inForce = {};
    names.clear();
    ended?.close();
  }

  return {
    hear(said) {
      const tab = tabs.get(said.from);
      if (tab) tab.heardAt = Date.now();
      if (said.type === 'join') join(said.from, said.wishes, said.cursor);
      else if (said.type === 'leave') leave(said.from);
      else if (!tab) tell({ to: said.from, type: 'join' });
      else if (said.type === 'wish') wish(said.from, tab, said.wishes);
      else if (said.type === 'retry') connection?.retry();
    },
    close() {
      clearInterval(pinging);
      tabs.clear();
      hangUp();
    },
  };
}
