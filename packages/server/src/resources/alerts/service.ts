/** The rules of alerts, alike for all that sends them: an alert is any root that reads as one. */

import { formatInstant, parseInstant } from '@tagloop/language/time/instant';
import { keepLinks } from '@tagloop/language/vocabulary/leadingTags';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readId, writeId } from '../../lib/ids.ts';
import { createRounds, type Rounds } from '../../store/rounds.ts';
import type { Transaction } from '../../store/store.ts';
import type { Message } from '../messages/contract.ts';
import type { Deps } from '../resource.ts';
import { suggestedCause } from './cause.ts';
import type { AlertFacts, AlertLinks } from './contract.ts';
import { escalate, hearEscalation, type Parts } from './escalations.ts';
import { linkAlert } from './links.ts';
import { Muting } from './muting.ts';
import { createForget } from './occurrences.ts';
import * as queries from './queries.ts';
import {
  fired,
  flapLimit,
  flapsAt,
  isSilenced,
  labelsFor,
  newAlert,
  ownerOf,
  ownersIn,
  passed,
  readDuration,
  stateOfAlert,
} from './rules.ts';
import { Silences } from './silences.ts';
import type { AlertRow, AlertTables, SilenceRow } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    alerts: AlertsService;
  }
}

/** Its rounds free what was taken for a while, end what was not heard of, and see to silences. */
export interface AlertsService extends Rounds {
  readonly silences: Pick<Silences, 'list' | 'make' | 'end'>;
  /** Of those of these messages, by wire id, that are alerts which the actor may read. */
  facts(actor: Actor, ids: readonly string[]): Promise<AlertFacts[]>;
  /** @param until RFC 3339, when it is free again by itself. Throws `invalid` where that is past, or it is no alert. */
  take(actor: Actor, id: string, until?: string): Promise<AlertFacts>;
  giveBack(actor: Actor, id: string): Promise<AlertFacts>;
  done(actor: Actor, id: string): Promise<AlertFacts>;
  /** Null where none is known. */
  suggestedCause(actor: Actor, id: string): Promise<Message | null>;
  /** One turn of the occurrences that topics keep no longer. @returns whether there are more */
  forgetOccurrences(tx: Transaction): Promise<boolean>;
  /** Links that are not named stay. */
  link(actor: Actor, id: string, links: AlertLinks): Promise<Message>;
}

interface Why {
  readonly silence?: SilenceRow;
  /** The open parent; its id. */
  readonly parent?: number;
}

const pause = 30_000;
const atOnce = 200;

