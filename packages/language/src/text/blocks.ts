/** Which lines of a text are prose, read for tags, mentions and links, and which are code. */

import { lineBreak, linesOf } from './lines.ts';

/** Neighbouring lines of one sort, their breaks included. All blocks together are the text. */
export interface Block {
  readonly code: boolean;
  readonly text: string;
}

const fenceStart = /^\s*(`{3,}(?=[^`]*$)|~{3,})/;
const indent = /^(?: {4}| {0,3}\t)/;
const listItem = /^\s*(?:[-*+]|\d{1,9}[.)])\s/;
const blank = /^\s*$/;

/**
 * Splits a text into prose and code. Code is what Markdown draws as a fenced or indented block; the title is
 * never indented code, and a line indented under a list item or right below a paragraph goes on with it.
 */
export function blocks(text: string): Block[] {
  if (!lineBreak.test(text) && !fenceStart.test(text)) return [{ code: false, text }];
  const found: { code: boolean; text: string }[] = [];
  const isCode = codeReader();
  for (const { start, end, next } of linesOf(text)) {
    const code = isCode(text.slice(start, end));
    const last = found.at(-1);
    if (last?.code === code) last.text += text.slice(start, next);
    else found.push({ code, text: text.slice(start, next) });
  }
  return found;
}

/** The prose of a text, block by block. */
export function prose(text: string): string[] {
  return blocks(text)
    .filter((block) => !block.code)
    .map((block) => block.text);
}

/** Tells of each line, given in order from the title on, whether it is code. */
function codeReader(): (line: string) => boolean {
  let title = true;
  let inList = false;
  /** Whether an indented line would go on with the paragraph or the list above it. */
  let goesOn = false;
  let fence: string | null = null;

  return (line) => {
    const isTitle = title;
    title = false;
    if (fence !== null) {
      if (closes(line, fence)) fence = null;
      return true;
    }
    if (!isTitle && !goesOn && indent.test(line)) return true;
    const opened = fenceStart.exec(line)?.[1];
    if (opened !== undefined) {
      fence = opened;
      goesOn = inList;
      return true;
    }
    if (blank.test(line)) {
      goesOn = inList;
      return false;
    }
    if (listItem.test(line)) inList = true;
    else if (!/^\s/.test(line)) inList = false;
    goesOn = inList || !isTitle;
    return false;
  };
}

function closes(line: string, fence: string): boolean {
  const mark = line.trim();
  return mark.length >= fence.length && mark === fence.charAt(0).repeat(mark.length);
}
