import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { families } from '../labels/families.ts';
import { workStates } from './alert.ts';
import { cardStates } from './card.ts';
import { deploymentStates } from './deployment.ts';
import { heads } from './heads.ts';
import { things } from './index.ts';
import { itemStates } from './item.ts';
import { pullRequestStates } from './pullRequest.ts';
import { releaseStates } from './release.ts';
import { runStates } from './run.ts';
import { shiftStates } from './shift.ts';
import { tagValue } from './testing.ts';

test('every thing is listed once and reads its own example', () => {
  expect(new Set(things.map(({ name }) => name)).size).toBe(things.length);
  for (const thing of things) {
    expect(thing.read(thing.example), thing.name).not.toBeNull();
    for (const root of thing.replyOf ?? []) expect(things.map(({ name }) => name)).toContain(root);
    for (const family of thing.families) expect(families.map(({ name }) => name)).toContain(family);
  }
});

test('an example reads as one root only', () => {
  const roots = things.filter(({ name, replyOf }) => !replyOf && name !== 'card');
  for (const { name, example } of roots) {
    const readers = roots.filter((thing) => thing.read(example) !== null).map((thing) => thing.name);
    const tiles = ['item', 'tile', 'computed tile'];
    expect(readers).toEqual(tiles.includes(name) ? tiles.slice(0, name === 'computed tile' ? 3 : 2) : [name]);
  }
});

test('no reader throws, whatever the text and the labels', () => {
  const head = fc.constantFrom(...heads).map((each) => `#${each}${each.endsWith(':') ? 'x' : ''}`);
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    head,
    tagValue,
    fc.constantFrom('#', '#:', '%', '\n', '```', '@'),
  );
  const text = fc.array(part, { maxLength: 8 }).chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));
  const name = fc.constantFrom(
    'widget:Line',
    'widget-data-series:',
    'style:',
    'percentRunning:x',
    'order:',
    'tests:',
    'url:',
  );
  const labels = fc.array(fc.record({ text: fc.oneof(name, fc.string()), color: fc.constant('red') }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(text, labels, (each, beside) => {
      for (const { read } of things) read(each, beside);
    }),
    { numRuns: 400 },
  );
});

test.each([
  ['backticks', '`'.repeat(50_000)],
  ['a fence that never ends', `x\n~~~${'~'.repeat(50_000)}\n${'y\n'.repeat(20_000)}`],
  ['a long first line of a fence', `x\n\`\`\`${' a'.repeat(30_000)}\``],
  ['blanks', `#deploy${' '.repeat(50_000)}x`],
  ['tags', '#deploy '.repeat(5_000)],
])('no reader runs long over %s', (_, text) => {
  const start = performance.now();
  for (const { read } of things) read(text, [{ text: `style:a:${' '.repeat(5_000)}!`, color: 'red' }]);
  expect(performance.now() - start).toBeLessThan(3_000);
});

describe('the states of a thing are the members of its family', () => {
  test.each([
    ['status', cardStates],
    ['review', pullRequestStates],
    ['run', runStates],
    ['release', releaseStates],
    ['deployment', deploymentStates],
    ['work', workStates],
    ['item', itemStates],
    ['shift', shiftStates],
  ])('%s', (name, states) => {
    const family = families.find((each) => each.name === name);
    expect(family?.members.filter((member) => member !== 'Fail')).toEqual(states);
  });
});

test('every thing that a file describes is listed', async () => {
  const files = readdirSync(new URL('.', import.meta.url)).filter((file) => !file.endsWith('.test.ts'));
  for (const file of files) {
    const source = readFileSync(new URL(file, import.meta.url), 'utf8');
    for (const [, name = ''] of source.matchAll(/^export const (\w+): Thing = /gm)) {
      const exported: Record<string, unknown> = await import(`./${file.slice(0, -3)}.ts`);
      expect(things, `${name} of ${file}`).toContain(exported[name]);
    }
  }
});
