import type { Row } from './row.ts';

/** The rows as text, one line each. */
export function tableOf(rows: readonly Row[]): string {
  const cells = [
    ['what', 'value', 'floor', 'ratio', 'bar', ''],
    ...rows.map((row) => [
      row.name,
      `${row.value} ${row.unit}`,
      row.floor === null ? '–' : `${row.floor} ${row.unit}`,
      row.ratio === null ? '–' : `${row.ratio}`,
      row.bar ?? '–',
      row.holds === null ? '' : row.holds ? 'holds' : 'DOES NOT HOLD',
    ]),
  ];
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
