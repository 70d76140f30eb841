/** From rows of the store to what leaves the hub. */

import { tagValue } from '@tagloop/language/text/tags';
import { titleOf } from '@tagloop/language/text/title';
import { formatInstant } from '@tagloop/language/time/instant';
import { type ItemState, itemStateOf } from '@tagloop/language/vocabulary/item';
import { itemOfTags } from '@tagloop/language/vocabulary/itemTags';
import { writeId } from '../../lib/ids.ts';
import type { Item, ItemSpan, ItemStates } from './contract.ts';
import type { ItemRow, SpanRow, StateRow } from './queries.ts';

/** Characters. */
const longestName = 200;

/** @param group the tag key that was asked for */
export function presentItem(row: ItemRow, path: string, group: string | undefined): Item {
  const tags: readonly string[] = JSON.parse(row.tags);
  const { service = null, name } = itemOfTags(tags);
  const { state, since } = readState(row.state);
  return {
    id: writeId(row.id),
    topic: path,
    service,
    name: (name ?? titleOf(row.text ?? '')).slice(0, longestName),
    group: group === undefined ? null : (tagValue(tags, group) ?? null),
    state,
    since: since === null ? null : formatInstant(since),
  };
}

export function presentStates(rows: readonly StateRow[]): ItemStates['states'] {
  const found: Record<ItemState, number[]> = { AL: [], WARN: [], UP: [], unknown: [] };
  for (const { label, ids } of rows) {
    const numbers = ids.split(',').map(Number);
    const state = label === null ? 'unknown' : stateOfLabel(label);
    found[state] = [...found[state], ...numbers];
  }
  const written = (numbers: number[]) => numbers.sort((a, b) => a - b).map(writeId);
  return { AL: written(found.AL), WARN: written(found.WARN), UP: written(found.UP), unknown: written(found.unknown) };
}

/** Oldest first. */
export function presentSpans(rows: readonly SpanRow[]): ItemSpan[] {
  return rows.toReversed().map(({ label, from, to }) => ({
    state: stateOfLabel(label),
    from: formatInstant(Number(from)),
    to: to === null ? null : formatInstant(Number(to)),
  }));
}

function readState(written: string | null): { readonly state: ItemState; readonly since: number | null } {
  if (written === null) return { state: 'unknown', since: null };
  const space = written.indexOf(' ');
  return { state: stateOfLabel(written.slice(space + 1)), since: Number(written.slice(0, space)) };
}

function stateOfLabel(text: string): ItemState {
  return itemStateOf([{ text, color: '' }]) ?? 'unknown';
}
