/**
 * Heartbeats: an item that says how often it speaks, and does not, becomes unknown, and calls for somebody if it asked for
 * that. One hub looks after all of them; while none ran nobody counts as silent.
 */

import { writeAlert } from '@tagloop/language/vocabulary/alert';
import { itemBeatOf } from '@tagloop/language/vocabulary/itemBeat';
import { itemOfTags } from '@tagloop/language/vocabulary/itemTags';
import { actorFor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import { createRounds, type Rounds } from '../../store/rounds.ts';
import type { Transaction } from '../../store/store.ts';
import type { MessagesService } from '../messages/service.ts';
import type { MessageTables } from '../messages/tables.ts';
import type { Deps } from '../resource.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import * as queries from './beatQueries.ts';
import type { ItemBeatRow, ItemTables } from './tables.ts';

interface Parts {
  readonly messages: Pick<MessagesService, 'addRule' | 'onEmptied' | 'statesOf' | 'relabelByHub' | 'upsert'>;
  readonly topics: Pick<TopicsService, 'byId' | 'may'>;
  readonly users: Pick<UsersService, 'byId'>;
}

/** So many intervals without a sign are a silence: one that is a little late is none. */
const patience = 2;
const pause = 15_000;
const atOnce = 200;
/** Of `alerts`. */
const [quiet, wanted, standing] = [0, 1, 2];

type State = Awaited<ReturnType<MessagesService['statesOf']>>[number];

export function createBeats({ store, log }: Deps, { messages, topics, users }: Parts): Rounds {
  messages.addRule({
    labels: (_before, _text, asked) => asked,
    async upserted(tx, { after, topic, at }) {
      if (after.tags.includes('monitoring')) await hear(tx, after, topic, at);
      return false;
    },
  });
  messages.onEmptied((tx, ids) => queries.deleteBeats(tx.tables(), ids));

  async function hear(tx: Transaction, item: State, topic: TopicFacts, at: number): Promise<void> {
    const db = tx.tables<ItemTables>();
    const row = await queries.beatOf(db, item.id);
    if (row?.alerts === standing) await callBack(tx, item, topic);
    const beat = itemBeatOf(item.tags, intervalOf(topic));
    if (!beat) return row && queries.deleteBeats(db, [item.id]);
    const seen = Math.max(row?.last_seen ?? 0, at);
    await queries.putBeat(db, {
      message_id: item.id,
      last_seen: seen,
      due_at: seen + patience * beat.every,
      alerts: beat.alerts ? wanted : quiet,
    });
  }

  /** In the name of the item's sender: the alert is where he may write, or nowhere. */
  function senderOf(item: State, topic: TopicFacts) {
    const user = users.byId(item.authorId);
    const actor = user && actorFor(user, 'heartbeat', null);
    return actor && topics.may(actor, 'write', topic) ? actor : null;
  }

  async function call(tx: Transaction, item: State, topic: TopicFacts, lastSeen: number): Promise<boolean> {
    const sender = senderOf(item, topic);
    if (!sender) return false;
    const { service, name } = itemOfTags(item.tags);
    const minutes = Math.max(1, Math.round((tx.now - lastSeen) / 60_000));
    const summary = `${name ?? 'An item'} is silent: nothing heard for ${minutes} min`;
    await messages.upsert(tx, sender, topic, {
      key: alertKey(item),
      text: writeAlert({ service, name: 'silent', instance: name, summary }),
      labels: { set: [{ text: 'open' }] },
    });
    return true;
  }

  async function callBack(tx: Transaction, item: State, topic: TopicFacts): Promise<void> {
    const sender = senderOf(item, topic);
    if (!sender) return;
    await messages.upsert(tx, sender, topic, { key: alertKey(item), labels: { set: [{ text: 'done' }] } });
  }

  async function miss(tx: Transaction, row: ItemBeatRow): Promise<void> {
    const db = tx.tables<ItemTables>();
    const [item] = await messages.statesOf(tx.tables<MessageTables>(), [row.message_id]);
    const topic = item && topics.byId(item.topicId);
    if (!item || !topic) return queries.deleteBeats(db, [row.message_id]);
    await messages.relabelByHub(tx, item.id, { set: [{ text: 'unknown' }] });
    const isCalled = row.alerts === wanted && (await call(tx, item, topic, row.last_seen));
    await queries.putBeat(db, { ...row, due_at: null, alerts: isCalled ? standing : row.alerts });
  }

  return createRounds({
    store,
    log,
    name: 'items',
    pause,
    async turn(tx, away) {
      const db = tx.tables<ItemTables>();
      if (away > 0) await queries.postpone(db, away);
      const due = await queries.dueBeats(db, tx.now, atOnce);
      for (const row of due) await miss(tx, row);
      return due.length === atOnce;
    },
  });
}

function intervalOf({ settings }: TopicFacts) {
  const { itemEvery: every, itemMissing: missing } = settings.parameters;
  return { every, missing };
}

function alertKey({ id }: State): string {
  return `silent:${writeId(id)}`;
}
