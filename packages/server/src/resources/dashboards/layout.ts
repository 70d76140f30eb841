/** What a layout must hold beside its schema: a refusal names the tile, and its field by a pointer into the body. */

import { type ErrorExtra, HubError } from '../../contract/errors.ts';
import { columns, type Layout, mostTiles, type ShownQuery, type Tile } from './contract.ts';

/** Characters of a layout as JSON. */
const longest = 100_000;

/** Throws as statistics would for what cannot be asked of them. */
export type CheckStats = (asked: Pick<ShownQuery, 'measure' | 'group' | 'bucket'> & { readonly q?: string }) => void;

/** A tile with where it stands in the body. */
export interface PlacedTile {
  readonly tile: Tile;
  readonly at: string;
}

export function tilesIn({ groups }: Layout): PlacedTile[] {
  return groups.flatMap(({ tiles }, group) =>
    tiles.map((tile, at) => ({ tile, at: `/layout/groups/${group}/tiles/${at}` })),
  );
}

/** Throws `invalid` or `bad-query`. */
export function checkLayout(layout: Layout, checkStats: CheckStats): void {
  if (JSON.stringify(layout).length > longest) {
    throw new HubError('invalid', `A layout has at most ${longest} characters; make a second dashboard`);
  }
  const tiles = tilesIn(layout);
  if (tiles.length > mostTiles) {
    throw new HubError('invalid', `A dashboard has at most ${mostTiles} tiles; make a second one`);
  }
  const taken = new Set<string>();
  for (const { id } of [...layout.groups, ...tiles.map(({ tile }) => tile)]) {
    if (taken.has(id)) throw new HubError('invalid', `The id ${id} stands twice in the layout; give each its own`);
    taken.add(id);
  }
  for (const placed of tiles) checkTile(placed, checkStats);
}

function checkTile({ tile, at }: PlacedTile, checkStats: CheckStats): void {
  const { x, w, show } = tile;
  if (x + w > columns) {
    throw refusal(tile, `${at}/w`, `it ends at column ${x + w}, and a dashboard has ${columns}`);
  }
  if (show.kind === 'bound') checkShown(tile, show, `${at}/show`, checkStats);
}

function checkShown(tile: Tile, show: ShownQuery, at: string, checkStats: CheckStats): void {
  const { draw, query, of, measure, group, bucket, min, max, thresholds = [], text } = show;
  const inField = (field: string, check: () => void) => {
    try {
      check();
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      throw refusal(tile, `${at}/${field}`, error.message, error);
    }
  };
  inField('query', () => checkStats({ q: query }));
  inField('group', () => checkStats({ group }));
  inField('measure', () => checkStats({ measure, group, bucket }));
  if (of !== undefined) inField('of', () => checkStats({ q: of }));
  const least = min ?? (draw === 'gauge' ? 0 : Number.NEGATIVE_INFINITY);
  const needs: readonly (readonly [string, boolean, string])[] = [
    ['of', draw === 'ratio' && of === undefined, 'a ratio needs the query of the whole as "of"'],
    ['text', draw === 'text' && !text?.trim(), 'a text needs words as "text"'],
    ['max', draw === 'gauge' && max === undefined, 'a gauge needs its end as "max"'],
    ['max', max !== undefined && max <= least, `"max" must be more than ${min === undefined ? 0 : '"min"'}`],
    ['thresholds', !isAscending(thresholds.map(({ from }) => from)), 'each threshold must be more than the one before'],
  ];
  for (const [field, isMissing, says] of needs) if (isMissing) throw refusal(tile, `${at}/${field}`, says);
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? number));
}

/** Names a tile as people know it. */
export function refusal(tile: Tile, at: string, says: string, cause?: HubError): HubError {
  const title = tile.show.kind === 'bound' ? tile.show.title.trim() : '';
  const named = title === '' ? `The tile ${tile.id}` : `The tile "${title}" (${tile.id})`;
  const extra: ErrorExtra = { ...cause?.extra, fields: [{ at, message: says }] };
  const field = at.slice(at.lastIndexOf('/') + 1);
  return new HubError(cause?.code ?? 'invalid', `${named}, ${field}: ${says}`, extra);
}
