/** The rules of items: those of topics that the reader may read now, within the budget of a list. */

import type { Query } from '@tagloop/language/query/ast';
import { formatInstant, parseInstant } from '@tagloop/language/time/instant';
import type { CompiledQuery } from 'kysely';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readZone } from '../../contract/zone.ts';
import { readId } from '../../lib/ids.ts';
import type { Rounds } from '../../store/rounds.ts';
import type { MessagesService, Selection } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { createBeats } from './beats.ts';
import type { ItemSpan, ItemStates, Items } from './contract.ts';
import { presentItem, presentSpans, presentStates } from './present.ts';
import { itemsAt, spansOfItem, statesAt } from './queries.ts';

declare module '../resource.ts' {
  interface Services {
    items: ItemsService;
  }
}

export interface Moment {
  /** RFC 3339; now where it is absent. */
  readonly at?: string;
  /** Zone of days in the query; the actor's own unless told. */
  readonly zone?: string;
}

export interface ItemsService {
  /** Of what speaks by the clock. */
  readonly beats: Rounds;
  /** Throws `invalid` for what is no instant, `query-too-slow` beyond the budget. */
  items(actor: Actor, query: Query, asked: Moment & { readonly group?: string }): Promise<Items>;
  /** Throws likewise. */
  states(actor: Actor, query: Query, asked: Moment): Promise<ItemStates>;
  /** Of one item, by its wire id; `not-found` where the actor may not read it. */
  spans(actor: Actor, id: string, since: string | undefined): Promise<ItemSpan[]>;
}

interface Earlier {
  readonly messages: MessagesService;
  readonly topics: TopicsService;
  readonly users: UsersService;
}

/** More are not told at once. */
const mostItems = 50_000;
const mostSpans = 10_000;

export function createItems(deps: Deps, { messages, topics, users }: Earlier): ItemsService {
  const { store, config, clock } = deps;

  async function rowsAt<R>(
    actor: Actor,
    query: Query,
    { at, zone }: Moment,
    compile: (selection: Selection, at: number | null) => CompiledQuery<R>,
  ): Promise<{ at: string; rows: R[]; more: boolean }> {
    const now = clock.now();
    const moment = at === undefined ? null : momentOf(at, 'at');
    const selection = messages.select(actor, { where: query.where }, { now, zone: readZone(zone ?? actor.zone) });
    const rows = selection.empty ? [] : await store.query(compile(selection, moment), config.queryMs);
    return { at: formatInstant(moment ?? now), rows: rows.slice(0, mostItems), more: rows.length > mostItems };
  }

  return {
    beats: createBeats(deps, { messages, topics, users }),

    async items(actor, query, { group, ...moment }) {
      const { rows, ...told } = await rowsAt(actor, query, moment, (selection, at) =>
        itemsAt(store.tables(), selection, at, mostItems),
      );
      return { ...told, items: rows.map((row) => presentItem(row, topics.byId(row.topic)?.path ?? '/', group)) };
    },

    async states(actor, query, moment) {
      const { rows, at } = await rowsAt(actor, query, moment, (selection, then) =>
        statesAt(store.tables(), selection, then, mostItems),
      );
      const states = presentStates(rows);
      const count = Object.values(states).reduce((sum, ids) => sum + ids.length, 0);
      return { at, states, more: count > mostItems };
    },

    async spans(actor, id, since) {
      await messages.get(actor, id);
      const from = since === undefined ? 0 : momentOf(since, 'since');
      return presentSpans(
        await store.query(spansOfItem(store.tables(), readId(id) ?? 0, from, mostSpans), config.queryMs),
      );
    },
  };
}

function momentOf(text: string, field: string): number {
  const moment = parseInstant(text);
  if (moment === null) throw new HubError('invalid', `The field ${field} is no instant such as 2026-11-24T09:30:00Z`);
  return moment;
}
