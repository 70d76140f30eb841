/** A text cut up for drawing. */

import { blocks } from './blocks.ts';
import { decodePercent } from './percent.ts';
import { tagKeyValue } from './tags.ts';
import { type Token, tokens } from './tokens.ts';
import { isLink } from './urls.ts';

/** `source` is the stretch as written; the sources of all segments together are the text. */
export type Segment =
  | { readonly kind: 'text'; readonly source: string }
  /** `raw` is the decoded tag without `#`; `key` and `value` are those of `#key:value`. */
  | {
      readonly kind: 'tag';
      readonly source: string;
      readonly raw: string;
      readonly key?: string;
      readonly value?: string;
    }
  /** `bob`, `group:ops`; lower case. */
  | { readonly kind: 'mention'; readonly source: string; readonly name: string }
  | { readonly kind: 'link'; readonly source: string; readonly url: string }
  /** `code` is without the backticks. `block`: whole lines, fenced or indented, as they are. */
  | { readonly kind: 'code'; readonly source: string; readonly code: string; readonly block: boolean };

/** Between two equal runs of backticks, within one line. */
const inlineCode = /(?<!`)(`+)(?!`)([^\n]*?[^`\n])\1(?!`)/g;

/**
 * Cuts a text into what is drawn differently. Inside of inline code nothing else is drawn, though a tag in it counts:
 * only whole lines of code hide tags.
 */
export function segments(text: string): Segment[] {
  return blocks(text).flatMap((block): Segment[] =>
    block.code ? [{ kind: 'code', source: block.text, code: block.text, block: true }] : proseSegments(block.text),
  );
}

function proseSegments(text: string): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (const match of text.matchAll(inlineCode)) {
    const [source, , code = ''] = match;
    found.push(...tokenSegments(text.slice(from, match.index)), { kind: 'code', source, code, block: false });
    from = match.index + source.length;
  }
  found.push(...tokenSegments(text.slice(from)));
  return found;
}

/** No token holds a backtick, so that cutting at inline code cuts none. */
function tokenSegments(text: string): Segment[] {
  const found: Segment[] = [];
  let from = 0;
  for (const token of tokens(text)) {
    if (token.start > from) found.push({ kind: 'text', source: text.slice(from, token.start) });
    found.push(segmentOf(token));
    from = token.end;
  }
  if (from < text.length) found.push({ kind: 'text', source: text.slice(from) });
  return found;
}

function segmentOf({ kind, source, name }: Token): Segment {
  switch (kind) {
    case 'tag': {
      const raw = decodePercent(name);
      return { kind: 'tag', source, raw, ...tagKeyValue(raw) };
    }
    case 'mention':
      return { kind: 'mention', source, name };
    case 'url':
      return isLink(source) ? { kind: 'link', source, url: source } : { kind: 'text', source };
  }
}
