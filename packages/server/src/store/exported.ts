/** What an export takes of each table. A table is either here with its rows, or with the reason why it stays. */

import type { Vault } from '../lib/crypto.ts';
import type { Dialect } from './dialect.ts';

export type Row = Readonly<Record<string, string | number | null>>;

export interface Leaving {
  /** Whether hashes of passwords and tokens go along. */
  readonly credentials: boolean;
}

export interface Entering {
  readonly dialect: Dialect;
  readonly vault: Vault;
  /** Writes a row that is made of this one. */
  add(table: string, row: Row): void;
}

export interface LeavingTable {
  readonly table: string;
  /** Columns of the primary key: rows leave in their order. */
  readonly key: readonly string[];
  /** What leaves of a row, all of it unless told; null for nothing. What is sealed becomes null without being asked. */
  leave?(row: Row, options: Leaving): Row | null;
  /** What is written of a row that left so. */
  enter?(row: Row, into: Entering): Row;
}

export interface StayingTable {
  readonly table: string;
  /** Why its rows do not leave: a sentence without its end. */
  readonly stays: string;
}

export type ExportedTable = LeavingTable | StayingTable;

/** Those of the store itself. */
export const storeTables: readonly ExportedTable[] = [
  { table: 'event', key: ['position'] },
  { table: 'log', stays: 'its head stands in the first line; the id is a new one in each store' },
  { table: 'migration', stays: 'each store tells what it has been through itself' },
  { table: 'round', key: ['name'] },
  { table: 'lease', stays: 'it belongs to hubs that run' },
  { table: 'idempotency', stays: 'it is forgotten after a day' },
];
