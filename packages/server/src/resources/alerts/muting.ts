/** Which alerts nobody is to hear of now: those under a silence, and those whose parent is open. They carry `silenced`. */

import { readAlert, silencedLabel } from '@tagloop/language/vocabulary/alert';
import type { Store, Transaction } from '../../store/store.ts';
import type { MessageState, MessagesService } from '../messages/service.ts';
import * as queries from './queries.ts';
import { isSilenced, stateOfAlert } from './rules.ts';
import type { Silences } from './silences.ts';
import type { AlertTables, SilenceRow } from './tables.ts';

/** Of the open alerts of a topic. */
const mostLooked = 5_000;

export class Muting {
  readonly #store: Store;
  readonly #messages: MessagesService;
  /** Topics that are to be settled though no silence of theirs says so. */
  readonly #moved = new Set<number>();

  constructor(store: Store, messages: MessagesService) {
    this.#store = store;
    this.#messages = messages;
  }

  /** An alert was written: one that comes under a silence or a parent is silenced at once. @returns whether it was */
  async hush(tx: Transaction, silences: Silences, alert: MessageState): Promise<boolean> {
    if (isSilenced(alert) || stateOfAlert(alert) === 'done') return false;
    const rows = await queries.activeSilences(tx.tables<AlertTables>(), alert.topicId);
    const isCovered = silences.over(alert, rows) !== undefined || (await this.parentOf(tx.tables(), alert)) !== null;
    if (isCovered) await this.#messages.relabelByHub(tx, alert.id, { set: [{ text: silencedLabel }] });
    return isCovered;
  }

  /** An alert opened or ended. @returns the topics in which others may have to be muted or heard for it */
  async moved(tx: Transaction, { topicId, key }: MessageState): Promise<readonly number[]> {
    const isParent = key !== null && (await queries.hasChildren(tx.tables<AlertTables>(), topicId, key));
    return isParent ? [topicId] : [];
  }

  /** Settles them at the next occasion. */
  touch(topicIds: readonly number[]): void {
    for (const id of topicIds) this.#moved.add(id);
  }

  /** The open alert that an alert names as its parent; null where there is none. */
  async parentOf(db: ReturnType<Store['tables']>, { topicId, text }: MessageState): Promise<MessageState | null> {
    const key = readAlert(text)?.parent;
    if (key === undefined) return null;
    const id = await queries.idOfKey(db, topicId, key);
    if (id === undefined) return null;
    const [parent] = await this.#messages.statesOf(db, [id]);
    const state = parent ? stateOfAlert(parent) : null;
    return parent && (state === 'open' || state === 'doing') ? parent : null;
  }

  /** Silences what is to be silent now, and lets all else be heard again. */
  async settle(silences: Silences): Promise<void> {
    const moved = [...this.#moved];
    this.#moved.clear();
    await this.#store.write(async (tx) => {
      const rows = await silences.due(tx);
      const active = rows.filter(({ is_over }) => is_over === 0);
      const topics = new Set([...moved, ...rows.map(({ topic_id }) => topic_id)]);
      for (const topicId of topics) await this.#settleTopic(tx, silences, topicId, active);
      await queries.forgetSilences(tx.tables());
    });
  }

  async #settleTopic(
    tx: Transaction,
    silences: Silences,
    topicId: number,
    active: readonly SilenceRow[],
  ): Promise<void> {
    const ids = await queries.labelled(tx.tables(), topicId, ['open', 'doing', silencedLabel], mostLooked);
    for (const state of await this.#messages.statesOf(tx.tables(), ids)) {
      const is = stateOfAlert(state);
      if (state.parentId !== null || is === null) continue;
      const isCovered =
        is !== 'done' &&
        (silences.over(state, active) !== undefined || (await this.parentOf(tx.tables(), state)) !== null);
      if (isSilenced(state) === isCovered) continue;
      const label = isCovered ? { set: [{ text: silencedLabel }] } : { remove: [silencedLabel] };
      await this.#messages.relabelByHub(tx, state.id, label);
    }
  }
}
