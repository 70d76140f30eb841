/** Reply of an alert or of an item: `#AL #replay summary`. */

import { integer, readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import type { Thing } from './thing.ts';

export const signals = ['AL', 'WARN', 'UP'] as const;
export type Signal = (typeof signals)[number];

export interface Occurrence {
  /** What the payload said; Tat leaves it out for an item. */
  readonly signal?: Signal;
  readonly count?: number;
  readonly service?: string;
  readonly item?: string;
  readonly summary: string;
  readonly url?: string;
}

export function writeOccurrence(occurrence: Occurrence): string {
  return writeForm(
    [
      word(occurrence.signal ?? 'monitoring'),
      tag('Nb', occurrence.count),
      tag('service', occurrence.service),
      tag('item', occurrence.item),
      word('replay'),
    ],
    { text: occurrence.summary, url: occurrence.url },
  );
}

/** Reads Tat's `#AL #Nb:1 #service #replay summary` and `#monitoring #item:<name> summary` too. */
export function readOccurrence(text: string): Occurrence | null {
  const form = readForm(text, ['AL', 'UP', 'WARN', 'Nb:', 'monitoring']);
  if (!form) return null;
  return {
    signal: signals.find((signal) => form.tags.includes(signal)),
    count: integer(value(form, 'Nb')),
    service: serviceOf(form),
    item: value(form, 'item'),
    summary: form.text,
    url: form.url,
  };
}

export const occurrence: Thing = {
  name: 'occurrence',
  stages: ['monitor'],
  families: [],
  sentence: 'One more time that an alert or an item spoke.',
  example: writeOccurrence({ signal: 'UP', summary: 'Error rate back to 0.1 %' }),
  replyOf: ['alert', 'item'],
  read: readOccurrence,
};
