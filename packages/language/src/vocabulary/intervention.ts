/** `#intervention #team:… #user:ada #start:… #end:… #alert:<id> note` */

import { readForm, tag, value, word, writeForm } from './form.ts';
import { momentOf } from './shift.ts';
import type { Thing } from './thing.ts';

export interface Intervention {
  readonly team?: string;
  readonly user?: string;
  /** RFC 3339. */
  readonly start?: string;
  /** RFC 3339; absent while it lasts. */
  readonly end?: string;
  /** Id of the alert's message. */
  readonly alert?: string;
  readonly note: string;
}

export function writeIntervention(intervention: Intervention): string {
  return writeForm(
    [
      word('intervention'),
      tag('team', intervention.team),
      tag('user', intervention.user),
      tag('start', intervention.start),
      tag('end', intervention.end),
      tag('alert', intervention.alert),
    ],
    { text: intervention.note },
  );
}

export function readIntervention(text: string): Intervention | null {
  const form = readForm(text, ['intervention'], { url: false });
  if (!form) return null;
  return {
    team: value(form, 'team'),
    user: value(form, 'user'),
    start: momentOf(value(form, 'start')),
    end: momentOf(value(form, 'end')),
    alert: value(form, 'alert'),
    note: form.text,
  };
}

export const intervention: Thing = {
  name: 'intervention',
  stages: ['monitor'],
  families: [],
  sentence: 'Work that someone on call did, for the report.',
  example: writeIntervention({
    team: 'payments',
    user: 'ada',
    start: '2026-11-18T02:10:00.000Z',
    end: '2026-11-18T02:55:00.000Z',
    note: 'Restarted the queue',
  }),
  read: readIntervention,
};
