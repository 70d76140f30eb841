import { expect, test } from 'vitest';
import { fieldsOf } from './payload.ts';
import { BadPayload } from './source.ts';

const fields = fieldsOf({
  name: 'a\0b\ud800c',
  empty: '',
  none: null,
  count: 3,
  draft: true,
  iso: '2026-11-22T10:12:31+01:00',
  ruby: '2026-11-22 09:12:31 UTC',
  offset: '2026-11-22 10:12:31 +0100',
  seconds: 1795338751,
  list: [{ id: 7 }, { id: 'seven' }],
});

test('reads fields of the type that is asked for', () => {
  expect(fields.string('name')).toBe('abc');
  expect(fields.integer('count')).toBe(3);
  expect(fields.flag('draft')).toBe(true);
  expect(fields.flag('none')).toBe(false);
  expect(fields.time('iso')).toBe(Date.UTC(2026, 10, 22, 9, 12, 31));
  expect(fields.time('ruby')).toBe(Date.UTC(2026, 10, 22, 9, 12, 31));
  expect(fields.time('offset')).toBe(Date.UTC(2026, 10, 22, 9, 12, 31));
  expect(fields.time('seconds')).toBe(Date.UTC(2026, 10, 22, 9, 12, 31));
  expect(fields.integer('list.0.id')).toBe(7);
  expect(fields.list('none')).toEqual([]);
  expect(fields.optionalString('empty')).toBeUndefined();
  expect(fields.optionalNumber('list.9.id')).toBeUndefined();
});

test('says where a field is missing or of another type', () => {
  const failing: [() => unknown, string][] = [
    [() => fields.string('empty'), 'empty: a text is missing'],
    [() => fields.string('constructor.name'), 'constructor.name: a text is missing'],
    [() => fields.optionalString('count'), 'count: a text must stand here'],
    [() => fields.integer('list.1.id'), 'list.1.id: a number must stand here'],
    [() => fields.list('list')[1]?.integer('id'), 'list.1.id: a number must stand here'],
    [() => fields.time('name'), 'name: a time must stand here'],
    [() => fields.object('list'), 'list: an object must stand here'],
    [() => fieldsOf([]), 'The payload must be a JSON object'],
  ];
  for (const [read, message] of failing) {
    expect(read).toThrow(BadPayload);
    expect(read).toThrow(message);
  }
});
