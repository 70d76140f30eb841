import type { ReactNode } from 'react';
import type { Section } from '../model/pages.ts';
import type { PlacedTile } from '../model/sections.ts';
import styles from './Sections.module.css';
import { Sheet } from './Sheet.tsx';

interface SectionsProps {
  readonly sections: readonly Section<PlacedTile>[];
  readonly columns: number;
  /** Px of a row. */
  readonly row: number;
  readonly draw: (tile: PlacedTile) => ReactNode;
}

/** The groups of a dashboard below each other, each under its title. */
export function Sections({ sections, columns, row, draw }: SectionsProps) {
  return sections.map(({ title, tiles }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a group that is cut in two stands twice
    <section key={at} className={styles.section} aria-label={title || undefined}>
      {title !== '' && <h2 className={styles.title}>{title}</h2>}
      <Sheet tiles={tiles} keyOf={keyOf} columns={columns} row={row} draw={draw} />
    </section>
  ));
}

const keyOf = ({ id }: PlacedTile) => id;
