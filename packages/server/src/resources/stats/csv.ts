/** Statistics as a sheet: a line for each group and bucket (RFC 4180). */

import type { Stats } from './contract.ts';

export function csvOf({ groups, buckets, series }: Stats): string {
  const head = buckets.length > 0 ? ['bucket', 'from', 'to', ...groups] : groups;
  const lines: (string | number | null)[][] = [[...head, 'count', 'value']];
  for (const { group, count, value, counts, values } of series) {
    if (buckets.length === 0) lines.push([...group, count, value]);
    for (const [at, { name, from, to }] of buckets.entries()) {
      lines.push([name, from, to, ...group, counts[at] ?? 0, values[at] ?? null]);
    }
  }
  return lines.map((line) => `${line.map(cellOf).join(',')}\r\n`).join('');
}

/** A text that a spreadsheet would take for a formula gets an apostrophe in front: anybody may have written it. */
function cellOf(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
