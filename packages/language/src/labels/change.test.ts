import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeLabels } from './change.ts';
import { parseColor } from './colors.ts';
import { belongs, defaultColor, type Family, families, familiesOf, glyphOf, toneOf } from './families.ts';
import { looks } from './looks.ts';

const labelled = (...texts: string[]) => texts.map((text) => ({ text, color: defaultColor(text) }));
const changed = (before: string[], set: string[], remove: string[] = [], all: readonly Family[] = families) =>
  changeLabels(labelled(...before), { set: set.map((text) => ({ text })), remove }, all).map((label) => label.text);

describe('families', () => {
  test.each<[text: string, names: string[]]>([
    ['open', ['work']],
    ['done', ['work', 'release', 'shift']],
    ['Success', ['run', 'deployment']],
    ['AL', ['item']],
    ['al', []],
    ['doing:ada', []],
    ['status:anything', ['status']],
    ['status:', []],
    ['value:3', []],
  ])('%s belongs to %j', (text, names) => {
    expect(familiesOf(text).map((family) => family.name)).toEqual(names);
  });

  test('a topic may add its own', () => {
    const size: Family = { name: 'size', members: ['S', 'M', 'L'] };
    expect(familiesOf('M', [size])).toEqual([size]);
    expect(changed(['S', 'open'], ['L'], [], [...families, size])).toEqual(['L', 'open']);
  });

  test('every member is known and has a colour that may be shown', () => {
    for (const text of [...looks.keys(), ...families.flatMap((family) => family.members)]) {
      expect(looks.has(text), text).toBe(true);
      expect(parseColor(defaultColor(text)), text).not.toBeNull();
    }
  });

  test('looks', () => {
    expect(['open', 'doing:ada', 'done', 'RolledBack', 'nobody knows'].map(glyphOf)).toEqual([
      'open',
      'half',
      'ok',
      'back',
      'note',
    ]);
    expect(['open', 'OPENED', 'done:ada', 'WARN', 'nobody knows'].map(toneOf)).toEqual([
      'bad',
      'run',
      'ok',
      'warn',
      'idle',
    ]);
    expect(['open', 'doing', 'done'].map(defaultColor)).toEqual(['#d04437', '#5484ed', '#14892c']);
  });
});

describe('changes', () => {
  test.each<[before: string[], set: string[], remove: string[], after: string[]]>([
    [['open'], ['doing'], [], ['doing']],
    [['open', 'value:3'], ['doing', 'doing:ada'], [], ['doing', 'value:3', 'doing:ada']],
    [['doing', 'doing:ada', 'staging'], ['done'], [], ['done', 'doing:ada']],
    [['Building', 'Deploying'], ['Success'], [], ['Success']],
    [['status:todo', 'style:x', 'sentiment:happy'], ['status:done'], [], ['status:done', 'style:x', 'sentiment:happy']],
    [['AL'], ['al'], [], ['AL', 'al']],
    [['a', 'b', 'c'], [], ['b', 'x'], ['a', 'c']],
    [['open'], ['open'], ['open'], ['open']],
    [[], ['open', 'done'], [], ['done']],
  ])('%j, set %j, remove %j', (before, set, remove, after) => {
    expect(changed(before, set, remove)).toEqual(after);
  });

  test('a colour is the one given, else the one it has, else its default', () => {
    const before = [{ text: 'open', color: 'red' }];
    const set = [{ text: 'open' }, { text: 'blocked' }, { text: 'late', color: 'gold' }];
    expect(changeLabels(before, { set })).toEqual([
      { text: 'open', color: 'red' },
      { text: 'blocked', color: defaultColor('blocked') },
      { text: 'late', color: 'gold' },
    ]);
    expect(changeLabels(before, { set: [{ text: 'open', color: 'blue' }] })).toEqual([{ text: 'open', color: 'blue' }]);
  });

  const text = fc.constantFrom<string[]>(
    'open',
    'doing',
    'done',
    'Success',
    'Waiting',
    'Deploying',
    'staging',
    'status:a',
    'status:b',
    'x',
    'y',
    'doing:ada',
  );
  const texts = fc.array(text, { maxLength: 6 });

  test('obey the algebra of labels', () => {
    fc.assert(
      fc.property(texts, texts, texts, (first, set, remove) => {
        const before = changed([], first);
        const after = changed(before, set, remove);
        expect(new Set(after).size).toBe(after.length);
        expect(changed(after, set, [])).toEqual(changed(changed(after, set, []), set, []));
        const last = set.at(-1);
        if (last !== undefined) expect(after).toContain(last);
        for (const family of families) {
          expect(after.filter((each) => belongs(each, family)).length).toBeLessThanOrEqual(1);
        }
        // What is neither removed nor replaced stays, in its order.
        const touched = (each: string) =>
          remove.includes(each) ||
          set.some((one) => one === each || familiesOf(one).some((family) => belongs(each, family)));
        const stays = before.filter((each) => !touched(each));
        expect(after.filter((each) => stays.includes(each))).toEqual(stays);
        for (const each of after) expect([...before, ...set]).toContain(each);
      }),
      { numRuns: 1_000 },
    );
  });
});
