import { expect, test } from 'vitest';
import { fieldsOf, initialOf } from './settingsFields.ts';

test('a field for each setting, in the form of its schema', () => {
  const schema = {
    type: 'object',
    required: ['mapping'],
    properties: {
      mapping: { type: 'string', title: 'Mapping', description: 'An expression', maxLength: 20_000, examples: ['id'] },
      split: { type: 'boolean', default: true },
      mode: { type: 'string', enum: ['all', 'some'] },
      labels: { type: 'array', items: { type: 'string' }, default: ['app'] },
      service: { type: 'object', patternProperties: { '^.*$': { type: 'string' } } },
      most: { type: 'integer' },
      rest: { anyOf: [] },
    },
  };
  expect(fieldsOf(schema).map(({ name, kind }) => [name, kind])).toEqual([
    ['mapping', 'code'],
    ['split', 'switch'],
    ['mode', 'choice'],
    ['labels', 'lines'],
    ['service', 'pairs'],
    ['most', 'number'],
    ['rest', 'json'],
  ]);
  expect(fieldsOf(schema)[0]).toMatchObject({ title: 'Mapping', help: 'An expression', required: true });
  expect(initialOf(schema)).toEqual({ mapping: 'id', split: true, labels: ['app'] });
  expect(fieldsOf(null)).toEqual([]);
});
