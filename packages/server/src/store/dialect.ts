/** The few differences between the two stores, each with a name. */

import type { Kysely, RawBuilder } from 'kysely';

export interface Dialect {
  readonly name: 'sqlite' | 'postgres';
  /** Behind a text column that is compared and sorted by its bytes. */
  readonly exactText: string;
  /** Behind a table that is kept in the order of its primary key. */
  readonly clustered: string;
  /** Condition: the column, or what stands for it, holds one of the ids, of which there may be thousands. */
  oneOf(column: string | RawBuilder<unknown>, ids: readonly number[]): RawBuilder<boolean>;
  /** Table of the texts in a column's JSON list: `key` orders them, `value` is the text. */
  elements(column: string, alias: string): RawBuilder<unknown>;
  /** A table of the ids, in a column `id`. */
  idTable(ids: readonly number[]): RawBuilder<unknown>;
  /** A table `name` of the numbers that a subquery gives, in a column `value`; it may speak of the tables before it. */
  eachOf(number: RawBuilder<unknown>, from: RawBuilder<unknown>, name: string): RawBuilder<unknown>;
  /**
   * A relation with the column `text`: the texts of a JSON array, compared by their bytes.
   * @param member what holds the text when the elements are objects
   */
  textsIn(column: string, member: string | null): RawBuilder<unknown>;
  /** A relation of the columns that `rows` selects for each of the ids, `id` among them. */
  ofEachTopic(ids: readonly number[], rows: (topic: RawBuilder<unknown>) => RawBuilder<unknown>): RawBuilder<unknown>;
  /** Condition that is always true, but ends a query of `Store.query` whose budget is spent. */
  readonly withinBudget: RawBuilder<boolean> | null;
  /** Makes what `wordsMatch` reads; the message table exists. */
  createWordIndex(db: Kysely<unknown>): Promise<void>;
  /** Makes the index that `wordSource` reads where `createWordIndex` does not. */
  createWordSource(db: Kysely<unknown>): Promise<void>;
  /** Columns of the message row that hold its words; empty where they live in a table of their own. */
  wordColumns(words: readonly string[]): Readonly<Record<string, string>>;
  /** The row of `message_words`, or null where the message row holds the words. */
  wordRow(id: number, words: readonly string[]): Readonly<Record<string, string | number>> | null;
  /**
   * Condition: the message row `alias` holds these folded words side by side; `prefix` lets the last one continue.
   * @param among a relation whose `id` are the only messages that are asked about
   */
  wordsMatch(
    alias: string,
    words: readonly string[],
    prefix: boolean,
    among?: RawBuilder<unknown>,
  ): RawBuilder<boolean>;
  /** Where an index finds the messages that hold all of it: a table with its condition, and its column of their ids. */
  wordSource(phrases: readonly { readonly words: readonly string[]; readonly prefix: boolean }[]): {
    from: RawBuilder<unknown>;
    id: RawBuilder<unknown>;
  };
  /** How much room the store takes, in bytes. */
  readonly storeBytes: RawBuilder<number>;
  /** Is the error the world's (gone, locked, full), not the statement's? */
  isUnavailable(error: unknown): boolean;
}

/** What Kysely needs of a database connection. */
export interface Connection {
  execute(sql: string, parameters: readonly unknown[]): Promise<{ rows: unknown[]; changes: number }>;
}

/** What the batch writer needs besides. */
export interface WritingConnection extends Connection {
  /** @param rows values in the order of the columns */
  insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): Promise<void>;
}
