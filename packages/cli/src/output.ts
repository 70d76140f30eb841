/** Rows as a table on a terminal, separated by tabs in a pipe, or as JSON. */

import { plain } from '@tagloop/language/text/foreign';
import { type Option, UsageError } from './command.ts';
import type { Input } from './input.ts';
import type { Io } from './io.ts';

export interface Column<Row> {
  readonly name: string;
  value(row: Row): string;
  /** Shorter, for the eye. */
  short?(row: Row): string;
}

/** The options of every command that prints rows. */
export const outputOptions: readonly Option[] = [
  { flags: '--json', summary: 'print JSON' },
  { flags: '--fields <names>', summary: 'what to print, by commas; any field of the JSON' },
];

/** `columns` are those that are shown when nothing else is asked for. */
export function printRows<Row extends object>(
  io: Io,
  input: Input,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const names = fieldsOf(input);
  if (input.has('json')) {
    io.out.write(`${JSON.stringify(names ? rows.map((row) => pick(row, names)) : rows, null, 2)}\n`);
    return;
  }
  const shown = names ? names.map((name) => columnOf(name, columns, rows)) : columns;
  io.out.write(io.out.isTTY ? table(shown, rows, io.out.columns || 80) : tabs(shown, rows));
}

/** One thing: JSON when asked for, else the columns of the row, one to a line. */
export function printOne<Row extends object>(io: Io, input: Input, columns: readonly Column<Row>[], row: Row): void {
  const names = fieldsOf(input);
  if (input.has('json')) {
    io.out.write(`${JSON.stringify(names ? pick(row, names) : row, null, 2)}\n`);
    return;
  }
  const shown = names ? names.map((name) => columnOf(name, columns, [row])) : columns;
  io.out.write(tabs(shown, [row]));
}

/** A row as one line, while more may follow: tabs, or one line of JSON. */
export function printLine<Row extends object>(io: Io, input: Input, columns: readonly Column<Row>[], row: Row): void {
  const names = fieldsOf(input);
  if (input.has('json')) {
    io.out.write(`${JSON.stringify(names ? pick(row, names) : row)}\n`);
    return;
  }
  const shown = names ? names.map((name) => columnOf(name, columns, [])) : columns;
  io.out.write(io.out.isTTY ? `${shown.map((column) => forEye(column, row)).join('  ')}\n` : tabs(shown, [row]));
}

/** Control and direction characters could make a terminal lie: they become blanks. */
export function plainLine(text: string): string {
  return plain(text)
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
    .trim();
}

/** Like `plainLine`, over several lines. */
export function plainText(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => plain(line).replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, ' '))
    .join('\n');
}

function fieldsOf(input: Input): readonly string[] | undefined {
  return input
    .text('fields')
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function pick(row: object, names: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([name]) => names.includes(name)));
}

/** Throws UsageError when none of the rows has such a field. */
function columnOf<Row extends object>(
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Column<Row> {
  const known = columns.find((column) => column.name === name);
  if (known) return known;
  const fields = new Set(rows.flatMap((row) => Object.keys(row)));
  if (rows.length > 0 && !fields.has(name)) {
    throw new UsageError(`There is no field "${name}"`, `fields: ${[...fields].join(', ')}`);
  }
  return {
    name,
    value(row) {
      const value: unknown = Object.entries(row).find(([key]) => key === name)?.[1];
      return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    },
  };
}

function tabs<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  return rows.map((row) => `${columns.map((column) => plainLine(column.value(row))).join('\t')}\n`).join('');
}

function forEye<Row>(column: Column<Row>, row: Row): string {
  return plainLine(column.short?.(row) ?? column.value(row));
}

/** Columns as wide as their widest value; the last one is cut at the edge of the terminal. */
function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): string {
  if (rows.length === 0) return '';
  const lines = [columns.map(({ name }) => name.toUpperCase())].concat(
    rows.map((row) => columns.map((column) => forEye(column, row))),
  );
  const widths = columns.map((_, index) => Math.max(...lines.map((line) => lengthOf(line[index] ?? ''))));
  return lines
    .map((line) => {
      const padded = line.map((cell, index) =>
        index === line.length - 1 ? cell : cell + ' '.repeat((widths[index] ?? 0) - lengthOf(cell)),
      );
      return `${cut(padded.join('  '), width)}\n`;
    })
    .join('');
}

function lengthOf(text: string): number {
  return [...text].length;
}

function cut(text: string, width: number): string {
  const characters = [...text];
  return characters.length <= width ? text : `${characters.slice(0, width - 1).join('')}…`;
}

/** `2026-11-22 09:30` in the zone of the terminal. */
export function localMinute(iso: string): string {
  const time = new Date(iso);
  if (Number.isNaN(time.getTime())) return iso;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
  return `${day} ${two(time.getHours())}:${two(time.getMinutes())}`;
}
