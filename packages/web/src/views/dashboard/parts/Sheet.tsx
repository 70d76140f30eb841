import type { CSSProperties, ReactNode } from 'react';
import type { Place } from '../model/place.ts';
import styles from './Sheet.module.css';

interface SheetProps<P extends Place> {
  readonly tiles: readonly P[];
  readonly keyOf: (tile: P) => string;
  readonly columns: number;
  /** Px of a row. */
  readonly row: number;
  readonly draw: (tile: P) => ReactNode;
}

/** Tiles where they stand. */
export function Sheet<P extends Place>({ tiles, keyOf, columns, row, draw }: SheetProps<P>) {
  const measures: CSSProperties & Record<'--columns' | '--row', string> = {
    '--columns': String(columns),
    '--row': `${row}px`,
  };
  return (
    <div className={styles.sheet} style={measures}>
      {tiles.map((tile) => (
        <div key={keyOf(tile)} style={areaOf(tile)}>
          {draw(tile)}
        </div>
      ))}
    </div>
  );
}

function areaOf({ x, y, w, h }: Place): CSSProperties {
  return { gridColumn: `${x + 1} / span ${w}`, gridRow: `${y + 1} / span ${h}` };
}
