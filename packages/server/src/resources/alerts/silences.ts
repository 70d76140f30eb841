/**
 * Silences: messages that say of which alerts of their topic nobody wants to hear, until when, and why. Whoever may write
 * there may make one, by whatever door. Their alerts carry the label `silenced` for so long.
 */

import { parse } from '@tagloop/language/query/parse';
import { formatInstant, parseInstant } from '@tagloop/language/time/instant';
import { readSilence, writeSilence } from '@tagloop/language/vocabulary/silence';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readQuery } from '../../contract/query.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { MessageState, MessagesService, WrittenMessage } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { NewSilence, Silence } from './contract.ts';
import * as queries from './queries.ts';
import type { AlertTables, SilenceRow } from './tables.ts';

export class Silences {
  readonly #store: Deps['store'];
  readonly #clock: Deps['clock'];
  readonly #messages: MessagesService;
  /** Makes what they say so. */
  readonly #settle: () => Promise<void>;

  constructor({ store, clock }: Pick<Deps, 'store' | 'clock'>, messages: MessagesService, settle: () => Promise<void>) {
    this.#store = store;
    this.#clock = clock;
    this.#messages = messages;
    this.#settle = settle;
  }

  /** @param within ms: those that end so soon */
  async list(actor: Actor, topicId: string | undefined, within: number | undefined): Promise<Silence[]> {
    const rows = await queries.activeSilences(this.#store.tables());
    const readable = await this.#messages.readableOf(
      actor,
      rows.map(({ message_id }) => message_id),
    );
    const last = within === undefined ? Number.POSITIVE_INFINITY : this.#clock.now() + within;
    return rows
      .filter(({ topic_id, until }) => until <= last && (topicId === undefined || topic_id === readId(topicId)))
      .flatMap((row) => {
        const message = readable.get(row.message_id);
        return message ? { ...this.#present(row), topic: message.topic, by: message.author.name } : [];
      });
  }

  /** Throws `invalid` where it would end before it began or its query cannot be read, and what posting does. */
  async make(actor: Actor, { topic, query, until, reason }: NewSilence): Promise<Silence> {
    readQuery(query);
    const end = parseInstant(until);
    if (end === null || end <= this.#clock.now()) {
      throw new HubError('invalid', '"until" must be a time to come, such as 2026-11-24T18:00:00Z');
    }
    const text = writeSilence({ until: formatInstant(end), reason: reason.trim(), query: query.trim() });
    const { message } = await this.#messages.post(actor, { topic, text, labels: [{ text: 'doing' }] });
    await this.#settle();
    return { message: message.id, topic: message.topic, by: actor.name, query, reason, until: formatInstant(end) };
  }

  /** Throws `not-found` for what is no silence that the actor may see, and what changing labels does. */
  async end(actor: Actor, id: string): Promise<void> {
    const message = await this.#messages.get(actor, id);
    if (readSilence(message.text) === null) throw new HubError('invalid', 'This is no silence');
    await this.#messages.relabel(actor, id, { set: [{ text: 'done' }] });
    await this.#settle();
  }

  /** The one of these that a message is under. */
  over(state: MessageState, rows: readonly SilenceRow[]): SilenceRow | undefined {
    return rows.find(
      ({ topic_id, query }) => topic_id === state.topicId && this.#messages.selects(parse(query), state),
    );
  }

  active(): Promise<SilenceRow[]> {
    return queries.activeSilences(this.#store.tables());
  }

  /** Keeps in mind what messages say of silences. @returns the topics whose alerts it concerns */
  async hear(tx: Transaction, { before, after }: WrittenMessage): Promise<readonly number[]> {
    const isOne = (state: MessageState | null) => state?.tags.includes('silence') ?? false;
    if (after.parentId !== null || !(isOne(before) || isOne(after))) return [];
    const db = tx.tables<AlertTables>();
    const known = await queries.silenceById(db, after.id);
    const is = rowOf(after, tx.now);
    if (known) await queries.endSilence(db, known.message_id);
    if (is) await queries.putSilence(db, is);
    return [known, is].flatMap((row) => (row ? [row.topic_id] : []));
  }

  /** Ends those whose time is over. @returns all, those included whose alerts are yet to be let go */
  async due(tx: Transaction): Promise<SilenceRow[]> {
    const db = tx.tables<AlertTables>();
    for (const { message_id } of await queries.silencesUntil(db, tx.now)) {
      await queries.endSilence(db, message_id);
      await this.#messages.relabelByHub(tx, message_id, { set: [{ text: 'done' }] });
    }
    return queries.allSilences(db);
  }

  #present({ message_id, query, until, reason }: SilenceRow) {
    return { message: writeId(message_id), query, reason, until: formatInstant(until) };
  }
}

/** Null for what is no silence, says nothing that can be followed, or is over. */
function rowOf({ id, topicId, text, labels, deletedAt }: MessageState, now: number): SilenceRow | null {
  const silence = readSilence(text, labels);
  const until = parseInstant(silence?.until ?? '');
  if (!silence?.query || until === null || until <= now) return null;
  if (deletedAt !== null || silence.state === 'done' || !isReadable(silence.query)) return null;
  return { message_id: id, topic_id: topicId, until, query: silence.query, reason: silence.reason, is_over: 0 };
}

/** Whether a query that stands in a message can be followed. */
export function isReadable(query: string): boolean {
  try {
    parse(query);
    return true;
  } catch {
    return false;
  }
}
