/** The tags that the vocabulary puts in front of the words, told from those that people add. */

import { heads } from './heads.ts';

const words = new Set<string>([...heads, 'replay', 'computed']);

/** Keys of `#key:value`, Tat's among them. */
const keys = new Set(
  `id project repo user from to commit merge reviewer branch before language expires
  pipeline run build service app env environment tests type idp step action actionId
  release attr date version kind Nb item team start end zone alert alertname instance severity
  kpi value at agent until parent after call`.split(/\s+/),
);

/** Keys of links. People add them too, so that an upsert must not take them away. */
const links = new Set(['story', 'epic', 'incident', 'cause']);

/** Whether a decoded tag belongs to the vocabulary alone, ties things together, or is somebody's own word. */
export function sortOf(tag: string): 'own' | 'link' | 'other' {
  const colon = tag.indexOf(':');
  if (colon < 0) return words.has(tag) ? 'own' : 'other';
  const key = tag.slice(0, colon);
  if (links.has(key)) return 'link';
  return keys.has(key) ? 'own' : 'other';
}
