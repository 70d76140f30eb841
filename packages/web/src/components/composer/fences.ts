/** Code between lines of three backticks or tildes. */

const fence = /^ {0,3}(?:`{3,}|~{3,})/;

/** Whether the end of this text stands in code that is not closed yet. */
export function isInFence(text: string): boolean {
  return text.split('\n').filter((line) => fence.test(line)).length % 2 === 1;
}

/** At least two lines, of which one is indented, or half end as lines of code do. */
export function looksLikeCode(text: string): boolean {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2 || lines.some((line) => fence.test(line))) return false;
  if (lines.some((line) => /^(?: {2,}|\t)\S/.test(line) && !/^\s*(?:[-*+>]|\d+[.)])\s/.test(line))) return true;
  return lines.filter((line) => /[;{}]\s*$/.test(line)).length * 2 >= lines.length;
}

/** Code as lines of its own, between fences, to put between these texts. */
export function fenced(code: string, before: string, after: string): string {
  const start = before === '' || before.endsWith('\n') ? '' : '\n';
  // Fewer backticks stand in the code than around it.
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map(({ length }) => length));
  const marks = '`'.repeat(longest + 1);
  return `${start}${marks}\n${code.replace(/\r\n/g, '\n').replace(/\n+$/, '')}\n${marks}${after.startsWith('\n') ? '' : '\n'}`;
}
