/** Questions at the terminal. */

import { UsageError } from './command.ts';

/** What was typed or piped behind the last answer. */
let rest = '';

/** The next line of the standard input. Nothing shows while a hidden one is typed. */
export async function ask(question: string, isHidden: boolean): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  const isRaw = isHidden && stdin.isTTY === true;
  if (isRaw) stdin.setRawMode(true);
  stdin.setEncoding('utf8');
  stdin.resume();
  try {
    for (;;) {
      const end = rest.search(/[\r\n\x03\x04]/);
      if (end >= 0) {
        const [line, last] = [rest.slice(0, end), rest[end]];
        rest = rest.slice(end).replace(/^(\r\n|.)/s, '');
        if (last === '\x03') throw new UsageError('Stopped');
        return isRaw ? erased(line) : line;
      }
      const more = await nextChunk();
      if (more === null) {
        if (rest === '') throw new UsageError('The input ended before the question was answered');
        rest += '\n';
      } else rest += more;
    }
  } finally {
    if (isRaw) {
      stdin.setRawMode(false);
      stderr.write('\n');
    }
    stdin.pause();
  }
}

/** Null at the end of the input. */
function nextChunk(): Promise<string | null> {
  const { stdin } = process;
  return new Promise((resolve) => {
    const done = (chunk: string | null) => {
      stdin.off('data', onData);
      stdin.off('end', onEnd);
      resolve(chunk);
    };
    const onData = (chunk: string) => done(chunk);
    const onEnd = () => done(null);
    if (stdin.readableEnded) resolve(null);
    else stdin.on('data', onData).on('end', onEnd);
  });
}

/** A raw terminal leaves the backspaces to us. */
function erased(line: string): string {
  const kept: string[] = [];
  for (const character of line) {
    if (character === '\x7f' || character === '\b') kept.pop();
    else kept.push(character);
  }
  return kept.join('');
}
