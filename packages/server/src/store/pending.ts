/** Rows that jobs leave, to be written together, in the order in which their tables were first named. */

import type { WritingConnection } from './dialect.ts';

/** Columns of each table, as its first row named them. */
export type Columns = Map<string, readonly string[]>;

export class PendingRows {
  readonly #columns: Columns;
  readonly #tables = new Map<string, unknown[][]>();

  /** @param columns shared by all rows that may come together */
  constructor(columns: Columns) {
    this.#columns = columns;
  }

  get empty(): boolean {
    return this.#tables.size === 0;
  }

  /** Keeps the values of now. All rows of a table have the same columns. */
  add(table: string, row: object): void {
    const values: Readonly<Record<string, unknown>> = { ...row };
    this.#rowsOf(table).push(this.#columnsOf(table, values).map((column) => values[column] ?? null));
  }

  /** Takes the rows of another one, behind its own. */
  take(other: PendingRows): void {
    for (const [table, rows] of other.#tables) {
      const mine = this.#rowsOf(table);
      for (const row of rows) mine.push(row);
    }
    other.#tables.clear();
  }

  clear(): void {
    this.#tables.clear();
  }

  /** Takes out the rows of the tables that a statement names, or more; all rows for null. */
  takeOut(statement: string | null): PendingRows {
    const out = new PendingRows(this.#columns);
    for (const [table, rows] of this.#tables) {
      if (statement !== null && !statement.includes(table)) continue;
      out.#tables.set(table, rows);
      this.#tables.delete(table);
    }
    return out;
  }

  async writeTo(connection: WritingConnection): Promise<void> {
    for (const [table, rows] of this.#tables) await connection.insert(table, this.#columns.get(table) ?? [], rows);
  }

  #rowsOf(table: string): unknown[][] {
    const known = this.#tables.get(table);
    if (known) return known;
    const rows: unknown[][] = [];
    this.#tables.set(table, rows);
    return rows;
  }

  #columnsOf(table: string, row: object): readonly string[] {
    const known = this.#columns.get(table);
    if (known) return known;
    const columns = Object.keys(row);
    this.#columns.set(table, columns);
    return columns;
  }
}
