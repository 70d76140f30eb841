import { forms, type Operator, operators } from '@tagloop/language/query/operators';
import { codes, type Page, pageOf, table } from './page.ts';

const takes: Readonly<Record<Operator['takes'], string>> = {
  label: 'a label',
  user: 'a user',
  topic: 'a topic',
  stage: 'a stage',
  choice: 'one of',
  time: 'a time',
  period: 'a period',
  number: 'a number',
  text: 'text',
};

export const query: Page = {
  file: 'docs/reference/query.md',
  write: () =>
    pageOf('Query language', '`packages/language/src/query/operators.ts`', [
      'One expression selects messages everywhere: in the search box, the API, the command line, feeds, boards and hooks. ' +
        'Terms side by side must all hold.',
      '## Forms',
      table(
        ['Form', 'Selects', 'Examples'],
        forms.map(({ form, sentence, examples }) => [codes([form]), sentence, codes(examples)]),
      ),
      '## Operators',
      table(
        ['Operator', 'Takes', 'Selects', 'Examples'],
        operators.map((operator) => [
          codes([`${operator.name}:`]),
          takenBy(operator),
          operator.sentence,
          codes(operator.examples),
        ]),
      ),
    ]),
};

function takenBy({ takes: kind, choices, list }: Operator): string {
  const one = choices ? codes(choices) : takes[kind];
  return list ? `${one}; several with commas` : one;
}
