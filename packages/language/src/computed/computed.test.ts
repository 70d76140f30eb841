import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagsOf } from '../text/tags.ts';
import { computedTile, readComputedTile } from '../vocabulary/computedTile.ts';
import { readWidget } from '../vocabulary/tileWidget.ts';
import { agesWithin } from './aging.ts';
import { computeLabels } from './labels.ts';
import type { Measured } from './measured.ts';
import { RuleError, readRule } from './rule.ts';

const number = (total: number | null, isDuration = false): Measured => ({ kind: 'number', total, isDuration });
const series = (names: string[], values: (number | null)[], isDuration = false): Measured => ({
  kind: 'series',
  names,
  values,
  total: values.reduce<number>((sum, each) => sum + (each ?? 0), 0),
  isDuration,
});

/** Labels of lines over what was measured, as text. */
function labelled(lines: readonly string[], measured: Readonly<Record<string, Measured>>): string[] {
  const numbers = Object.entries(measured).map(
    ([name, { kind }]) => `${name} = x${kind === 'series' ? ' | by #a' : ''}`,
  );
  const labels = computeLabels(readRule([...numbers, ...lines].join('\n')), new Map(Object.entries(measured)));
  return labels.map(({ text, color }) => (color ? `${text} ${color}` : text));
}

describe('lines become labels', () => {
  test('numbers, sums and parts of a whole', () => {
    const measured = { failed: number(3), all: number(40), none: number(null), zero: number(0) };
    const lines = [
      'value:{failed} of {all}',
      'rate:{failed / all %} %',
      'left:{all - failed}',
      'more:{ all + 2 }',
      'each:{all / 3}',
      'lacks:{none} {failed / zero}',
      'plain words in the house',
    ];
    expect(labelled(lines, measured)).toEqual([
      'value:3 of 40',
      'rate:7.5 %',
      'left:37',
      'more:42',
      'each:13.3',
      'lacks:– –',
      'plain words in the house',
    ]);
  });

  test('times are written for people, and compared by any unit', () => {
    const measured = { wait: number(900_000, true), all: number(60_000, true) };
    expect(
      labelled(['value:{wait}', 'x:{wait / all}', 'AL if {wait} > 20m', 'else WARN if {wait} >= 15m'], measured),
    ).toEqual(['value:15 min', 'x:15', 'WARN']);
  });

  test('of a chain only the first that holds, and each chain by itself', () => {
    const lines = [
      'AL if {n} > 9',
      'else WARN if {n} > 4',
      'else UP',
      'bg-color in #f00 if {n} > 9',
      'url:https://x.example',
    ];
    const of = (n: number | null) => labelled(lines, { n: number(n) });
    expect(of(12)).toEqual(['AL', 'bg-color #f00', 'url:https://x.example']);
    expect(of(5)).toEqual(['WARN', 'url:https://x.example']);
    expect(of(null)).toEqual(['UP', 'url:https://x.example']);
  });

  test('series are what charts read back', () => {
    const lines = ['widget:Bar', 'widget-data-labels:{runs.names}', 'widget-data-series:{runs}', 'value:{runs / 2}'];
    const texts = labelled(lines, { runs: series(['Build, test', 'Deploy'], [3, null]) });
    expect(readWidget(texts.map((text) => ({ text, color: 'red' })))).toMatchObject({
      labels: ['Build  test', 'Deploy'],
      series: [{ values: [3, 0] }],
    });
    expect(texts.at(-1)).toBe('value:1.5');
    expect(labelled(['a:{one.names}', 'b:{one}'], { one: series(['two words'], [90_000], true) })).toEqual([
      'a:two words,',
      'b:1.5',
    ]);
  });

  test('a label that is too long is refused', () => {
    expect(() => labelled([`value:{n} ${'x'.repeat(100)}`], { n: number(1) })).toThrow(/a label takes 100/);
  });
});

describe('what cannot be followed is refused with a sentence', () => {
  test.each([
    ['n = label:open', 'sets no label'],
    ['n = lable:open\nvalue:{n}', 'n: '],
    ['value:{n}', 'Nothing is measured as n'],
    ['n = x\nvalue:{n.names}', 'n has no names'],
    ['n = x\nvalue:{n * 2}', '{n * 2} cannot be read'],
    ['n = x\nAL if {n} > many', '"many" is no number'],
    ['n = x\nAL if {n} is 3', 'condition'],
    ['n = x\nvalue:{n}\nelse UP', 'no line with if'],
    ['n = x | per decade\nvalue:{n}', 'no bucket decade'],
    ['n = x | by #a | per day\nvalue:{n}', 'either by a group or per a bucket'],
    ['n = x\nn = y\nvalue:{n}', 'same name'],
    [`${Array.from({ length: 9 }, (_, nth) => `n${nth} = x`).join('\n')}\nvalue:1`, 'more than 8'],
    [Array.from({ length: 25 }, (_, nth) => `l${nth}`).join('\n'), 'more than 24'],
  ])('%s', (text, sentence) => {
    expect(() => readRule(text)).toThrow(sentence);
  });

  test('whatever the lines are, nothing else is thrown', () => {
    const part = fc.constantFrom(
      'n',
      ' = ',
      '{',
      '}',
      ' if ',
      'else ',
      ' | ',
      'by #a',
      ' in red',
      '>',
      '3',
      '\n',
      ':',
      '/',
      '%',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 20 }), (parts) => {
        try {
          computeLabels(readRule(parts.join('')), new Map());
        } catch (error) {
          expect(error).toBeInstanceOf(RuleError);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([' ', '{', 'a in ', ' if {', 'n = | '])('no line runs long over many %j', (part) => {
    // One that goes back and forth over its text does not end within the time of a test.
    expect(() => readRule(`x ${part.repeat(20_000)}!`)).not.toThrow(SyntaxError);
  });
});

test('a rule ages with its shortest span, its buckets and its states', () => {
  const age = (query: string) => agesWithin(readRule(`n = ${query}\nvalue:1`));
  expect(age('label:open')).toBeNull();
  expect(age('since:2026-11-01')).toBeNull();
  expect(age('since:2h')).toBe(72_000);
  expect(age('a OR -(b updated:<30m)')).toBe(60_000);
  expect(age('since:12w')).toBe(3_600_000);
  expect(age('x | per day')).toBe(360_000);
  expect(age('x | p50(time(doing))')).toBe(360_000);
});

test('queries of a tile tag it with nothing, and lines without a fence are read too', () => {
  expect(tagsOf(computedTile.example)).toEqual(['monitoring', 'service:api', 'item:Builds that pass', 'computed']);
  expect(readComputedTile('#monitoring #computed x\n\n  n = y  \nvalue:{n}')?.rule).toBe('n = y\nvalue:{n}');
  expect(readComputedTile('#monitoring how #computed tiles work')).toBeNull();
  const { rule = '' } = readComputedTile(computedTile.example) ?? {};
  expect(readRule(rule).numbers).toHaveLength(2);
});
