import { sql } from 'kysely';
import type { Dialect } from './dialect.ts';

/** Words are indexed by FTS5; its `ascii` tokenizer leaves what `words()` made as it is. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  exactText: '',
  clustered: 'without rowid',
  // By chance, not by the row's id, which senders can choose: a call out of SQLite costs as much as the row.
  withinBudget: sql<boolean>`((random() & 15) <> 0 or within_budget() = 1)`,

  storeBytes: sql<number>`(select p.page_count * s.page_size from pragma_page_count() p, pragma_page_size() s)`,

  oneOf(given, ids) {
    const column = typeof given === 'string' ? sql.ref(given) : given;
    if (ids.length <= 20) return sql<boolean>`${column} in (${sql.join(ids.length > 0 ? ids : [-1])})`;
    return sql<boolean>`${column} in (select value from json_each(${JSON.stringify(ids)}))`;
  },

  textsIn: (column, member) =>
    sql`(select ${member === null ? sql`value` : sql`value ->> ${member}`} as text from json_each(${sql.ref(column)}))`,

  // There is no lateral join here; but a subquery of ids may look at the row before.
  ofEachTopic(ids, rows) {
    return sql`select x.* from json_each(${JSON.stringify(ids)}) t cross join message x
      where x.id in (select r.id from (${rows(sql`t.value`)}) r)`;
  },

  elements: (column, alias) => sql`json_each(${sql.ref(column)}) as ${sql.raw(alias)}`,

  idTable: (ids) => sql`(select value as id from json_each(${JSON.stringify(ids)}))`,

  eachOf: (number, from, name) => sql`json_each((select json_group_array(${number}) ${from})) ${sql.ref(name)}`,

  async createWordIndex(db) {
    await sql`create virtual table message_words using fts5(words, content='', contentless_delete=1, tokenize='ascii')`.execute(
      db,
    );
  },

  createWordSource: async () => {},

  wordColumns: () => ({}),

  wordRow: (id, words) => ({ rowid: id, words: words.join(' ') }),

  wordsMatch(alias, words, prefix, among) {
    // The list is made as a whole, so it is kept short.
    const range =
      among === undefined
        ? sql``
        : sql` and rowid >= (select min(id) from ${among}) and rowid <= (select max(id) from ${among})`;
    return sql<boolean>`${sql.ref(`${alias}.id`)} in (
      select rowid from message_words where message_words match ${phraseOf(words, prefix)}${range})`;
  },

  wordSource: (phrases) => ({
    from: sql`message_words where message_words match ${phrases
      .map(({ words, prefix }) => phraseOf(words, prefix))
      .join(' AND ')}`,
    id: sql`rowid`,
  }),

  isUnavailable: (error) =>
    /database or disk is full|disk I\/O error|database is locked|unable to open|readonly database/.test(
      messageOf(error),
    ),
};

function phraseOf(words: readonly string[], prefix: boolean): string {
  return `"${words.join(' ')}"${prefix ? '*' : ''}`;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
