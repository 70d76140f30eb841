/**
 * The form of an export: lines of JSON. The first says what it is, the last how many rows there were, those between are
 * a row each.
 */

export const format = 1;

export interface Head {
  readonly tagloop: 'export';
  readonly format: number;
  /** Of the program that wrote it. */
  readonly version: string;
  /** RFC 3339. */
  readonly at: string;
  /** Whether hashes of passwords and tokens went along. */
  readonly credentials: boolean;
  readonly log: { readonly position: number; readonly lastId: number };
  /** What the store had been through: rows fit into a store that has been through the same. */
  readonly migrations: readonly string[];
}

export interface RowLine {
  readonly table: string;
  readonly row: Readonly<Record<string, string | number | null>>;
}

export interface End {
  readonly rows: number;
}

/** Throws a sentence when the line is none that an export begins with. */
export function readHead(line: string): Head {
  const head: Partial<Head> | null = parse(line);
  if (head?.tagloop !== 'export') throw new Error('This is no export of a hub: its first line does not say so');
  if (head.format !== format) {
    throw new Error(
      `The export has the form ${head.format}, this program reads ${format}; import it with ${head.version}`,
    );
  }
  return head as Head;
}

/** @param number of the line, for the sentence that is thrown when it is no row and no end */
export function readLine(line: string, number: number): RowLine | End {
  const read: Partial<RowLine & End> = parse(line) ?? {};
  if (typeof read.rows === 'number') return { rows: read.rows };
  const { table, row } = read;
  if (typeof table !== 'string' || typeof row !== 'object' || row === null) throw bad(number);
  const isPlain = Object.entries(row).every(
    ([column, value]) =>
      /^[a-z][a-z0-9_]*$/.test(column) && (value === null || typeof value === 'string' || typeof value === 'number'),
  );
  if (!isPlain) throw bad(number);
  return { table, row };
}

function parse(line: string): object | null {
  try {
    const read: unknown = JSON.parse(line);
    return typeof read === 'object' ? read : null;
  } catch {
    return null;
  }
}

function bad(number: number): Error {
  return new Error(`Line ${number} is none of an export; the file is damaged, and nothing of it was imported`);
}
