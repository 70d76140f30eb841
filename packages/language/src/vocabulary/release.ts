/** `#release:2.0.0 #service:… #repo:… #commit:<sha> #attr:… #date:… title`; entries are replies. */

import type { Label } from '../labels/label.ts';
import { readForm, serviceOf, tag, tagList, value, values, writeForm } from './form.ts';
import { keyPart } from './key.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';
import { readWeek } from './week.ts';

/** Label family `release`. */
export const releaseStates = ['develop', 'staging', 'preprod', 'done'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export interface Release {
  readonly version?: string;
  readonly service?: string;
  readonly repo?: string;
  readonly commit?: string;
  /** Badges. */
  readonly attributes: readonly string[];
  /** As it was written, of any form. */
  readonly date?: string;
  readonly title: string;
  readonly url?: string;
  /** From the labels; not written. */
  readonly state?: ReleaseState;
}

export function writeRelease(release: Release): string {
  return writeForm(
    [
      tag('release', release.version),
      tag('service', release.service),
      tag('repo', release.repo),
      tag('commit', release.commit),
      tagList('attr', release.attributes),
      tag('date', release.date),
    ],
    { text: release.title, url: release.url },
  );
}

/** Null for a week of the road map, which `readWeek` reads. */
export function readRelease(text: string, labels: readonly Label[] = []): Release | null {
  const form = readForm(text, ['release:']);
  if (!form || readWeek(text)) return null;
  return {
    version: value(form, 'release'),
    service: serviceOf(form),
    repo: value(form, 'repo'),
    commit: value(form, 'commit'),
    attributes: values(form, 'attr'),
    date: value(form, 'date'),
    title: form.text,
    url: form.url,
    state: stateOf(labels, releaseStates),
  };
}

/** `release:<service>:<version>` */
export function releaseKey(service: string, version: string): string {
  return `release:${keyPart(service)}:${keyPart(version)}`;
}

export const release: Thing = {
  name: 'release',
  stages: ['release'],
  families: ['release'],
  sentence: 'A version of a service on its way to production; its change log is its replies.',
  example: writeRelease({
    version: '2.0.0',
    service: 'api',
    repo: 'acme/api',
    commit: '9f1c2d4',
    attributes: ['LTS'],
    title: 'Cursors everywhere',
  }),
  key: 'release:<service>:<version>',
  read: readRelease,
};
