import { things } from '@tagloop/language/vocabulary/index';
import type { Thing } from '@tagloop/language/vocabulary/thing';
import { anchor, code, codes, type Page, pageOf, table } from './page.ts';

export const vocabulary: Page = {
  file: 'docs/reference/vocabulary.md',
  write: () =>
    pageOf('Vocabulary', '`packages/language/src/vocabulary/index.ts`', [
      'The forms that sources write and views read; people may type them too. A message that misses a part is still shown.',
      table(
        ['Thing', 'Stage', 'State', 'Key'],
        things.map((thing) => [
          `[${thing.name}](#${anchor(thing.name)})`,
          thing.stages.join(', '),
          codes(thing.families),
          keyOf(thing),
        ]),
      ),
      ...things.flatMap(sectionOf),
    ]),
};

function sectionOf(thing: Thing): string[] {
  const place = thing.replyOf ? `A reply of: ${thing.replyOf.join(', ')}.` : '';
  return [`## ${thing.name}`, [thing.sentence, place].join(' ').trim(), `\`\`\`text\n${thing.example}\n\`\`\``];
}

/** A key is a form, or a sentence where the sender has its own. */
function keyOf({ key = '–' }: Thing): string {
  return key.includes('<') ? code(key) : key;
}
