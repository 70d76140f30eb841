/** Reply of a release: `#feat: text`; of a week: `#Done text`. The first word is the heading. */

import { decodePercent, encodePercent } from '../text/percent.ts';
import { writeTag } from '../text/tags.ts';
import { readAny, tagList, values, writeForm } from './form.ts';
import { sortOf } from './tagKeys.ts';
import type { Thing } from './thing.ts';

export interface ReleaseEntry {
  /** The heading, without `#` and final colon: `feat`. */
  readonly section: string;
  readonly stories: readonly string[];
  readonly text: string;
  readonly url?: string;
}

export function writeReleaseEntry(entry: ReleaseEntry): string {
  return writeForm([`${writeSection(entry.section)}:`, tagList('story', entry.stories)], entry);
}

/** A line under a heading of a week, which has no colon. */
export function writeWeekEntry(entry: ReleaseEntry): string {
  return writeForm([writeSection(entry.section), tagList('story', entry.stories)], entry);
}

function writeSection(section: string): string {
  return writeTag(section).replaceAll(':', encodePercent);
}

/** A heading and, behind a blank or a forgotten one, what stands under it. */
const heading = /^\s*[#＃]([^\s:#＃]+)(:?)(\s+|$|(?<=:))/u;

/** `#AL`, `#commit:9f1c2d4`; but `#deploy: text` is a heading. */
function isVocabulary(section: string, hasColon: boolean, isApart: boolean): boolean {
  if (hasColon) return !isApart && sortOf(`${section}:`) !== 'other';
  return sortOf(section) !== 'other';
}

/** Null for a reply that begins with no heading, or with a tag of the vocabulary such as `#commit:9f1c2d4`. */
export function readReleaseEntry(text: string): ReleaseEntry | null {
  const match = heading.exec(text);
  const section = decodePercent(match?.[1] ?? '');
  if (!match || isVocabulary(section, match[2] === ':', match[3] !== '' || match[0] === text)) return null;
  const form = readAny(text.slice(match[0].length));
  return { section, stories: values(form, 'story'), text: form.text, url: form.url };
}

/** What stands behind the heading, as it was written; the whole text where there is no heading. */
export function behindSection(text: string): string {
  return readReleaseEntry(text) ? text.replace(heading, '') : text;
}

/** The reply under another heading, with a colon where it had one; what stands behind it stays as it was written. */
export function underSection(text: string, section: string): string {
  const colon = readReleaseEntry(text) ? (heading.exec(text)?.[2] ?? '') : '';
  return `${writeSection(section)}${colon} ${behindSection(text)}`;
}

export const releaseEntry: Thing = {
  name: 'release entry',
  stages: ['release'],
  families: [],
  sentence: 'A line of the change log under its heading.',
  example: writeReleaseEntry({ section: 'feat', stories: ['API-7'], text: 'Lists page by cursor' }),
  replyOf: ['release'],
  read: readReleaseEntry,
};

export const weekEntry: Thing = {
  name: 'week entry',
  stages: ['plan'],
  families: [],
  sentence: 'A line of a week under its heading.',
  example: writeWeekEntry({ section: 'BlockingPoints', stories: [], text: 'The staging database is full' }),
  replyOf: ['week'],
  read: readReleaseEntry,
};
