/** Days and working hours of a team in Paris. Times are ms since 1970; `wall` is what the clock on the wall shows. */

import { weekOf } from '@tagloop/language/time/week';

export const zone = 'Europe/Paris';
export const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
});
const offsets = new Map<number, number>();

/** What Paris is ahead of UTC; it changes at whole hours only. */
function offsetAt(at: number): number {
  const start = Math.floor(at / hour) * hour;
  const known = offsets.get(start);
  if (known !== undefined) return known;
  const {
    year,
    month,
    day: date,
    hour: hours,
  } = Object.fromEntries(parts.formatToParts(start).map((part) => [part.type, Number(part.value)]));
  const offset = Date.UTC(year ?? 0, (month ?? 1) - 1, date, hours) - start;
  offsets.set(start, offset);
  return offset;
}

/** The wall clock, as if it were UTC, so that days can be counted. */
function toWall(at: number): number {
  return at + offsetAt(at);
}

/** An hour that the wall shows twice is its first one. */
function fromWall(wall: number): number {
  const early = wall - offsetAt(wall - 3 * hour);
  return toWall(early) === wall ? early : wall - offsetAt(wall);
}

/** 0 is Sunday. */
export function weekdayOf(at: number): number {
  return (Math.floor(toWall(at) / day) + 4) % 7;
}

/** The moment when the wall shows this hour, on the day of `at` or so many days later. */
export function atHour(at: number, hours: number, minutes = 0, days = 0): number {
  const midnight = Math.floor(toWall(at) / day) * day;
  return fromWall(midnight + days * day + hours * hour + minutes * minute);
}

/** The first moment of the week of `at`. */
export function mondayOf(at: number): number {
  return atHour(at, 0, 0, -((weekdayOf(at) + 6) % 7));
}

/** `2026-W47` */
export function weekName(at: number): string {
  return weekOf(dateOf(at)) ?? '';
}

/** `2026-11-22` in Paris. */
export function dateOf(at: number): string {
  return new Date(toWall(at)).toISOString().slice(0, 10);
}

/** `09:40` in Paris. */
export function clockOf(at: number): string {
  return new Date(toWall(at)).toISOString().slice(11, 16);
}

const opens = 9;
const closes = 18;

/** Monday to Friday, nine to six. */
export function isWorking(at: number): boolean {
  return nextWorking(at) === at;
}

/** This moment if the team works, else when it comes to work again. */
export function nextWorking(at: number): number {
  const time = toWall(at) % day;
  const weekday = weekdayOf(at);
  const isWeekday = weekday >= 1 && weekday <= 5;
  if (isWeekday && time < opens * hour) return atHour(at, opens);
  if (isWeekday && time < closes * hour) return at;
  return atHour(at, opens, 0, weekday === 5 ? 3 : weekday === 6 ? 2 : 1);
}

/** So much working time later. */
export function afterWork(at: number, duration: number): number {
  let now = nextWorking(at);
  let left = duration;
  for (;;) {
    const end = atHour(now, closes);
    if (now + left < end) return now + left;
    left -= end - now;
    now = nextWorking(end);
  }
}
