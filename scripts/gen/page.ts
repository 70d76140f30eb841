/** A page of the reference, and how its parts are written in Markdown. */

export interface Page {
  /** From the root of the checkout. */
  readonly file: string;
  readonly write: () => string;
}

/** Blocks with an empty line between them, under a title and a line that tells where the page comes from. */
export function pageOf(title: string, madeFrom: string, blocks: readonly string[]): string {
  const origin = `<!-- Made by npm run gen from ${madeFrom}. Do not edit. -->`;
  return `${[origin, `# ${title}`, ...blocks.filter((block) => block !== '')].join('\n\n')}\n`;
}

/** A table; a column that is empty in every row is left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const kept = head.map((_, column) => rows.some((row) => row[column] !== ''));
  const line = (cells: readonly string[]) =>
    `| ${cells
      .filter((_, column) => kept[column])
      .map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' '))
      .join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export function code(text: string | number | boolean): string {
  return `\`${text}\``;
}

export function codes(texts: readonly string[]): string {
  return texts.map(code).join(', ');
}

/** The anchor that GitHub and our own pages give a heading. */
export function anchor(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}
