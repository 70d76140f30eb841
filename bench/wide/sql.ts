/** Bare SQL on either store. */

import pg from 'pg';
import { openStore } from '../floors/store.ts';

/** Where a hub keeps its rows: in its folder, or in a database besides. */
export interface SqlPlace {
  readonly folder: string;
  readonly databaseUrl?: string;
}

export interface Sql {
  readonly isPostgres: boolean;
  /** Rows; whole numbers of PostgreSQL come as texts only where they are too large for a number. */
  all<R>(statement: string): Promise<R[]>;
  run(statement: string, parameters?: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

export async function openSql({ folder, databaseUrl }: SqlPlace): Promise<Sql> {
  return databaseUrl === undefined ? openFile(folder) : openDatabase(databaseUrl);
}

function openFile(folder: string): Sql {
  const db = openStore(folder);
  const prepared = new Map<string, ReturnType<typeof db.prepare>>();
  return {
    isPostgres: false,
    async all<R>(statement: string) {
      const known = prepared.get(statement) ?? db.prepare(statement);
      prepared.set(statement, known);
      return known.all() as R[];
    },
    async run(statement, parameters = []) {
      if (parameters.length === 0) db.exec(statement);
      else db.prepare(statement).run(...parameters);
    },
    async close() {
      db.close();
    },
  };
}

async function openDatabase(databaseUrl: string): Promise<Sql> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    types: { getTypeParser: (oid, format) => (oid === 20 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  await client.connect();
  return {
    isPostgres: true,
    async all<R>(statement: string) {
      return (await client.query(statement)).rows as R[];
    },
    async run(statement, parameters = []) {
      await client.query(statement, [...parameters]);
    },
    close: () => client.end(),
  };
}
