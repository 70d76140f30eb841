/** `#escalation #after:15m #call:ada note`, and below it the query of the alerts that somebody is called for. */

import type { Label } from '../labels/label.ts';
import { type WorkState, workStates } from './alert.ts';
import { readForm, tag, tagList, value, values, word, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

export interface Escalation {
  /** How long nobody may have it: `15m`, `2h`, `1d`. */
  readonly after?: string;
  /** Names of people, or `group:<name>`. */
  readonly calls: readonly string[];
  readonly note: string;
  /** Selects alerts; those of the escalation's own topic are meant. */
  readonly query?: string;
  /** From the labels; not written. */
  readonly state?: WorkState;
}

export function writeEscalation({ after, calls, note, query }: Escalation): string {
  return writeForm([word('escalation'), tag('after', after), tagList('call', calls)], { text: note, body: query });
}

export function readEscalation(text: string, labels: readonly Label[] = []): Escalation | null {
  const form = readForm(text, ['escalation'], { url: false });
  if (!form) return null;
  return {
    after: value(form, 'after'),
    calls: values(form, 'call'),
    note: form.text,
    query: form.body,
    state: stateOf(labels, workStates),
  };
}

export const escalation: Thing = {
  name: 'escalation',
  stages: ['monitor'],
  families: ['work'],
  sentence: 'Whom to call for alerts of its topic that nobody has taken for so long; done, it calls nobody.',
  example: writeEscalation({ after: '15m', calls: ['ada'], note: 'Payments first', query: '#service:payments-api' }),
  read: readEscalation,
};
