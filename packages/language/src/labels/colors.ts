/** Colours that a label may have. What passes here ends in a style attribute, so nothing else may pass. */

import { colorNames } from './colorNames.ts';

const hex = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/;
const colorFunction = /^(rgb|hsl)a?\(([^()]*)\)$/;
/** Three parts and an alpha, by commas or in the newer way by spaces and a slash. */
const byCommas = /^([^\s,/]+)\s*,\s*([^\s,/]+)\s*,\s*([^\s,/]+)(?:\s*,\s*([^\s,/]+))?$/;
const bySpaces = /^([^\s,/]+)\s+([^\s,/]+)\s+([^\s,/]+)(?:\s*\/\s*([^\s,/]+))?$/;

/**
 * The colour in its normal spelling (lower case, `rgb(1, 2, 3)`, `rgba(1, 2, 3, 0.5)`), or null for what is neither
 * `#rgb`, `#rrggbb`, `#rrggbbaa`, rgb(), hsl() nor one of the 148 names of CSS.
 */
export function parseColor(text: string): string | null {
  const color = text.trim().toLowerCase();
  if (hex.test(color) || colorNames.has(color)) return color;
  const [, name, inner = ''] = colorFunction.exec(color) ?? [];
  if (name === undefined) return null;
  const parts = byCommas.exec(inner.trim()) ?? bySpaces.exec(inner.trim());
  if (parts === null) return null;
  const [, first = '', second = '', third = '', fourth] = parts;
  const channels = name === 'rgb' ? rgb([first, second, third]) : hsl(first, second, third);
  if (channels === null) return null;
  if (fourth === undefined) return `${name}(${channels.join(', ')})`;
  const alpha = amount(fourth, 1);
  return alpha === null ? null : `${name}a(${channels.join(', ')}, ${alpha})`;
}

function rgb(parts: readonly string[]): string[] | null {
  const channels = parts.map((part) => amount(part, 255));
  const isMixed = new Set(parts.map((part) => part.endsWith('%'))).size > 1;
  return isMixed ? null : whole(channels);
}

function hsl(hue: string, saturation: string, lightness: string): string[] | null {
  const angle = decimal(hue.replace(/deg$/, ''));
  const isPercent = saturation.endsWith('%') && lightness.endsWith('%');
  if (angle === null || Math.abs(Number(angle)) > 360 || !isPercent) return null;
  return whole([angle, amount(saturation, 1), amount(lightness, 1)]);
}

function whole(channels: readonly (string | null)[]): string[] | null {
  const present = channels.filter((channel) => channel !== null);
  return present.length === channels.length ? present : null;
}

/** A number from 0 to `most`, or a percentage from 0 to 100. */
function amount(part: string, most: number): string | null {
  const isPercent = part.endsWith('%');
  const value = decimal(isPercent ? part.slice(0, -1) : part);
  if (value === null || Number(value) < 0 || Number(value) > (isPercent ? 100 : most)) return null;
  return isPercent ? `${value}%` : value;
}

/** A short decimal number in its shortest spelling. */
function decimal(part: string): string | null {
  return /^[+-]?(?:\d{1,4}(?:\.\d{1,4})?|\.\d{1,4})$/.test(part) ? String(Number(part) + 0) : null;
}
