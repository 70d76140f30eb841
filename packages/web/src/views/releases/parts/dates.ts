/** When releases and weeks are due, how often that slipped, and how far they have come. */

import { mondayOf } from '@tagloop/language/time/week';
import { readRelease } from '@tagloop/language/vocabulary/release';
import { readReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import { readWeek } from '@tagloop/language/vocabulary/week';
import type { ShownMessage } from '../../../components/shapes.ts';
import type { Block } from './blocks.ts';

const dayMs = 86_400_000;

/** Days of the calendar, as milliseconds of their beginning in UTC. */
export interface Due {
  readonly from: number;
  /** The last day: that of a release is its only one. */
  readonly to: number;
}

/** Null where no day is said: a date of another form, such as `monday`, is none. */
export function dueOf(text: string): Due | null {
  const week = readWeek(text);
  if (week) {
    const monday = dayOf(mondayOf(week.week) ?? '');
    return monday === null ? null : { from: monday, to: monday + 6 * dayMs };
  }
  const day = dayOf(readRelease(text)?.date ?? '');
  return day === null ? null : { from: day, to: day };
}

/** Of `2026-11-30`; null where the calendar has no such day. */
function dayOf(date: string): number | null {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(date) ? ms : null;
}

interface Change {
  readonly data: Readonly<Record<string, unknown>>;
}

/** Where it was due before, oldest first: one for each time that the date moved. @param history oldest first */
export function slipsOf(history: readonly Change[]): readonly Due[] {
  const slips: Due[] = [];
  for (const { data } of history) {
    const { text } = data;
    if (!isChange(text)) continue;
    const [was, is] = [dueOf(text.was), dueOf(text.is)];
    if (was && was.from !== is?.from) slips.push(was);
  }
  return slips;
}

function isChange(value: unknown): value is { readonly was: string; readonly is: string } {
  if (typeof value !== 'object' || value === null || !('was' in value) || !('is' in value)) return false;
  return typeof value.was === 'string' && typeof value.is === 'string';
}

export interface Progress {
  readonly done: number;
  readonly all: number;
}

const doneLabels = ['done', 'status:done', 'MERGED'];

/** The stories that the items of some blocks name, each once. */
export function storiesIn(blocks: readonly Block[]): readonly string[] {
  return [...new Set(blocks.flatMap(({ sections }) => sections.flatMap(({ items }) => items.flatMap(storiesOf))))];
}

function storiesOf({ message }: Block['sections'][number]['items'][number]): readonly string[] {
  return readReleaseEntry(message.text)?.stories ?? [];
}

/**
 * How many items of a block are done: those under `Done`, and those whose stories all are, by the cards that carry them.
 * An item of a release that names no story known here counts for nothing. Null where nothing counts.
 * @param cards messages with `#story:`
 */
export function progressOf(
  { kind, sections }: Block,
  cards: readonly (Pick<ShownMessage, 'labels'> & { readonly tags: readonly string[] })[],
): Progress | null {
  const counted = sections.flatMap(({ name, items }) =>
    items.flatMap((item) => {
      if (name.toLowerCase() === 'done') return [true];
      const own = cards.filter(({ tags }) => storiesOf(item).some((story) => tags.includes(`story:${story}`)));
      if (own.length === 0) return kind === 'week' ? [false] : [];
      return [own.every(({ labels }) => labels.some(({ text }) => doneLabels.includes(text)))];
    }),
  );
  return counted.length === 0 ? null : { done: counted.filter(Boolean).length, all: counted.length };
}

export interface Scale {
  readonly from: number;
  readonly to: number;
  /** The first days of months. */
  readonly months: readonly number[];
}

/** A stretch of time that holds all of them, with some days on each side. */
export function scaleOf(dues: readonly Due[], now: number): Scale {
  const from = Math.min(now, ...dues.map((due) => due.from)) - 7 * dayMs;
  const to = Math.max(now, ...dues.map((due) => due.to)) + 14 * dayMs;
  const months: number[] = [];
  const first = new Date(from);
  for (let at = 1; ; at += 1) {
    const month = Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + at, 1);
    if (month >= to) return { from, to, months };
    months.push(month);
  }
}

/** In per cent of the width. */
export function placeOf({ from, to }: Scale, at: number): number {
  return ((at - from) / (to - from)) * 100;
}
