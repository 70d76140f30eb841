import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RateLimit } from './rate-limit.ts';

it('lets a number through at once, then one for each share of the time', () => {
  const limit = new RateLimit(3, 3_000);
  expect([0, 0, 0, 0].map((now) => limit.take('a', now))).toEqual([0, 0, 0, 1_000]);
  expect(limit.take('b', 0)).toBe(0);
  expect([limit.take('a', 999), limit.take('a', 1_000), limit.take('a', 1_000)]).toEqual([1, 0, 1_000]);
  limit.giveBack('a');
  expect(limit.take('a', 1_000)).toBe(0);
  limit.forget('a');
  expect([1, 1, 1, 1].map((now) => limit.take('a', now) > 0)).toEqual([false, false, false, true]);
});

it('never lets more than twice the number through in its time, and always what was promised', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), pauses, (allowed, waits) => {
      const limit = new RateLimit(allowed, 1_000);
      const taken: number[] = [];
      let now = 1_000_000;
      for (const pause of waits) {
        now += pause;
        const wait = limit.take('key', now);
        if (wait > 0) {
          now += wait;
          expect(limit.take('key', now)).toBe(0);
        }
        taken.push(now);
      }
      for (const start of taken) {
        expect(taken.filter((at) => at >= start && at < start + 1_000).length).toBeLessThanOrEqual(2 * allowed);
      }
    }),
  );
});