export function createAlerts({ store, clock, log }: Deps, services: Parts): AlertsService {
  const { messages } = services;
  const muting = new Muting(store, messages);
  const silences = new Silences({ store, clock }, messages, () => muting.settle(silences));
  const rounds = createRounds({
    store,
    log,
    name: 'alerts',
    pause,
    async turn(tx, away) {
      const db = tx.tables<AlertTables>();
      if (away > 0) await queries.postpone(db, away);
      const due = await queries.dueAlerts(db, tx.now, atOnce);
      for (const row of due) await end(tx, row);
      await escalate(tx, services);
      return due.length === atOnce;
    },
    afterwards: () => muting.settle(silences),
  });

  messages.addRule({
    text: (before, text) => (stateOfAlert({ text, labels: [] }) === null ? text : keepLinks(before.text, text)),
    labels: (before, text, wanted) =>
      stateOfAlert({ text, labels: before.labels }) === null ? wanted : labelsFor(before, wanted),
    async upserted(tx, { before, after, topic, wanted, at }) {
      if (stateOfAlert(after) === null) return false;
      const db = tx.tables<AlertTables>();
      const expiry = readDuration(topic.settings.parameters.alertExpiry);
      const isOver = wanted.set.some(({ text }) => text === 'done');
      const row = await queries.alertById(db, after.id);
      if (!row || before === null) {
        const made = row ?? newAlert(after.id, at);
        const isFiring = stateOfAlert(after) !== 'done';
        await queries.putAlert(db, { ...made, expires_at: isFiring && expiry !== null ? at + expiry : null });
      } else if (!isOver) {
        await queries.putAlert(db, fired(row, stateOfAlert(before) ?? 'open', at, expiry));
      }
      return muting.hush(tx, silences, after);
    },
  });

  messages.onWritten(async (tx, written) => {
    settleSoon(tx, await silences.hear(tx, written));
    await hearEscalation(tx, written);
  });

  messages.onWritten(async (tx, { before, after, at }) => {
    if (after.parentId !== null) return;
    if (!before) {
      if (stateOfAlert(after) !== null) settleSoon(tx, await muting.moved(tx, after));
      return;
    }
    if (before.labels === after.labels) return;
    const [was, is] = [stateOfAlert(before), stateOfAlert(after)];
    if (was === null || is === null || was === is) return;
    const db = tx.tables<AlertTables>();
    const row = (await queries.alertById(db, after.id)) ?? newAlert(after.id, after.createdAt);
    await queries.putAlert(db, passed(row, was, is, at));
    settleSoon(tx, await muting.moved(tx, after));
  });

  function settleSoon(tx: Transaction, topicIds: readonly number[]): void {
    if (topicIds.length === 0) return;
    tx.afterCommit(() => {
      muting.touch(topicIds);
      void rounds.sweep();
    });
  }

  messages.onEmptied((tx, ids) => queries.deleteAlerts(tx.tables(), ids));

  function present(message: Message, row: AlertRow | undefined, { silence, parent }: Why = {}): AlertFacts {
    const known = row ?? newAlert(0, parseInstant(message.createdAt) ?? 0);
    const flaps = flapsAt(known, clock.now());
    return {
      message: message.id,
      count: known.count,
      firstSeen: formatInstant(known.first_seen),
      lastSeen: formatInstant(known.last_seen),
      flaps,
      flapping: flaps >= flapLimit,
      forgotten: known.forgotten,
      owner: ownerOf(message),
      ownerUntil: known.owner_until === null ? null : formatInstant(known.owner_until),
      expiresAt: known.expires_at === null ? null : formatInstant(known.expires_at),
      silence: silence
        ? { message: writeId(silence.message_id), until: formatInstant(silence.until), reason: silence.reason }
        : null,
      mutedBy: parent === undefined ? null : writeId(parent),
    };
  }

  async function facts(actor: Actor, ids: readonly string[]): Promise<AlertFacts[]> {
    const numbers = [...new Set(ids.flatMap((id) => readId(id) ?? []))];
    const readable = await messages.readableOf(actor, numbers);
    const alerts = [...readable].filter(([, message]) => message.parentId === null && stateOfAlert(message) !== null);
    const rows = await queries.alertsByIds(
      store.tables(),
      alerts.map(([id]) => id),
    );
    const byId = new Map(rows.map((row) => [row.message_id, row]));
    const silenced = await whySilent(alerts.filter(([, message]) => isSilenced(message)).map(([id]) => id));
    return alerts.map(([id, message]) => present(message, byId.get(id), silenced.get(id)));
  }

  /** Why nobody is to hear of these alerts. */
  async function whySilent(ids: readonly number[]): Promise<ReadonlyMap<number, Why>> {
    const why = new Map<number, Why>();
    if (ids.length === 0) return why;
    const active = await silences.active();
    for (const state of await messages.statesOf(store.tables(), ids)) {
      const parent = await muting.parentOf(store.tables(), state);
      why.set(state.id, { silence: silences.over(state, active), parent: parent?.id });
    }
    return why;
  }

  async function factsOf(actor: Actor, id: string): Promise<AlertFacts> {
    const [found] = await facts(actor, [id]);
    if (!found) throw new HubError('not-found', 'There is no such alert');
    return found;
  }

  /** The message of an alert that the actor may read. */
  async function alertOf(actor: Actor, id: string): Promise<Message> {
    const message = await messages.get(actor, id);
    if (message.parentId !== null || stateOfAlert(message) === null) {
      throw new HubError('invalid', 'This is no alert: its text does not begin with #AL');
    }
    return message;
  }

  async function own(id: string, until: number | null): Promise<void> {
    const number = readId(id) ?? -1;
    await store.write(async (tx) => {
      const row = await queries.alertById(tx.tables(), number);
      await queries.putAlert(tx.tables(), { ...(row ?? newAlert(number, tx.now)), owner_until: until });
    });
  }

  function readUntil(until: string | undefined): number | null {
    if (until === undefined) return null;
    const at = parseInstant(until);
    if (at === null || at <= clock.now()) {
      throw new HubError('invalid', '"until" must be a time to come, such as 2026-11-22T09:30:00Z');
    }
    return at;
  }

  async function end(tx: Transaction, row: AlertRow): Promise<void> {
    const db = tx.tables<AlertTables>();
    const [state] = await messages.statesOf(tx.tables(), [row.message_id]);
    const owners = state?.labels ?? [];
    if (row.expires_at !== null && row.expires_at <= tx.now) {
      await queries.putAlert(db, { ...row, expires_at: null, owner_until: null });
      return messages.relabelByHub(tx, row.message_id, {
        set: [{ text: 'done' }],
        remove: ownersIn({ labels: owners }),
      });
    }
    await queries.putAlert(db, { ...row, owner_until: null });
    const isTaken = owners.some(({ text }) => text === 'doing');
    if (isTaken) {
      await messages.relabelByHub(tx, row.message_id, {
        set: [{ text: 'open' }],
        remove: ownersIn({ labels: owners }),
      });
    }
  }

  return {
    facts,
    silences,

    async take(actor, id, until) {
      const message = await alertOf(actor, id);
      const at = readUntil(until);
      const others = ownersIn(message).filter((text) => text !== `doing:${actor.name}`);
      const set = [{ text: 'doing' }, { text: `doing:${actor.name}` }];
      await messages.relabel(actor, id, { set, remove: others });
      await own(id, at);
      return factsOf(actor, id);
    },

    async giveBack(actor, id) {
      const message = await alertOf(actor, id);
      await messages.relabel(actor, id, { set: [{ text: 'open' }], remove: ownersIn(message) });
      return factsOf(actor, id);
    },

    async done(actor, id) {
      await alertOf(actor, id);
      await messages.task(actor, id, 'done');
      return factsOf(actor, id);
    },

    async suggestedCause(actor, id) {
      const alert = await alertOf(actor, id);
      const { firstSeen } = await factsOf(actor, id);
      return suggestedCause(services, actor, alert, firstSeen);
    },

    async link(actor, id, links) {
      await alertOf(actor, id);
      return linkAlert(messages, actor, id, links);
    },

    forgetOccurrences: createForget(services),

    ...rounds,
  };
}
