import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BucketUnit, bucketsOver, bucketUnits } from './buckets.ts';
import { formatInstant } from './instant.ts';
import { endOfDay, startOfDay } from './range.ts';
import { readTime } from './readTime.ts';

/** From the day before to the day behind: names and lengths in hours. */
const around = (day: string, unit: BucketUnit, zone: string) => {
  const noon = Date.parse(`${day}T12:00:00Z`);
  const buckets = bucketsOver(noon - 86_400_000, noon + 86_400_000, unit, zone, 100) ?? [];
  return buckets.map(({ name, from, to }) => [name, (to - from) / 3_600_000]);
};

test.each<[day: string, unit: BucketUnit, zone: string, hours: number]>([
  ['2026-10-25', 'day', 'Europe/Paris', 25],
  ['2026-03-29', 'day', 'Europe/Paris', 23],
  // Midnight comes twice, and then does not come at all.
  ['2026-11-01', 'day', 'America/Havana', 25],
  ['2026-09-06', 'day', 'America/Santiago', 23],
  ['2026-04-05', 'day', 'Australia/Lord_Howe', 24.5],
  ['2026-11-22', 'day', 'UTC', 24],
])('%s is a %s of %s with %d hours', (day, unit, zone, hours) => {
  expect(around(day, unit, zone)).toContainEqual([day, hours]);
});

test('hours of the change have names of their own', () => {
  expect(around('2026-10-25', 'hour', 'Europe/Paris').slice(11, 15)).toEqual([
    ['2026-10-25T01:00:00+02:00', 1],
    ['2026-10-25T02:00:00+02:00', 1],
    ['2026-10-25T02:00:00+01:00', 1],
    ['2026-10-25T03:00:00+01:00', 1],
  ]);
});

test('parts of a day end where the wall clock is full, on days of a change too', () => {
  const hours = (day: string) => around(day, '3h', 'Europe/Paris').map(([, length]) => length);
  expect(hours('2026-03-29')).toContain(2);
  expect(hours('2026-10-25')).toContain(4);
  expect(around('2026-11-22', '30m', 'UTC')).toHaveLength(97);
});

test('a calendar that leaves out a day has no bucket for it', () => {
  const names = around('2011-12-30', 'day', 'Pacific/Apia').map(([name]) => name);
  expect(names).toEqual(['2011-12-29', '2011-12-31', '2012-01-01']);
});

test.each<[BucketUnit, readonly string[]]>([
  ['week', ['2026-W53', '2027-W01']],
  ['month', ['2026-12', '2027-01']],
  ['quarter', ['2026-Q4', '2027-Q1']],
  ['year', ['2026', '2027']],
])('names of a %s', (unit, expected) => {
  const buckets = bucketsOver(Date.UTC(2026, 11, 29), Date.UTC(2027, 0, 4), unit, 'UTC', 10);
  expect(buckets?.map(({ name }) => name)).toEqual(expected);
});

test('too many are none', () => {
  expect(bucketsOver(0, Date.UTC(9999, 0), 'minute', 'UTC', 1000)).toBeNull();
  expect(bucketsOver(0, 3_600_000 * 10, 'hour', 'UTC', 10)).toBeNull();
});

const zone = fc.constantFrom(
  'UTC',
  'Europe/Paris',
  'America/Havana',
  'America/Santiago',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Atlantic/Azores',
);
const moment = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2028, 0) });

test('buckets leave no gap, hold both ends, and are read back by their names', () => {
  fc.assert(
    fc.property(moment, fc.nat(400), fc.constantFrom(...bucketUnits), zone, (first, hours, unit, zone) => {
      const last = first + hours * (unit === 'minute' ? 60_000 : 3_600_000);
      const buckets = bucketsOver(first, last, unit, zone, 1000) ?? [];
      expect(buckets[0]?.from).toBeLessThanOrEqual(first);
      expect(buckets[0]?.to).toBeGreaterThan(first);
      expect(buckets.at(-1)?.from).toBeLessThanOrEqual(last);
      expect(buckets.at(-1)?.to).toBeGreaterThan(last);
      expect(buckets.slice(1).map(({ from }) => from)).toEqual(buckets.slice(0, -1).map(({ to }) => to));
      expect(buckets.map(({ name }) => readTime(name, zone))).toEqual(buckets.map(({ from }) => from));
    }),
  );
});

test('a bucket does not depend on the moment by which it was found', () => {
  fc.assert(
    fc.property(
      moment,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.constantFrom(...bucketUnits),
      zone,
      (at, part, unit, zone) => {
        const [bucket] = bucketsOver(at, at, unit, zone, 1) ?? [];
        const other = Math.floor((bucket?.from ?? 0) + part * ((bucket?.to ?? 0) - (bucket?.from ?? 0)));
        expect(bucketsOver(other, other, unit, zone, 1)).toEqual([bucket]);
      },
    ),
  );
});

test('days of a zone follow on each other', () => {
  expect(formatInstant(startOfDay('2026-11-01', 'America/Havana'))).toBe('2026-11-01T04:00:00.000Z');
  expect(endOfDay('2026-10-31', 'America/Havana') + 1).toBe(startOfDay('2026-11-01', 'America/Havana'));
});

test.each<[text: string, instant: string | null]>([
  ['2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
  ['2026-11-22T09:30', '2026-11-22T08:30:00.000Z'],
  ['2026-11-22', '2026-11-21T23:00:00.000Z'],
  ['2026-W47', '2026-11-15T23:00:00.000Z'],
  ['2026-11', '2026-10-31T23:00:00.000Z'],
  ['2026-Q4', '2026-09-30T22:00:00.000Z'],
  ['2026', '2025-12-31T23:00:00.000Z'],
  ['2026-W60', null],
  ['2026-13', null],
  ['2026-Q5', null],
  ['2026-11-22T25:00', null],
  ['soon', null],
  ['', null],
])('%s begins at %s', (text, instant) => {
  const ms = readTime(text, 'Europe/Paris');
  expect(ms === null ? null : formatInstant(ms)).toBe(instant);
});
