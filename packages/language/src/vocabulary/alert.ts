/** `#AL #service:… summary`; occurrences are replies. */

import type { Label } from '../labels/label.ts';
import { integer, readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import { has, stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Label family `work`: of alerts, feedback and incidents. */
export const workStates = ['open', 'doing', 'done'] as const;
export type WorkState = (typeof workStates)[number];

/** Label that stands beside the state while nobody wants to hear of it. */
export const silencedLabel = 'silenced';

export interface Alert {
  /** What the last payload said; the state is the label. */
  readonly signal?: 'AL' | 'UP';
  readonly service?: string;
  /** Of the rule that fired. */
  readonly name?: string;
  /** The machine or process that it fired for. */
  readonly instance?: string;
  readonly severity?: string;
  /** The incident it belongs to. */
  readonly incident?: string;
  /** Id of the message of the deployment that caused it. */
  readonly cause?: string;
  /** Key of the alert of which this one is a part: while that is open, nobody wants to hear of this. */
  readonly parent?: string;
  /** Tat's `#Nb:`; the hub keeps its own count in a column. */
  readonly count?: number;
  readonly summary: string;
  readonly url?: string;
  /** Everything below the first line. */
  readonly body?: string;
  /** From the labels; not written. */
  readonly state?: WorkState;
  /** From the labels; not written. */
  readonly silenced?: boolean;
}

export function writeAlert(alert: Alert): string {
  return writeForm(
    [
      word(alert.signal ?? 'AL'),
      tag('Nb', alert.count),
      tag('service', alert.service),
      tag('alertname', alert.name),
      tag('instance', alert.instance),
      tag('severity', alert.severity),
      tag('incident', alert.incident),
      tag('cause', alert.cause),
      tag('parent', alert.parent),
    ],
    { text: alert.summary, url: alert.url, body: alert.body },
  );
}

/** Reads Tat's `#AL #Nb:3 #service summary` too, with any word in the place of `AL`. */
export function readAlert(text: string, labels: readonly Label[] = []): Alert | null {
  const form = readForm(text, ['AL', 'UP', 'Nb:']);
  if (!form) return null;
  return {
    signal: signalOf(form.tags),
    service: serviceOf(form),
    name: value(form, 'alertname'),
    instance: value(form, 'instance'),
    severity: value(form, 'severity'),
    incident: value(form, 'incident'),
    cause: value(form, 'cause'),
    parent: value(form, 'parent'),
    count: integer(value(form, 'Nb')),
    summary: form.text,
    url: form.url,
    body: form.body,
    state: stateOf(labels, workStates),
    silenced: has(labels, silencedLabel) || undefined,
  };
}

function signalOf(tags: readonly string[]): 'AL' | 'UP' | undefined {
  return (['AL', 'UP'] as const).find((signal) => tags.includes(signal));
}

/** Names that say how an alert is now, not which one it is. */
const changing = /^(severity|state|status|value|time|timestamp|date|startsat|endsat)$/i;

/** For a sender without a key of its own: `alert:<hash of its stable labels>`. */
export function alertKey(labels: Readonly<Record<string, string>>): string {
  const stable = Object.entries(labels)
    .filter(([name]) => !changing.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `alert:${hash(JSON.stringify(stable))}`;
}

/** FNV-1a, 64 bits, over UTF-16 units: steady over versions and machines, and not for secrets. */
function hash(text: string): string {
  let state = 0xcbf29ce484222325n;
  for (let index = 0; index < text.length; index++) {
    state = BigInt.asUintN(64, (state ^ BigInt(text.charCodeAt(index))) * 0x100000001b3n);
  }
  return state.toString(16).padStart(16, '0');
}

export const alert: Thing = {
  name: 'alert',
  stages: ['monitor'],
  families: ['work'],
  sentence: 'Something that calls for someone; it stays one message however often it comes back.',
  example: writeAlert({ signal: 'AL', service: 'api', summary: 'Error rate above 2 %' }),
  key: 'the sender’s own, else alert:<hash of its stable labels>',
  read: readAlert,
};
