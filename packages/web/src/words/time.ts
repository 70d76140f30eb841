/** Times as the interface writes them: 24 h clock, days of the reader's zone. */

import type { Locale } from './dictionary.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** en-GB, since the interface has a 24 h clock and puts the day before the month. */
const tags: Readonly<Record<Locale, string>> = { en: 'en-GB', fr: 'fr' };
const nowWords: Readonly<Record<Locale, string>> = { en: 'now', fr: 'à l’instant' };
const todayWords: Readonly<Record<Locale, readonly [string, string]>> = {
  en: ['Today', 'Yesterday'],
  fr: ['Aujourd’hui', 'Hier'],
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs more than using it a thousand times. */
function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(tags[locale], options);
  formats.set(key, made);
  return made;
}

/** Days between two instants on the calendar of the reader: 1 when the later one is on the day after. */
export function calendarDays(from: number, to: number): number {
  const start = new Date(from);
  const end = new Date(to);
  const midnight = (date: Date) => Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Math.round((midnight(end) - midnight(start)) / day);
}

/** For rows: `now`, `6 m`, `3 h` on the same day, `18:40` yesterday, `Thu` within a week, then `9 Nov`, `9 Nov 2025`. */
export function shortTime(at: number, now: number, locale: Locale): string {
  const past = now - at;
  if (past < minute) return nowWords[locale];
  if (past < hour) return `${Math.floor(past / minute)}\u00a0${locale === 'fr' ? 'min' : 'm'}`;
  const days = calendarDays(at, now);
  if (days === 0) return `${Math.floor(past / hour)}\u00a0h`;
  if (days === 1) return clockTime(at, locale);
  if (days < 7) return format(locale, { weekday: 'short' }).format(at);
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return format(locale, { day: 'numeric', month: 'short', ...(!isThisYear && { year: 'numeric' }) }).format(at);
}

/** `14:02` */
export function clockTime(at: number, locale: Locale): string {
  return format(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** `19 November 2026` */
export function calendarDate(at: number, locale: Locale): string {
  return format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

/** `Nov 2026` */
export function monthName(at: number, locale: Locale): string {
  return format(locale, { month: 'short', year: 'numeric' }).format(at);
}

/** `19 Nov` */
export function shortDay(at: number, locale: Locale): string {
  return format(locale, { day: 'numeric', month: 'short' }).format(at);
}

/** `16 – 22 Nov`, `30 Nov – 6 Dec` */
export function dayRange(from: number, to: number, locale: Locale): string {
  return format(locale, { day: 'numeric', month: 'short' }).formatRange(from, to);
}

/** `Thursday 19 November` */
export function weekday(at: number, locale: Locale): string {
  return format(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);
}

/** `Thu 19 Nov, 09:12`, with the year when it is another one. */
export function fullTime(at: number, now: number, locale: Locale): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = format(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(at);
  return `${date.replace(',', '')}, ${clockTime(at, locale)}`;
}

/** For the head of a day: `Today`, `Yesterday`, `Thursday 19 November`. */
export function dayName(at: number, now: number, locale: Locale): string {
  const days = calendarDays(at, now);
  const word = todayWords[locale][days];
  if (word !== undefined) return word;
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  const date = format(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(!isThisYear && { year: 'numeric' }),
  }).format(at);
  return date.charAt(0).toUpperCase() + date.slice(1);
}

/** `0:41`, `6:02`, `1:05:00`: how long something took, to the second. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const two = (part: number) => String(part).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** `6 min`, `2 h`, `3 d`: how long something has lasted, as short as can be. */
export function shortDuration(ms: number, locale: Locale): string {
  if (ms < hour) return `${Math.max(0, Math.floor(ms / minute))}\u00a0min`;
  if (ms < day) return `${Math.floor(ms / hour)}\u00a0h`;
  return `${Math.floor(ms / day)}\u00a0${locale === 'fr' ? 'j' : 'd'}`;
}

/** `6 min`, `2 h 5 min`, `3 d 4 h`: how long something has lasted. */
export function duration(ms: number, locale: Locale): string {
  const dayUnit = locale === 'fr' ? 'j' : 'd';
  if (ms < hour) return `${Math.max(0, Math.floor(ms / minute))}\u00a0min`;
  if (ms < day) return `${Math.floor(ms / hour)}\u00a0h ${Math.floor((ms % hour) / minute)}\u00a0min`;
  return `${Math.floor(ms / day)}\u00a0${dayUnit} ${Math.floor((ms % day) / hour)}\u00a0h`;
}
