/** Tags of a text changed in their place, the words around them kept. */

import { blocks } from './blocks.ts';
import { decodePercent } from './percent.ts';
import { tagsOf, writeTag } from './tags.ts';
import { tokens } from './tokens.ts';

/**
 * The text without some of its tags and with another one: it takes the place of the first that goes, else stands at the
 * end of the title. What is code stays as it is.
 * @param remove decoded, without `#`
 * @param add likewise; null: none
 */
export function retag(text: string, remove: readonly string[], add: string | null): string {
  const going = new Set(remove.filter((tag) => tag !== add));
  let waiting = add !== null && !tagsOf(text).includes(add) ? writeTag(add) : null;
  const parts = blocks(text).map((block) => {
    if (block.code) return block.text;
    let result = '';
    let from = 0;
    for (const { kind, name, start, end } of tokens(block.text)) {
      if (kind !== 'tag' || !going.has(decodePercent(name))) continue;
      const before = block.text.slice(from, start);
      if (waiting !== null) {
        result += before + waiting;
        waiting = null;
      } else {
        // The space before it goes with it, at the start of a line the one behind it.
        result += before.replace(/[ \t]+$/, '');
      }
      from = end;
    }
    return result + block.text.slice(from);
  });
  const changed = parts.join('').trimStart();
  return waiting === null ? changed : inTitle(changed, waiting);
}

function inTitle(text: string, tag: string): string {
  const [first] = blocks(text);
  if (!first || first.code) return `${tag}\n${text}`;
  const end = /[ \t]*(?:\r?\n|$)/.exec(text)?.index ?? text.length;
  return `${text.slice(0, end)} ${tag}${text.slice(end)}`.trimStart();
}
