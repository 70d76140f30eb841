import { expect, test } from 'vitest';
import { endOf, pauses } from './delivery.ts';

const now = 1_800_000_000_000;
const waitAfter = (tries: number, after?: number) => {
  const end = endOf({ tries, payload: '{}' }, { result: 'retry', detail: 'Answered 503.', after }, now);
  return end.next_at === null ? null : end.next_at - now;
};

test('waits longer after each try, then gives up', () => {
  expect(pauses.map((_, tries) => waitAfter(tries))).toEqual([5_000, 30_000, 120_000, 600_000, 3_600_000, 21_600_000]);
  expect(waitAfter(pauses.length)).toBeNull();
});

test('waits as long as the peer asks, an hour at most, and never less than by itself', () => {
  expect([waitAfter(0, 60), waitAfter(0, 1), waitAfter(0, 86_400), waitAfter(5, 60)]).toEqual([
    60_000, 5_000, 3_600_000, 21_600_000,
  ]);
});

test('keeps the payload only while it waits', () => {
  const payloadOf = (result: 'done' | 'retry' | 'never') =>
    endOf({ tries: 0, payload: '{}' }, { result, detail: '' }, now).payload;
  expect([payloadOf('done'), payloadOf('retry'), payloadOf('never')]).toEqual([null, '{}', null]);
});
