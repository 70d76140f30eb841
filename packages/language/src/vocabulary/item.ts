/** `#monitoring #service:… #item:<name> summary`: one field of the wall. */

import type { Label } from '../labels/label.ts';
import { readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import { keyPart } from './key.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Label family `item`. */
export const itemStates = ['AL', 'WARN', 'UP', 'unknown'] as const;
export type ItemState = (typeof itemStates)[number];

export interface Item {
  readonly service?: string;
  readonly name?: string;
  readonly summary: string;
  readonly url?: string;
  /** From the labels; not written. */
  readonly state?: ItemState;
}

export function writeItem(item: Item): string {
  return writeForm([word('monitoring'), tag('service', item.service), tag('item', item.name)], {
    text: item.summary,
    url: item.url,
  });
}

/** Reads Tat's `#monitoring #service #item:<name>` too. */
export function readItem(text: string, labels: readonly Label[] = []): Item | null {
  const form = readForm(text, ['monitoring']);
  if (!form) return null;
  return {
    service: serviceOf(form),
    name: value(form, 'item'),
    summary: form.text,
    url: form.url,
    state: itemStateOf(labels),
  };
}

/** The state of an item or a tile; `open` counts as AL and `done` as UP. */
export function itemStateOf(labels: readonly Label[]): ItemState | undefined {
  return stateOf(labels, itemStates, { open: 'AL', done: 'UP' });
}

/** `item:<service>:<name>` */
export function itemKey(service: string, name: string): string {
  return `item:${keyPart(service)}:${keyPart(name)}`;
}

export const item: Thing = {
  name: 'item',
  stages: ['monitor'],
  families: ['item'],
  sentence: 'One watched thing of a service, up or not.',
  example: writeItem({ service: 'api', name: 'disk', summary: '81 % full' }),
  key: 'item:<service>:<name>',
  read: readItem,
};
