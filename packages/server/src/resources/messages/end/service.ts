/** What happens to messages in the end: trash, purge, redact, retention. */

import type { Actor } from '../../../contract/actor.ts';
import { HubError } from '../../../contract/errors.ts';
import { readId } from '../../../lib/ids.ts';
import type { Store, Transaction } from '../../../store/store.ts';
import type { Target } from '../change.ts';
import type { Page } from '../contract.ts';
import { present } from '../present.ts';
import { messagesByIds } from '../queries.ts';
import { type MessageState, stateOf } from '../state.ts';
import { type Act, readable, requireWrite, type Services } from '../write.ts';
import { type EmptiedListener, empty, purge } from './purge.ts';
import * as queries from './queries.ts';
import { redact } from './redact.ts';
import { createRemoveStill, purgeOld, removeExpired, removeOldest, removeReplies } from './retention.ts';

export interface EndOfMessages {
  /** Deleted messages of a topic that the actor may restore: all for its admins, else his own. */
  trash(actor: Actor, path: string, page: { limit: number; cursor?: string }): Promise<Page>;
  /** By wire id, deleted or not; a root goes with its replies. */
  purge(actor: Actor, id: string): Promise<void>;
  /** Empties the former text that the event at this position of the history brought. */
  redact(actor: Actor, id: string, position: number): Promise<void>;
  /** Deletes all messages of a topic, for some seconds. @returns how many threads went, and whether there are more */
  truncate(actor: Actor, id: string): Promise<{ deleted: number; more: boolean }>;
  /**
   * Empties all that a person wrote, where it stands: threads keep their form, and what others replied. Takes its time.
   * @param actorId who asked for it
   * @returns how many messages it emptied
   */
  purgeAuthor(authorId: number, actorId: number): Promise<number>;
  /** Told when people empty messages, in the transaction: copies of what these said must go, too. */
  onEmptied(listener: EmptiedListener): void;
  /** One turn of what topics keep no longer. @returns whether there is more, like the next one */
  removeStill(tx: Transaction): Promise<boolean>;
  /** One turn of what says itself until when it is kept. */
  removeExpired(tx: Transaction): Promise<boolean>;
  /** Deletes replies of a root in the name of the hub, by their ids in the store. */
  removeReplies(tx: Transaction, rootId: number, replies: readonly MessageState[]): Promise<void>;
  /** One turn of what was deleted 30 days ago. */
  purgeOld(tx: Transaction): Promise<boolean>;
}

type OnMessage = <R>(actor: Actor, id: string, work: (act: Act, target: Target) => Promise<R>) => Promise<R>;

/** Ms that one request goes on deleting. */
const patience = 5_000;
/** Ms that the search for the messages of one author may take. */
const searchBudget = 60_000;
const authoredAtOnce = 50;

export function createEnd(store: Store, services: Services, onMessage: OnMessage): EndOfMessages {
  const { topics } = services;
  const listeners: EmptiedListener[] = [];

  async function tellEmptied(tx: Transaction, ids: readonly number[]): Promise<void> {
    for (const listener of listeners) await listener(tx, ids);
  }

  return {
    async trash(actor, path, { limit, cursor }) {
      const topic = topics.require(actor, 'read', path);
      const isAdmin = topics.may(actor, 'admin', topic);
      if (!isAdmin) requireWrite(services, actor, topic);
      const rows = await queries.trashOf(store.tables(), topic.id, {
        authorId: isAdmin ? undefined : actor.userId,
        behind: cursor === undefined ? undefined : readCursor(cursor),
        limit: limit + 1,
      });
      const shown = rows.slice(0, limit);
      const last = shown.at(-1);
      return {
        messages: shown.map((row) => present(stateOf(row), services)),
        next: rows.length > limit && last ? `${last.deleted_at}-${last.id}` : null,
      };
    },

    purge: (actor, id) =>
      store.write(async (tx) => {
        const target = await readable(services, tx.tables(), actor, id);
        await tellEmptied(tx, await purge({ tx, actor, at: tx.now, ...services }, target));
      }),

    redact: (actor, id, position) =>
      onMessage(actor, id, async (act, target) => {
        await redact(act, target, position);
        await tellEmptied(act.tx, [target.message.id]);
      }),

    async truncate(actor, id) {
      const topic = topics.byId(readId(id) ?? -1);
      if (!topic || !topics.may(actor, 'read', topic)) {
        throw new HubError('not-found', 'There is no topic with this id that you may read');
      }
      topics.require(actor, 'admin', topic.path);
      const latest = performance.now() + patience;
      let deleted = 0;
      while (performance.now() < latest) {
        const some = await store.write((tx) => removeOldest(tx, topic.id, actor.userId));
        if (some === 0) return { deleted, more: false };
        deleted += some;
      }
      return { deleted, more: true };
    },

    async purgeAuthor(authorId, actorId) {
      let count = 0;
      for (let last = 0; ; ) {
        const statement = queries.authoredBehind(store.tables(), authorId, last, authoredAtOnce);
        const ids = (await store.query(statement, searchBudget)).map(({ id }) => id);
        const end = ids.at(-1);
        if (end === undefined) return count;
        last = end;
        await store.write(async (tx) => {
          for (const row of await messagesByIds(tx.tables(), ids)) {
            if (row.purged_at === null) await empty(tx, stateOf(row), actorId);
          }
          await tellEmptied(tx, ids);
        });
        count += ids.length;
      }
    },

    onEmptied: (listener) => void listeners.push(listener),
    removeStill: createRemoveStill(topics.all),
    removeExpired,
    removeReplies,
    purgeOld,
  };
}

function readCursor(cursor: string): { at: number; id: number } {
  const [at, id] = cursor.split('-').map(Number);
  if (at === undefined || id === undefined || !Number.isSafeInteger(at) || !Number.isSafeInteger(id)) {
    throw new HubError('invalid', 'The cursor is the `next` of the page before');
  }
  return { at, id };
}
