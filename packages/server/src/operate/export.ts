/** Writes all of a hub's store as lines of JSON: a page of rows at a time, all of the same moment, without secrets. */

import type { Kysely } from 'kysely';
import type { Vault } from '../lib/crypto.ts';
import type { ExportedTable, LeavingTable, Row } from '../store/exported.ts';
import type { StoreTarget } from '../store/open.ts';
import { readSnapshot } from '../store/snapshot.ts';
import { type End, format, type Head, type RowLine } from './lines.ts';
import * as queries from './queries.ts';

export interface ExportOptions {
  readonly tables: readonly ExportedTable[];
  /** Names of those that made the tables. */
  readonly migrations: readonly string[];
  /** Knows what is sealed, so that it stays. */
  readonly vault: Vault;
  /** Whether hashes of passwords and tokens go along. */
  readonly credentials: boolean;
  /** Of this program. */
  readonly version: string;
  /** Ms since 1970. */
  readonly now: number;
}

const rowsPerPage = 1_000;

/** @param write gets some lines at a time; it is waited for */
export async function exportStore(
  target: StoreTarget,
  options: ExportOptions,
  write: (lines: string) => Promise<void>,
): Promise<{ rows: number }> {
  return readSnapshot(target, async (db) => {
    const migrations = await queries.migrationsOf(db);
    // A table that this program does not know would be forgotten.
    if (migrations.join() !== options.migrations.join()) {
      throw new Error('The store is of another version of Tagloop; use the one that runs on it');
    }
    const { position, last_id: lastId } = await queries.headOfLog(db);
    const head: Head = {
      tagloop: 'export',
      format,
      version: options.version,
      at: new Date(options.now).toISOString(),
      credentials: options.credentials,
      log: { position, lastId },
      migrations,
    };
    await write(`${JSON.stringify(head)}\n`);
    let rows = 0;
    for (const table of options.tables) {
      if ('stays' in table) continue;
      for await (const page of pagesOf(db, table)) {
        const lines = page.flatMap((row) => lineOf(table, row, options) ?? []);
        rows += lines.length;
        if (lines.length > 0) await write(lines.join(''));
      }
    }
    await write(`${JSON.stringify({ rows } satisfies End)}\n`);
    return { rows };
  });
}

async function* pagesOf(db: Kysely<unknown>, { table, key }: LeavingTable): AsyncGenerator<Row[]> {
  let last: Row | undefined;
  do {
    const behind = last ? key.map((column) => last?.[column] ?? null) : null;
    const page = await queries.rowsBehind(db, table, key, behind, rowsPerPage);
    last = page.length < rowsPerPage ? undefined : page.at(-1);
    yield page;
  } while (last);
}

function lineOf(table: LeavingTable, row: Row, { vault, credentials }: ExportOptions): string | null {
  const leaving = table.leave ? table.leave(row, { credentials }) : row;
  if (leaving === null) return null;
  const line: RowLine = { table: table.table, row: withoutSealed(leaving, vault) };
  return `${JSON.stringify(line)}\n`;
}

/** Asked of every value, so that no table can forget to say it. */
function withoutSealed(row: Row, vault: Vault): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, vault.isSealed(value) ? null : value]),
  );
}
