/** `#monitoring #service:… #item:<title> #computed text`, and below it, as code, how the hub computes its labels. */

import { lineBreak } from '../text/lines.ts';
import { readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import type { Thing } from './thing.ts';

export interface ComputedTile {
  readonly title?: string;
  readonly service?: string;
  readonly text: string;
  /** Its lines: `computed/rule` reads them. */
  readonly rule?: string;
}

/** The tag that makes a tile one; what carries it is counted by none. */
export const computedTag = 'computed';

export function writeComputedTile({ title, service, text, rule }: ComputedTile): string {
  const tags = [word('monitoring'), tag('service', service), tag('item', title), word(computedTag)];
  // As code, so that tags of the queries are none of the tile.
  return `${writeForm(tags, { text })}${rule === undefined ? '' : `\n\`\`\`\n${rule}\n\`\`\``}`;
}

/** Reads lines without a fence too. */
export function readComputedTile(text: string): ComputedTile | null {
  const form = readForm(text, ['monitoring'], { url: false });
  if (!form?.leading.includes(computedTag)) return null;
  const rule = (form.body ?? '')
    .split(lineBreak)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:`{3,}|~{3,})/.test(line))
    .join('\n');
  return {
    title: value(form, 'item'),
    service: serviceOf(form),
    text: form.text,
    rule: rule === '' ? undefined : rule,
  };
}

export const computedTile: Thing = {
  name: 'computed tile',
  stages: ['monitor'],
  families: ['item'],
  sentence: 'A tile whose labels the hub computes of queries, by the lines below it.',
  example: writeComputedTile({
    title: 'Builds that pass',
    service: 'api',
    text: 'of the last day',
    rule: [
      'passed = #pipeline:* #service:api label:Success since:1d',
      'all = #pipeline:* #service:api label:Success,Failed since:1d',
      'value:{passed / all %} %',
      'AL if {passed / all %} < 80',
      'else UP',
    ].join('\n'),
  }),
  key: 'tile:<name>',
  read: readComputedTile,
};
