/** When each topic had its last message: kept in memory at once, written now and then, without an event. */

import type { Store } from '../../store/store.ts';
import * as queries from './queries.ts';
import type { TopicRow, TopicTables } from './tables.ts';

export class Activity {
  readonly #last = new Map<number, number>();
  readonly #unwritten = new Set<number>();

  load(rows: readonly TopicRow[]): void {
    for (const { id, last_message_at } of rows) if (last_message_at !== null) this.#advance(id, last_message_at);
  }

  /** Ms since 1970, or null. */
  of(topicId: number): number | null {
    return this.#last.get(topicId) ?? null;
  }

  touched(topicId: number, at: number): void {
    if (this.#advance(topicId, at)) this.#unwritten.add(topicId);
  }

  remove(topicId: number): void {
    this.#last.delete(topicId);
    this.#unwritten.delete(topicId);
  }

  /** Writes what is not yet written; what cannot be stays for the next time. */
  async write(store: Pick<Store, 'write'>): Promise<void> {
    const ids = [...this.#unwritten];
    if (ids.length === 0) return;
    this.#unwritten.clear();
    try {
      await store.write(async (tx) => {
        for (const id of ids) {
          const at = this.#last.get(id);
          if (at !== undefined) await queries.updateLastMessage(tx.tables<TopicTables>(), id, at);
        }
      });
    } catch (error) {
      for (const id of ids) this.#unwritten.add(id);
      throw error;
    }
  }

  #advance(topicId: number, at: number): boolean {
    if (at <= (this.#last.get(topicId) ?? -1)) return false;
    this.#last.set(topicId, at);
    return true;
  }
}
