import { DatabaseSync } from '@photostructure/sqlite';
import type { WritingConnection } from './dialect.ts';
import { insertOf } from './insert.ts';

export interface SqliteConnection extends WritingConnection {
  close(): void;
}

type Value = null | number | string | bigint | Uint8Array;

/** A statement is prepared once: that halves the cost of a small query. */
export function sqliteConnection(file: string, readOnly: boolean): SqliteConnection {
  const raw = new DatabaseSync(file, { readOnly });
  // First of all: who else opens the store after a crash holds it for a moment, and must be waited for.
  raw.exec('pragma busy_timeout = 5000');
  if (!readOnly) {
    raw.exec('pragma journal_mode = wal');
    // The driver's own default would lose acknowledged posts when the power fails.
    raw.exec('pragma synchronous = full');
    raw.exec('pragma wal_autocheckpoint = 10000');
  }
  raw.exec(`pragma cache_size = ${readOnly ? -32768 : -65536}`);
  const statements = new Map<string, { statement: ReturnType<typeof raw.prepare>; reads: boolean }>();
  /** By the columns, of which there is one list for each table. */
  const inserts = new WeakMap<readonly string[], ReturnType<typeof raw.prepare>>();

  function prepared(sql: string) {
    const known = statements.get(sql);
    if (known) return known;
    const statement = raw.prepare(sql);
    const entry = { statement, reads: statement.columns().length > 0 };
    if (statements.size > 500) statements.clear();
    statements.set(sql, entry);
    return entry;
  }

  return {
    async execute(sql, parameters) {
      const { statement, reads } = prepared(sql);
      if (reads) return { rows: statement.all(...(parameters as Value[])), changes: 0 };
      return { rows: [], changes: Number(statement.run(...(parameters as Value[])).changes) };
    },
    async insert(table, columns, rows) {
      // A row a statement: many in one are slower here, and each count of rows would be prepared anew.
      const statement = inserts.get(columns) ?? raw.prepare(insertOf(table, columns, 1, () => '?'));
      inserts.set(columns, statement);
      for (const row of rows) statement.run(...(row as Value[]));
    },
    close() {
      // Statements that are not collected yet keep the file open behind our back, and the log beside it with it.
      if (!readOnly) moveLogIn(raw);
      raw.close();
    },
  };
}

/** After it the file alone is the whole store, until somebody writes again. */
function moveLogIn(raw: InstanceType<typeof DatabaseSync>): void {
  try {
    raw.exec('pragma wal_checkpoint(truncate)');
  } catch {
    // A full disk: the log stays, and is read at the next start.
  }
}

/** Changes a file that nobody has open, and leaves nothing of itself behind. */
export function changeAlone(file: string, statements: string): void {
  const raw = new DatabaseSync(file);
  try {
    raw.exec(statements);
  } finally {
    raw.close();
  }
}
