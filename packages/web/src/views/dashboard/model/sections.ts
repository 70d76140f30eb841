/** The groups of a dashboard as they are drawn: by what is kept on the hub, or all tiles of the messages in their order. */

import type { Layout, Show } from '../../../data/dashboards.ts';
import type { Message } from '../../../data/messages.ts';
import type { Section } from './pages.ts';
import { inOrder, type Place, pack } from './place.ts';
import { inTileOrder, sizeOf } from './tileOf.ts';

export interface PlacedTile extends Place {
  readonly id: string;
  readonly show: Show;
}

export interface Sheets {
  readonly sections: readonly Section<PlacedTile>[];
  readonly columns: number;
  /** Px. */
  readonly row: number;
}

/** As the hub keeps them. */
export const storedColumns = 12;
export const storedRow = 84;
/** Px; below it tiles stand one or two beside each other, in the order of reading. */
export const narrow = 720;
const automaticRow = 168;
const tileWidth = 240;

export function storedSheets({ groups }: Layout, width: number): Sheets {
  if (width >= narrow) {
    return { sections: groups, columns: storedColumns, row: storedRow };
  }
  const columns = 2;
  const sections = groups.map(({ title, tiles }) => {
    const ordered = inOrder(tiles);
    const places = pack(
      ordered.map(({ w, h }) => ({ w: w > 4 ? 2 : 1, h })),
      columns,
    );
    return { title, tiles: ordered.map((tile, at) => ({ ...tile, ...places[at] })) };
  });
  return { sections, columns, row: storedRow };
}

export function automaticSheets(messages: readonly Message[], width: number): Sheets {
  const columns = width < narrow ? 2 : Math.min(10, Math.floor(width / tileWidth));
  const tiles = inTileOrder(messages);
  const places = pack(
    tiles.map(({ tile }) => sizeOf(tile, columns)),
    columns,
  );
  const placed = tiles.flatMap(({ message: { id } }, at): PlacedTile[] => {
    const place = places[at];
    return place ? [{ ...place, id, show: { kind: 'message', message: id } }] : [];
  });
  return { sections: [{ title: '', tiles: placed }], columns, row: automaticRow };
}

/** Those messages that a dashboard shows; null when it shows none. */
export function messagesOf({ groups }: Layout): string | null {
  const ids = groups.flatMap(({ tiles }) =>
    tiles.flatMap(({ show }) => (show.kind === 'message' ? [show.message] : [])),
  );
  return ids.length === 0 ? null : [...new Set(ids)].map((id) => `id:${id}`).join(' OR ');
}
