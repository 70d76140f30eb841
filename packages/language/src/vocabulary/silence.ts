/** `#silence #until:… reason`, and below it the query of the alerts that nobody wants to hear of until then. */

import type { Label } from '../labels/label.ts';
import { type WorkState, workStates } from './alert.ts';
import { readForm, tag, value, word, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

export interface Silence {
  /** RFC 3339: the first moment behind it. */
  readonly until?: string;
  readonly reason: string;
  /** Selects alerts; those of the silence's own topic are meant. */
  readonly query?: string;
  /** From the labels; not written. */
  readonly state?: WorkState;
}

export function writeSilence(silence: Silence): string {
  return writeForm([word('silence'), tag('until', silence.until)], { text: silence.reason, body: silence.query });
}

export function readSilence(text: string, labels: readonly Label[] = []): Silence | null {
  const form = readForm(text, ['silence'], { url: false });
  if (!form) return null;
  return {
    until: value(form, 'until'),
    reason: form.text,
    query: form.body,
    state: stateOf(labels, workStates),
  };
}

export const silence: Thing = {
  name: 'silence',
  stages: ['monitor'],
  families: ['work'],
  sentence: 'For how long nobody wants to hear of some alerts of its topic, and why.',
  example: writeSilence({
    until: '2026-11-24T18:00:00Z',
    reason: 'The disks are replaced',
    query: '#service:api disk',
  }),
  read: readSilence,
};
