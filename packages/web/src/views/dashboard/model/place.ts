/** Where tiles stand: a grid of columns and rows, from 0 at the upper left. */

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** Columns and rows. */
export interface Size {
  readonly w: number;
  readonly h: number;
}

/** The first free place for each, row by row, in their order; what is wider than the grid takes all of it. */
export function pack(sizes: readonly Size[], columns: number): Place[] {
  const taken: boolean[][] = [];
  /** Rows above are full. */
  let first = 0;
  const isFree = ({ x, y, w, h }: Place) => {
    for (let row = y; row < y + h; row += 1) {
      for (let column = x; column < x + w; column += 1) if (taken[row]?.[column]) return false;
    }
    return true;
  };
  return sizes.map((size) => {
    const [w, h] = [Math.max(1, Math.min(columns, size.w)), Math.max(1, size.h)];
    let place: Place = { x: 0, y: first, w, h };
    while (!isFree(place)) {
      place = place.x + w < columns ? { ...place, x: place.x + 1 } : { ...place, x: 0, y: place.y + 1 };
    }
    for (let row = place.y; row < place.y + h; row += 1) {
      taken[row] ??= [];
      const cells = taken[row] ?? [];
      for (let column = place.x; column < place.x + w; column += 1) cells[column] = true;
    }
    while (taken[first]?.filter(Boolean).length === columns) first += 1;
    return place;
  });
}

/** Rows down to the lowest tile. */
export function rowsOf(places: readonly Place[]): number {
  return places.reduce((most, { y, h }) => Math.max(most, y + h), 0);
}

/** As one reads: by rows, then columns. */
export function inOrder<P extends Place>(places: readonly P[]): P[] {
  return places.toSorted((a, b) => a.y - b.y || a.x - b.x);
}
