/** The tables of `README.md`, between two marks that stay: all rows of the last full run. */

import { readFileSync, writeFileSync } from 'node:fs';
import type { Cell, Row } from './row.ts';

const file = new URL('./README.md', import.meta.url);
const begin = '<!-- Made by npm run bench -- --full from results/full.json. Do not edit. -->';
const end = '<!-- End of what is made. -->';

export interface Report {
  readonly at: string;
  readonly seconds: number;
  readonly quick: boolean;
  readonly node: string;
  readonly processors: string;
  /** Names of the groups that could not be measured. */
  readonly failed: readonly string[];
  readonly rows: readonly Row[];
}

export function writeReadme(report: Report): void {
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error('bench/README.md has lost the marks of its tables');
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n\n${tablesOf(report)}\n\n${page.slice(to)}`);
}

/** As Markdown. */
export function tablesOf({ at, seconds, quick, node, processors, failed, rows }: Report): string {
  const read = rows.flatMap(({ cell }) => cell ?? []);
  const stores = [...new Set(read.map(({ store }) => store))];
  return [
    `${at.slice(0, 10)}, ${Math.round(seconds / 60)} minutes, ${processors}, Node ${node}${quick ? ', quick' : ''}. ✗: misses its bar.`,
    ...(failed.length > 0 ? [`Not measured: ${failed.join(', ')}.`] : []),
    table(
      ['What', 'Value', 'Floor', 'Ratio', 'Bar'],
      rows
        .filter(({ cell }) => cell === undefined)
        .map((row) => [row.name, of(row.value, row.unit), of(row.floor, row.unit), of(row.ratio), barOf(row)]),
    ),
    ...stores.map((store) => readsOf(store, rows)),
  ].join('\n\n');
}

function readsOf(store: string, rows: readonly Row[]): string {
  const here = rows.filter(({ cell }) => cell?.store === store);
  const sizes = [...new Set(here.flatMap(({ cell }) => cell?.size ?? []))].filter((size) => size !== growthSize);
  const named = (cell: Cell): string => `${cell.read}, ${cell.scope}`;
  const names = [...new Set(here.flatMap(({ cell }) => (cell ? named(cell) : [])))];
  const at = (name: string, size: string): Row | undefined =>
    here.find(({ cell }) => cell && named(cell) === name && cell.size === size);
  return table(
    [`${store}: p50 in ms, × floor`, ...sizes, `${sizes.at(-1)} ÷ ${sizes[0]}`],
    names.map((name) => {
      const growth = at(name, growthSize);
      return [
        name,
        ...sizes.map((size) => {
          const row = at(name, size);
          return row ? `${row.value} ×${of(row.ratio)}${missed(row)}` : '';
        }),
        growth ? `${of(growth.ratio)}${missed(growth)}` : '–',
      ];
    }),
  );
}

/** Stands for the size where a row compares two. */
export const growthSize = 'growth';

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function barOf(row: Row): string {
  return row.bar === null ? '–' : `${row.bar}${missed(row)}`;
}

function missed({ holds }: Row): string {
  return holds === false ? ' ✗' : '';
}

function of(value: number | null, unit = ''): string {
  return value === null ? '–' : `${value} ${unit}`.trim();
}
