import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatInstant, parseInstant } from './instant.ts';
import { endOf, endOfDay, isDay, startOf, startOfDay } from './range.ts';
import { addWeeks, mondayOf, weekOf } from './week.ts';

test.each<[written: string, instant: string]>([
  ['2026-11-22T09:12:00Z', '2026-11-22T09:12:00.000Z'],
  ['2026-11-22t09:12:00.5z', '2026-11-22T09:12:00.500Z'],
  ['2026-11-22T09:12:00.123999+01:30', '2026-11-22T07:42:00.123Z'],
  ['2026-11-22T23:30:00-05:00', '2026-11-23T04:30:00.000Z'],
  ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00.000Z'],
  ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
])('%s is an instant', (written, instant) => {
  expect(formatInstant(parseInstant(written) ?? Number.NaN)).toBe(instant);
});

test.each([
  '',
  '2026-11-22',
  '2026-11-22T09:12:00',
  '2026-11-22 09:12:00Z',
  '2026-11-22T09:12Z',
  '2026-02-30T00:00:00Z',
  '2025-02-29T00:00:00Z',
  '2026-13-01T00:00:00Z',
  '2026-11-22T24:00:00Z',
  '2026-11-22T09:60:00Z',
  '2026-06-30T23:59:60Z',
  '2026-11-22T09:12:00+24:00',
  '2026-11-22T09:12:00+01',
  '2026-11-22T09:12:00.Z',
  '2026-11-22T09:12:00Z\n',
])('%j is no instant', (written) => {
  expect(parseInstant(written)).toBeNull();
});

test('an instant is read back', () => {
  const ms = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(9999, 11, 31) });
  fc.assert(
    fc.property(ms, (each) => {
      expect(parseInstant(formatInstant(each))).toBe(each);
    }),
  );
});

test('a day is as long as its zone makes it', () => {
  const hours = (date: string, zone: string) => (endOfDay(date, zone) + 1 - startOfDay(date, zone)) / 3_600_000;
  expect(hours('2026-11-22', 'UTC')).toBe(24);
  expect(hours('2026-10-25', 'Europe/Paris')).toBe(25);
  expect(hours('2026-03-29', 'Europe/Paris')).toBe(23);
  expect(formatInstant(startOfDay('2026-11-22', 'Europe/Paris'))).toBe('2026-11-21T23:00:00.000Z');
  // No midnight: the clocks went from 0:00 to 1:00.
  expect(formatInstant(startOfDay('2018-11-04', 'America/Sao_Paulo'))).toBe('2018-11-04T03:00:00.000Z');
  expect(() => startOfDay('2026-11-22', 'Nowhere/Land')).toThrow(RangeError);
  expect(['2026-11-22', '2024-02-29', '2026-02-29', '2026-1-1', '2026-11-22T00'].map(isDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('the ends of a point', () => {
  const clock = { now: Date.UTC(2026, 10, 22, 12), zone: 'UTC' };
  expect(startOf({ kind: 'ago', amount: 7, unit: 'd' }, clock)).toBe(Date.UTC(2026, 10, 15, 12));
  expect(endOf({ kind: 'day', date: '2026-11-22' }, clock)).toBe(Date.UTC(2026, 10, 22, 23, 59, 59, 999));
  expect(endOf({ kind: 'instant', iso: '2026-11-22T09:00:00+01:00' }, clock)).toBe(Date.UTC(2026, 10, 22, 8));
});

test('weeks', () => {
  expect(['2026-11-22', '2026-11-23', '2026-12-31', '2027-01-03', '2027-01-04'].map(weekOf)).toEqual([
    '2026-W47',
    '2026-W48',
    '2026-W53',
    '2026-W53',
    '2027-W01',
  ]);
  expect(['2026-W47', '2026-W53', '2025-W53', '2026-W00', '2026-W1'].map(mondayOf)).toEqual([
    '2026-11-16',
    '2026-12-28',
    null,
    null,
    null,
  ]);
  expect([addWeeks('2026-W53', 1), addWeeks('2026-W01', -1), addWeeks('soon', 1)]).toEqual([
    '2027-W01',
    '2025-W52',
    null,
  ]);
  expect([weekOf('2026-02-30'), weekOf('2026-W47')]).toEqual([null, null]);
});
