/** `#incident:<id> #service:… #severity:… #cause:<deployment id> summary`; its alerts carry `#incident:<id>`. */

import type { Label } from '../labels/label.ts';
import { type WorkState, workStates } from './alert.ts';
import { readForm, serviceOf, tag, value, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

export interface Incident {
  readonly id?: string;
  readonly service?: string;
  readonly severity?: string;
  /** Id of the deployment's message. */
  readonly cause?: string;
  readonly summary: string;
  readonly url?: string;
  /** Everything below the first line. */
  readonly body?: string;
  /** From the labels; not written. */
  readonly state?: WorkState;
}

export function writeIncident(incident: Incident): string {
  return writeForm(
    [
      tag('incident', incident.id),
      tag('service', incident.service),
      tag('severity', incident.severity),
      tag('cause', incident.cause),
    ],
    { text: incident.summary, url: incident.url, body: incident.body },
  );
}

export function readIncident(text: string, labels: readonly Label[] = []): Incident | null {
  const form = readForm(text, ['incident:']);
  if (!form) return null;
  return {
    id: value(form, 'incident'),
    service: serviceOf(form),
    severity: value(form, 'severity'),
    cause: value(form, 'cause'),
    summary: form.text,
    url: form.url,
    body: form.body,
    state: stateOf(labels, workStates),
  };
}

export const incident: Thing = {
  name: 'incident',
  stages: ['feedback'],
  families: ['work'],
  sentence: 'A trouble that users felt, from its first alert to its end.',
  example: writeIncident({ id: '2026-31', service: 'api', severity: 'major', summary: 'Lists answer 500' }),
  key: 'the sender’s own',
  read: readIncident,
};
