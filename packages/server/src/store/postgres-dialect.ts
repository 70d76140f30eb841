import { sql } from 'kysely';
import type { Dialect } from './dialect.ts';

/** The words stand in the message row, a space round each, so that one text answers words, phrases and prefixes. */
export const postgresDialect: Dialect = {
  name: 'postgres',
  exactText: 'collate "C"',
  clustered: '',
  withinBudget: null,
  storeBytes: sql<number>`pg_database_size(current_database())::float8`,

  oneOf: (column, ids) =>
    sql<boolean>`${typeof column === 'string' ? sql.ref(column) : column} = any(${`{${ids.join(',')}}`}::bigint[])`,

  textsIn: (column, member) =>
    member === null
      ? sql`(select value collate "C" as text from jsonb_array_elements_text(${sql.ref(column)}::jsonb))`
      : sql`(select (value ->> ${member}) collate "C" as text from jsonb_array_elements(${sql.ref(column)}::jsonb))`,

  ofEachTopic: (ids, rows) => sql`select r.* from unnest(${`{${ids.join(',')}}`}::bigint[]) t(id)
    cross join lateral (${rows(sql`t.id`)}) r`,

  elements: (column, alias) =>
    sql`jsonb_array_elements_text(${sql.ref(column)}::jsonb) with ordinality as ${sql.raw(alias)}(value, key)`,

  idTable: (ids) => sql`(select unnest(${`{${ids.join(',')}}`}::bigint[]) as id)`,

  eachOf: (number, from, name) => sql`unnest(array(select ${number} ${from})) as ${sql.ref(name)}(value)`,

  async createWordIndex(db) {
    await sql`alter table message add column words text not null default ' '`.execute(db);
  },

  async createWordSource(db) {
    await sql`create index message_words on message using gin (${indexedWords})`.execute(db);
  },

  wordColumns: (words) => ({ words: ` ${words.join(' ')} ` }),

  wordRow: () => null,

  wordsMatch(alias, words, prefix) {
    // `words()` leaves letters and digits only, so nothing in it means something to LIKE.
    return sql<boolean>`${sql.ref(`${alias}.words`)} like ${`% ${words.join(' ')}${prefix ? '' : ' '}%`}`;
  },

  wordSource: (phrases) => ({
    from: sql`message where ${sql.join(
      phrases.map(
        ({ words, prefix }) => sql`${indexedWords} @@ ${tsqueryOf(words, prefix)}::tsquery
          and ${postgresDialect.wordsMatch('message', words, prefix)}`,
      ),
      sql` and `,
    )}`,
    id: sql`id`,
  }),

  isUnavailable(error) {
    const code = codeOf(error);
    return (
      // The last one: the server has become a standby that only reads.
      /^(08|53|57P|25006)/.test(code) ||
      /^(ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)/.test(code) ||
      /Connection terminated|connection error|timeout exceeded/.test(messageOf(error))
    );
  },
};

/** An index takes no word of thousands of letters; the row itself tells those apart that begin alike. */
const longestIndexed = 100;

/** What the index of words holds of a row of `message`. */
const indexedWords = sql.raw(
  `array_to_tsvector(string_to_array(btrim(regexp_replace(words, '([^ ]{${longestIndexed}})[^ ]+', '\\1', 'g')), ' '))`,
);

/** Letters and digits only, so quotes need no care. */
function tsqueryOf(words: readonly string[], prefix: boolean): string {
  return words
    .map((word, at) => {
      const indexed = [...word].slice(0, longestIndexed).join('');
      return `'${indexed}'${prefix && at === words.length - 1 ? ':*' : ''}`;
    })
    .join(' & ');
}

export function isTooSlow(error: unknown): boolean {
  return codeOf(error) === '57014';
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
