/** A week of the road map: `#release:2026-W47 title`; replies `#Done …`, `#BlockingPoints …`, `#Next10Days …`. */

import { readForm, tag, tagList, value, values, writeForm } from './form.ts';
import type { Thing } from './thing.ts';

/** Headings in use; any other word may stand there. */
export const weekSections = ['Done', 'BlockingPoints', 'Next3Days', 'Next10Days', 'Next20Days'] as const;

export interface Week {
  /** ISO 8601: `2026-W47`. */
  readonly week: string;
  readonly attributes: readonly string[];
  readonly title: string;
  readonly url?: string;
}

export function writeWeek(week: Week): string {
  return writeForm([tag('release', week.week), tagList('attr', week.attributes)], { text: week.title, url: week.url });
}

/** Reads Tat's `#release:2016-Week.38` too. A week is of no service: with one it is a release named like a week. */
export function readWeek(text: string): Week | null {
  const form = readForm(text, ['release:']);
  const week = form && weekOf(value(form, 'release') ?? '');
  if (!form || !week || (value(form, 'service') ?? value(form, 'app'))) return null;
  return { week, attributes: values(form, 'attr'), title: form.text, url: form.url };
}

/** The ISO name of a week however it is spelled, or undefined. */
function weekOf(name: string): string | undefined {
  const match = /^(\d{4})-?W(?:eek)?[.-]?(\d{1,2})$/i.exec(name);
  return match ? `${match[1]}-W${match[2]?.padStart(2, '0')}` : undefined;
}

export const week: Thing = {
  name: 'week',
  stages: ['plan'],
  families: [],
  sentence: 'What a week brought, what blocks, and what the next days bring.',
  example: writeWeek({ week: '2026-W47', attributes: [], title: 'Payments' }),
  read: readWeek,
};
