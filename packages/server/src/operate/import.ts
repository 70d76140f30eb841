/** Fills an empty store with an export: one transaction, so that it is all there or nothing is. */

import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Vault } from '../lib/crypto.ts';
import type { Dialect, WritingConnection } from '../store/dialect.ts';
import type { ExportedTable, LeavingTable } from '../store/exported.ts';
import type { OpenedStore } from '../store/open.ts';
import { PendingRows } from '../store/pending.ts';
import { type Head, type RowLine, readHead, readLine } from './lines.ts';
import * as queries from './queries.ts';

export interface ImportOptions {
  readonly tables: readonly ExportedTable[];
  /** Of this hub: seals what takes the place of secrets that stayed behind. */
  readonly vault: Vault;
  /** Ms since 1970. */
  readonly now: number;
}

/** Rows that are kept in memory. */
const rowsPerWrite = 500;

/**
 * @param lines of the export
 * @returns what its first line says, and how many rows came in; throws a sentence, the store as empty as before
 */
export async function importStore(
  store: Pick<OpenedStore, 'migrating' | 'dialect'>,
  { tables, vault, now }: ImportOptions,
  lines: AsyncIterable<string>,
): Promise<{ head: Head; rows: number }> {
  let result: { head: Head; rows: number } | undefined;
  await store.migrating(async (db, connection) => {
    await connection.execute(store.dialect.name === 'sqlite' ? 'begin immediate' : 'begin', []);
    try {
      await requireEmpty(db, now);
      const [head, rest] = await headOf(lines);
      requireSameSchema(head, await queries.migrationsOf(db));
      // What the migrations put in comes with the export, too.
      for (const { table } of leavingOf(tables)) await queries.empty(db, table);
      const pending = new PendingRows(new Map());
      const enter = entranceOf(tables, store.dialect, vault, pending);
      let rows = 0;
      for await (const [line, number] of rowsOf(rest)) {
        enter(line, number);
        rows += 1;
        if (rows % rowsPerWrite === 0) await flush(pending, connection);
      }
      await flush(pending, connection);
      await queries.renewLog(db, newLogId(), { position: head.log.position, last_id: head.log.lastId });
      await connection.execute('commit', []);
      result = { head, rows };
    } catch (error) {
      await connection.execute('rollback', []);
      throw error;
    }
  });
  if (!result) throw new Error('The store ran no import');
  return result;
}

async function requireEmpty(db: Kysely<unknown>, now: number): Promise<void> {
  if ((await queries.headOfLog(db)).position > 0) throw new Error('The store is not empty; import into a new one');
  if (await queries.isInUse(db, now)) {
    throw new Error('A hub runs on this store; stop it, or wait half a minute after it has ended');
  }
}

/** The first line, and those behind it. */
async function headOf(lines: AsyncIterable<string>): Promise<[Head, AsyncIterator<string>]> {
  const rest = lines[Symbol.asyncIterator]();
  const { value, done } = await rest.next();
  return [readHead(done ? '' : value), rest];
}

/** Rows with the numbers of their lines, up to the last line, which must be there and fit. */
async function* rowsOf(lines: AsyncIterator<string>): AsyncGenerator<[RowLine, number]> {
  let rows = 0;
  for (let number = 2; ; number += 1) {
    const { value, done } = await lines.next();
    if (done) throw new Error('The export breaks off; nothing of it was imported');
    const line = readLine(value, number);
    if ('rows' in line) {
      if (line.rows === rows) return;
      throw new Error(`The export lacks ${line.rows - rows} of its ${line.rows} rows; nothing of it was imported`);
    }
    rows += 1;
    yield [line, number];
  }
}

async function flush(pending: PendingRows, connection: WritingConnection): Promise<void> {
  await pending.writeTo(connection);
  pending.clear();
}

/** The random id of a log. */
export function newLogId(): string {
  return randomBytes(9).toString('base64url');
}

function leavingOf(tables: readonly ExportedTable[]): LeavingTable[] {
  return tables.flatMap((table) => ('stays' in table ? [] : table));
}

/** @returns takes up a row of the export among those to be written */
function entranceOf(
  tables: readonly ExportedTable[],
  dialect: Dialect,
  vault: Vault,
  pending: PendingRows,
): (line: RowLine, number: number) => void {
  const byName = new Map(leavingOf(tables).map((table) => [table.table, table]));
  const widths = new Map<string, number>();
  const add = (table: string, row: object) => pending.add(table, row);
  return ({ table: name, row }, number) => {
    const table = byName.get(name);
    if (!table) throw new Error(`Line ${number}: an export holds no table "${name}"`);
    const width = widths.get(name) ?? Object.keys(row).length;
    widths.set(name, width);
    if (Object.keys(row).length !== width)
      throw new Error(`Line ${number}: the row has other columns than those before it`);
    add(name, table.enter ? table.enter(row, { dialect, vault, add }) : row);
  };
}

function requireSameSchema(head: Head, here: readonly string[]): void {
  const missing = head.migrations.filter((name) => !here.includes(name));
  const more = here.filter((name) => !head.migrations.includes(name));
  if (missing.length === 0 && more.length === 0) return;
  const fits = missing.length > 0 ? 'a newer' : 'an older';
  throw new Error(
    `The export was written by ${fits} version, ${head.version}; import it with that one, and update then`,
  );
}
