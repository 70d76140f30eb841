/** How a tile looks, by labels: `style:prop:value;`, `style:selector { prop:value; }` and Tat's older names. */

import type { Label } from '../labels/label.ts';

/** One declaration; a view applies those that it knows. */
export interface TileStyle {
  /** The part of the tile, a class name without dot; absent for the tile itself. */
  readonly part?: string;
  /** In lower case: `font-size`. */
  readonly property: string;
  /** Only letters, digits, blanks, `.` and `%`, or a label's checked colour: nothing that could load or run. */
  readonly value: string;
}

const declaration = /^style:\s*(?:\.?([\w-]+)\s*\{\s*)?([a-z-]+)\s*:\s*([a-z0-9 .%]{1,80});?\s*\}?$/;
const older = /^(title-font-size|value-font-size|height|width|border-width|border-style|border-color):([a-z0-9 .%]+)$/i;

export function readStyles(labels: readonly Label[]): TileStyle[] {
  return labels.flatMap((label) => readStyle(label) ?? []);
}

function readStyle({ text, color }: Label): TileStyle | undefined {
  if (text === 'color') return { property: 'color', value: color };
  if (text === 'bg-color') return { property: 'background-color', value: color };
  if (text === 'hide-bottom') return { part: 'bottom', property: 'display', value: 'none' };
  const [, name = '', value] = older.exec(text) ?? [];
  if (value !== undefined) {
    const part = /^(title|value)-(.*)$/.exec(name);
    return part ? { part: part[1], property: part[2] ?? '', value } : { property: name.toLowerCase(), value };
  }
  const found = declaration.exec(text);
  return found?.[2] && found[3] ? { part: found[1], property: found[2], value: found[3].trim() } : undefined;
}
