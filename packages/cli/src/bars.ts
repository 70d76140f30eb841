/** Numbers as blocks, for the eye. */

const eighths = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];
const heights = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** A bar of at most so many characters; nothing for what is not above zero. */
export function bar(value: number | null, largest: number, width: number): string {
  if (value === null || value <= 0 || largest <= 0) return '';
  const parts = Math.max(1, Math.round((Math.min(value, largest) / largest) * width * 8));
  return '█'.repeat(Math.floor(parts / 8)) + (eighths[parts % 8] ?? '');
}

/** A character for each number; a blank where there is none. */
export function sparkline(values: readonly (number | null)[]): string {
  const largest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return values
    .map((value) => {
      if (value === null) return ' ';
      if (largest === 0) return heights[0];
      return heights[Math.round((Math.max(0, value) / largest) * (heights.length - 1))];
    })
    .join('');
}
