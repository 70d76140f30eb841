/** `#freeze #env:production #service:… #start:… #end:… reason`: for how long nothing should be deployed there, and why. */

import type { Label } from '../labels/label.ts';
import { type WorkState, workStates } from './alert.ts';
import { environmentOf, readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

export interface Freeze {
  /** Name of the environment; without one all are meant. */
  readonly env?: string;
  /** Without one all are meant. */
  readonly service?: string;
  /** RFC 3339; from when it was written where it is left out. */
  readonly start?: string;
  /** RFC 3339: the first moment behind it; until somebody lifts it where it is left out. */
  readonly end?: string;
  readonly reason: string;
  readonly url?: string;
  /** From the labels; not written. `done`: it was lifted. */
  readonly state?: WorkState;
}

export function writeFreeze(freeze: Freeze): string {
  return writeForm(
    [
      word('freeze'),
      tag('env', freeze.env),
      tag('service', freeze.service),
      tag('start', freeze.start),
      tag('end', freeze.end),
    ],
    { text: freeze.reason, url: freeze.url },
  );
}

export function readFreeze(text: string, labels: readonly Label[] = []): Freeze | null {
  const form = readForm(text, ['freeze']);
  if (!form) return null;
  return {
    env: environmentOf(form),
    service: serviceOf(form),
    start: value(form, 'start'),
    end: value(form, 'end'),
    reason: form.text,
    url: form.url,
    state: stateOf(labels, workStates),
  };
}

export const freeze: Thing = {
  name: 'freeze',
  stages: ['deploy'],
  families: ['work'],
  sentence: 'For how long nothing should be deployed to an environment, and why; done when it is lifted.',
  example: writeFreeze({ env: 'production', end: '2027-01-04T08:00:00Z', reason: 'The end of the year' }),
  read: readFreeze,
};
