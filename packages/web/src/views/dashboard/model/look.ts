/** How a tile looks by its `style:` labels: only what can neither hide the page nor break the grid. */

import type { TileStyle } from '@tagloop/language/vocabulary/tileStyle';
import type { CSSProperties } from 'react';

/** The parts that a label may speak of. */
export const parts = ['title', 'value', 'text', 'bottom', 'service', 'date'] as const;
export type Part = (typeof parts)[number];

type Own = CSSProperties & { readonly '--own-ink'?: string; readonly '--own-ground'?: string };

export interface TileLook {
  readonly tile: Own;
  readonly parts: Readonly<Partial<Record<Part, CSSProperties>>>;
  /** It has colours of its own, so that none tells its state. */
  readonly isColored: boolean;
}

/** Of labels it is checked by the hub. */
const color = /^#[0-9a-f]{3,8}$|^[a-z]{3,30}$|^(?:rgb|hsl|oklch)\([\d\s.,%/a-z-]+\)$/i;

/** By property: what of a value is taken, else nothing. Colours, sizes up to what a tile holds, words of CSS. */
const taken: Readonly<Record<string, RegExp>> = {
  color,
  'background-color': color,
  'border-color': color,
  'border-width': /^(?:\d|1[0-2])px$/,
  'border-style': /^(?:none|solid|dashed|dotted|double)$/,
  'font-size': /^(?:\d{1,2}|1\d\d)px$|^[0-8](?:\.\d+)?r?em$|^(?:[1-9]?\d|[1-7]\d\d)%$/,
  'font-weight': /^(?:normal|bold|[1-9]00)$/,
  'font-style': /^(?:normal|italic)$/,
  'text-align': /^(?:left|center|right)$/,
  'text-transform': /^(?:none|uppercase|lowercase|capitalize)$/,
  'text-decoration': /^(?:none|underline|line-through)$/,
  display: /^none$/,
};

const named: Readonly<Record<string, keyof CSSProperties>> = {
  color: 'color',
  'background-color': 'backgroundColor',
  'border-color': 'borderColor',
  'border-width': 'borderWidth',
  'border-style': 'borderStyle',
  'font-size': 'fontSize',
  'font-weight': 'fontWeight',
  'font-style': 'fontStyle',
  'text-align': 'textAlign',
  'text-transform': 'textTransform',
  'text-decoration': 'textDecorationLine',
  display: 'display',
};

export function lookOfTile(styles: readonly TileStyle[]): TileLook {
  const own: Partial<Record<Part, CSSProperties>> = {};
  let tile: Own = {};
  for (const { part, property, value } of styles) {
    const name = named[property];
    if (!name || !taken[property]?.test(value)) continue;
    const known = parts.find((each) => each === part);
    if (known) own[known] = { ...own[known], [name]: value };
    else if (part !== undefined || property === 'display') continue;
    else if (property === 'color') tile = { ...tile, '--own-ink': value };
    else if (property === 'background-color') tile = { ...tile, '--own-ground': value };
    else tile = { ...tile, [name]: value };
  }
  return { tile, parts: own, isColored: '--own-ink' in tile || '--own-ground' in tile };
}
