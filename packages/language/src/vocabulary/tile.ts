/** `#monitoring #service:… #item:<title> text`, drawn as its labels say: `value:…`, `widget:…`, `style:…`. */

import type { Label } from '../labels/label.ts';
import { isLink } from '../text/urls.ts';
import { readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import { type ItemState, itemStateOf } from './item.ts';
import { keyPart } from './key.ts';
import type { Thing } from './thing.ts';
import { readStyles, type TileStyle } from './tileStyle.ts';
import { readWidget, type Widget } from './tileWidget.ts';

export interface Tile {
  readonly title?: string;
  readonly service?: string;
  readonly text: string;
  /** What follows is from the labels and not written. */
  readonly value?: string;
  /** A link that may be followed. */
  readonly url?: string;
  /** Ascending; troubles come first where no label says more. */
  readonly order?: number;
  readonly state?: ItemState;
  readonly widget?: Widget;
  readonly styles?: readonly TileStyle[];
}

export function writeTile(tile: Tile): string {
  return writeForm([word('monitoring'), tag('service', tile.service), tag('item', tile.title)], { text: tile.text });
}

export function readTile(text: string, labels: readonly Label[] = []): Tile | null {
  const form = readForm(text, ['monitoring'], { url: false });
  if (!form) return null;
  const state = itemStateOf(labels);
  const url = labelValue(labels, 'url:');
  const order = Number(labelValue(labels, 'order:') ?? Number.NaN);
  return {
    title: value(form, 'item'),
    service: serviceOf(form),
    text: form.text,
    value: labelValue(labels, 'value:'),
    url: url !== undefined && isLink(url) ? url : undefined,
    order: Number.isFinite(order) ? order : state === 'AL' ? 1 : state === 'UP' ? 3 : 2,
    state,
    widget: readWidget(labels),
    styles: readStyles(labels),
  };
}

/** What follows the start of the first label that begins so. */
export function labelValue(labels: readonly Label[], start: string): string | undefined {
  return labels.find((label) => label.text.startsWith(start))?.text.slice(start.length);
}

/** `tile:<name>` */
export function tileKey(name: string): string {
  return `tile:${keyPart(name)}`;
}

export const tile: Thing = {
  name: 'tile',
  stages: ['monitor'],
  families: ['item'],
  sentence: 'One field of a dashboard; its labels say what it shows.',
  example: writeTile({ title: 'Requests a second', service: 'api', text: 'all regions' }),
  key: 'tile:<name>',
  read: readTile,
};
