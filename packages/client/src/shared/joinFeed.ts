/** A tab's part of the one feed of its browser: what it asks for goes to the holder, what concerns it comes back. */

import type { FeedQueries } from '@tagloop/server/resources/feeds/contract';
import { isBehind } from '../cursor.ts';
import { HubFailure } from '../failure.ts';
import type { FeedListeners } from '../feed.ts';
import type { FeedConnection, LiveEvent, LiveState } from '../live.ts';
import type { Line, Said, Told, Wishes } from './protocol.ts';

/** Joins at once, and again whenever a holder says that it does not know this tab. */
export function joinFeed(line: Line, { onEvent, onState }: FeedListeners): FeedConnection {
  const from = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  let state: LiveState = 'connecting';
  let failure: HubFailure | undefined;
  let cursor: string | null = null;
  let wishes: Wishes = { queries: {}, topics: [] };
  let isSaying = false;

  const join = (): Said => ({ from, type: 'join', wishes, cursor });

  function hear(told: Told): void {
    if ((told.to !== undefined && told.to !== from) || state === 'closed') return;
    switch (told.type) {
      case 'join':
        line.say(join());
        break;
      case 'ping':
        line.say({ from, type: 'here' });
        break;
      case 'state':
        failure = told.failure && new HubFailure(told.failure.status, told.failure.problem, told.failure);
        state = told.state;
        onState(state);
        break;
      case 'event':
        receive(told.event);
        break;
    }
  }

  function receive(event: LiveEvent): void {
    switch (event.type) {
      case 'hello':
        if (!event.data.resumed || cursor === null) cursor = event.data.cursor;
        onEvent(event);
        break;
      case 'reset':
        cursor = event.data.cursor;
        onEvent(event);
        break;
      case 'message': {
        if (cursor !== null && isBehind(event.data.cursor, cursor)) return;
        cursor = event.data.cursor;
        const queries = ownOf(event.data.queries);
        if (Object.keys(queries).length > 0) onEvent({ type: 'message', data: { ...event.data, queries } });
        break;
      }
      case 'queries': {
        const data: FeedQueries = ownOf(event.data);
        if (Object.keys(data).length > 0) onEvent({ type: 'queries', data });
        break;
      }
      default:
        onEvent(event);
    }
  }

  /** From texts to this tab's names. */
  function ownOf<Value>(byText: Readonly<Record<string, Value>>): Record<string, Value> {
    const own: Record<string, Value> = {};
    for (const [name, text] of Object.entries(wishes.queries)) {
      const value = Object.hasOwn(byText, text) ? byText[text] : undefined;
      if (value !== undefined) own[name] = value;
    }
    return own;
  }

  /** Once per turn, however much of it changes. */
  function wish(change: Partial<Wishes>): void {
    wishes = { ...wishes, ...change };
    if (isSaying) return;
    isSaying = true;
    queueMicrotask(() => {
      isSaying = false;
      if (state !== 'closed') line.say({ from, type: 'wish', wishes });
    });
  }

  line.listen(hear);
  line.say(join());

  return {
    get state() {
      return state;
    },
    get failure() {
      return failure;
    },
    get cursor() {
      return cursor;
    },
    setQueries: (queries) => wish({ queries }),
    look: (topics) => wish({ topics }),
    retry: () => line.say({ from, type: 'retry' }),
    close() {
      state = 'closed';
      line.say({ from, type: 'leave' });
      line.close();
      onState(state);
    },
  };
}
