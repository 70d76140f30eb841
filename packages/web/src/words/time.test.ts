import { describe, expect, it } from 'vitest';
import { calendarDays, dayName, duration, fullTime, shortTime } from './time.ts';

/** Local times, so that the tests hold in every zone. */
const at = (text: string) => new Date(text).getTime();
const now = at('2026-11-20T14:08:30');

describe('shortTime', () => {
  it.each([
    ['2026-11-20T14:08:00', 'now'],
    ['2026-11-20T14:02:00', '6\u00a0m'],
    ['2026-11-20T11:00:00', '3\u00a0h'],
    ['2026-11-19T18:40:00', '18:40'],
    ['2026-11-17T18:40:00', 'Tue'],
    ['2026-11-09T18:40:00', '9 Nov'],
    ['2025-11-09T18:40:00', '9 Nov 2025'],
  ])('%s is %s', (time, text) => {
    expect(shortTime(at(time), now, 'en')).toBe(text);
  });

  it('counts minutes over midnight', () => {
    expect(shortTime(at('2026-11-19T23:50:00'), at('2026-11-20T00:10:00'), 'en')).toBe('20\u00a0m');
  });
});

it('counts days on the calendar, not in 24 hours', () => {
  expect(calendarDays(at('2026-11-19T23:59:00'), at('2026-11-20T00:01:00'))).toBe(1);
  expect(calendarDays(at('2026-11-20T00:01:00'), at('2026-11-20T23:59:00'))).toBe(0);
});

it('names days in both languages', () => {
  expect(dayName(now, now, 'fr')).toBe('Aujourd’hui');
  expect(dayName(at('2026-11-19T08:00:00'), now, 'en')).toBe('Yesterday');
  expect(dayName(at('2026-11-12T08:00:00'), now, 'en')).toBe('Thursday 12 November');
  expect(fullTime(at('2026-11-19T09:12:00'), now, 'en')).toBe('Thu 19 Nov, 09:12');
});

it('writes how long', () => {
  expect(duration(6 * 60_000, 'en')).toBe('6\u00a0min');
  expect(duration(125 * 60_000, 'en')).toBe('2\u00a0h 5\u00a0min');
  expect(duration(76 * 3_600_000, 'fr')).toBe('3\u00a0j 4\u00a0h');
});
