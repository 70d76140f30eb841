/** Where a line ends, in any of Unicode's ways. */
export const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

export interface Line {
  readonly start: number;
  /** After the last character, before the break. */
  readonly end: number;
  /** After the break. */
  readonly next: number;
}

/** The lines of a text; an empty text has one empty line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const found of text.matchAll(new RegExp(lineBreak, 'g'))) {
    const next = found.index + found[0].length;
    lines.push({ start, end: found.index, next });
    start = next;
  }
  lines.push({ start, end: text.length, next: text.length });
  return lines;
}
