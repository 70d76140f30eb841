import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { expect, it } from 'vitest';
import { Dictionary } from './schemas.ts';

it.each([
  ['*', null],
  ['a\nb', null],
  ['a', null],
  ['a b', 'x'],
])('a dictionary refuses what its names or its values must not be: %j', (name, value) => {
  const numbers = Dictionary(Type.String({ pattern: '^[a-z]$' }), Type.Number());
  expect(Value.Check(numbers, { [name]: value })).toBe(false);
  expect(Value.Check(numbers, { b: 1 })).toBe(true);
});

it('a dictionary of any names takes values of its kind alone, whatever the name', () => {
  const texts = Dictionary(Type.String(), Type.String());
  expect(Value.Check(texts, { 'a b': 'x', é: 'y' })).toBe(true);
  expect(Value.Check(texts, { 'a\nb': 1 })).toBe(false);
});
