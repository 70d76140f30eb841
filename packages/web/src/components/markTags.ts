/** A step of the Markdown reader: sets tags and mentions apart, so that they are drawn as in titles. */

import { segments } from '@tagloop/language/text/segments';

/** The part of a syntax tree that matters here. */
interface Branch {
  type: string;
  value?: string;
  data?: object;
  children?: Branch[];
}

export function markTags() {
  return (tree: Branch): void => mark(tree);
}

/** Links keep their text as it is: a link must not hold another. */
function mark(node: Branch): void {
  if (!node.children || node.type === 'link') return;
  node.children = node.children.flatMap((child) => {
    if (child.type === 'text') return marked(child.value ?? '');
    mark(child);
    return [child];
  });
}

function marked(text: string): Branch[] {
  return segments(text).map(({ kind, source }) =>
    kind === 'tag' || kind === 'mention'
      ? { type: 'marked', data: { hName: 'mark' }, children: [{ type: 'text', value: source }] }
      : { type: 'text', value: source },
  );
}
