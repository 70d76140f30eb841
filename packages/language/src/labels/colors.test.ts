import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colorNames } from './colorNames.ts';
import { parseColor } from './colors.ts';

test.each<[written: string, color: string]>([
  ['#ABC', '#abc'],
  ['#d04437', '#d04437'],
  [' #D0443780 ', '#d0443780'],
  ['RebeccaPurple', 'rebeccapurple'],
  ['rgb(1,2,3)', 'rgb(1, 2, 3)'],
  ['rgb( 10% , 20% , 30% )', 'rgb(10%, 20%, 30%)'],
  ['rgba(1, 2, 3, .5)', 'rgba(1, 2, 3, 0.5)'],
  ['rgb(1 2 3 / 50%)', 'rgba(1, 2, 3, 50%)'],
  ['hsl(120, 50%, 20%)', 'hsl(120, 50%, 20%)'],
  ['hsla(-30deg 10% 20% / 0)', 'hsla(-30, 10%, 20%, 0)'],
])('%s is %s', (written, color) => {
  expect(parseColor(written)).toBe(color);
  expect(parseColor(color)).toBe(color);
});

test.each([
  '',
  '#ab',
  '#abcd',
  '#ggg',
  'transparent',
  'currentcolor',
  'inherit',
  'constructor',
  'rgb(256,0,0)',
  'rgb(-1,0,0)',
  'rgb(1,2)',
  'rgb(1,2%,3)',
  'rgb(1,2,3',
  'rgb(1,2,3);x:y',
  'rgb(1,2,3,4,5)',
  'rgba(1,2,3,1.5)',
  'hsl(120,50,20)',
  'hsl(400,50%,20%)',
  'oklch(0.5 0.1 20)',
  'url(x)',
  'var(--x)',
  'red;background:url(x)',
  'red}',
])('%j is no colour', (written) => {
  expect(parseColor(written)).toBeNull();
});

test('there are 148 names', () => {
  expect(colorNames.size).toBe(148);
});

test('nothing passes that could leave a style attribute, and what passes is in its normal spelling', () => {
  const part = fc.constantFrom(
    '#',
    'f',
    '0',
    'rgb(',
    'hsla(',
    ')',
    ',',
    ' ',
    '%',
    '1',
    '.',
    '/',
    '-',
    ';',
    'red',
    'deg',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const color = parseColor(parts.join(''));
      if (color === null) return;
      expect(color).toMatch(/^[#a-z\d(), .%-]+$/);
      expect(parseColor(color)).toBe(color);
    }),
    { numRuns: 5_000 },
  );
});
