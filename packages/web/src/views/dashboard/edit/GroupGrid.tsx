import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { GridLayout, type Layout as Items } from 'react-grid-layout';
import type { Group, Tile } from '../../../data/dashboards.ts';
import { storedColumns, storedRow } from '../model/sections.ts';
import styles from './GroupGrid.module.css';
import { itemsOf, placed } from './layouts.ts';

interface GroupGridProps {
  readonly group: Group;
  readonly onChange: (group: Group) => void;
  readonly draw: (tile: Tile) => ReactNode;
}

/** The tiles of a group, dragged by their handles and sized at their lower right corners. */
export function GroupGrid({ group, onChange, draw }: GroupGridProps) {
  const { ref, width } = useElementSize<HTMLDivElement>();
  const put = (items: Items) => onChange(placed(group, items));
  return (
    <div ref={ref} className={styles.grid}>
      {width > 0 && (
        <GridLayout
          width={width}
          layout={itemsOf(group)}
          gridConfig={{ cols: storedColumns, rowHeight: storedRow, margin: [12, 12], containerPadding: [0, 0] }}
          dragConfig={{ handle: '[data-handle]' }}
          resizeConfig={{ handles: ['se'] }}
          onDragStop={put}
          onResizeStop={put}
        >
          {group.tiles.map((tile) => (
            <div key={tile.id}>{draw(tile)}</div>
          ))}
        </GridLayout>
      )}
    </div>
  );
}
