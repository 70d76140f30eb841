import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Scene } from '../../view.ts';
import type { Column } from '../model/columns.ts';
import { isIn, type Lane, type LaneSort, lanesOf } from '../model/lanes.ts';
import { boardWords } from '../words.ts';
import type { BoardScene } from './CardList.tsx';
import { LaneColumn, laneRow } from './LaneColumn.tsx';
import styles from './Lanes.module.css';
import type { ColumnEdits } from './useColumnEdits.ts';

interface LanesProps extends BoardScene {
  readonly view: Pick<Scene, 'state' | 'setState'>;
  readonly sort: LaneSort;
  readonly edits: ColumnEdits | null;
}

interface Read {
  readonly cards: readonly Message[];
  readonly hasMore: boolean;
}

/** The board as a grid: columns, cut by a lane for each label of a family or each value of a tag. */
export function Lanes({ view, sort, edits, ...board }: LanesProps) {
  const words = useWords(boardWords);
  const [read, setRead] = useState<ReadonlyMap<string, Read>>(new Map());
  const onRead = useCallback(
    ({ key }: Column, cards: readonly Message[], hasMore: boolean) =>
      setRead((now) => new Map(now).set(key, { cards, hasMore })),
    [],
  );
  const cards = useMemo(() => {
    const shown = board.columns.flatMap(({ key }) => read.get(key)?.cards ?? []);
    return [...new Map(shown.map((card) => [card.id, card])).values()];
  }, [board.columns, read]);
  const lanes = useMemo(() => lanesOf(cards, sort), [cards, sort]);
  const hasMore = board.columns.some(({ key }) => read.get(key)?.hasMore);
  const closed = useMemo(() => new Set(view.state.closed?.split(',').map(decodeURIComponent)), [view.state.closed]);
  const isClosed = useCallback(({ key }: Lane) => closed.has(key || none), [closed]);

  function turn(lane: Lane): void {
    const now = new Set(closed);
    if (!now.delete(lane.key || none)) now.add(lane.key || none);
    view.setState({ closed: now.size === 0 ? undefined : [...now].map(encodeURIComponent).join(',') });
  }

  return (
    <div className={styles.grid}>
      {board.columns.map((column, at) => (
        <LaneColumn
          key={column.key}
          {...board}
          column={column}
          number={at + 1}
          edits={edits}
          sort={sort}
          lanes={lanes}
          isClosed={isClosed}
          onRead={onRead}
        />
      ))}
      {lanes.map((lane, at) => {
        const count = cards.filter((card) => isIn(card, lane, sort)).length;
        return (
          <h3 key={lane.key} className={styles.lane} style={{ gridRow: laneRow(at) }}>
            <button type="button" aria-expanded={!isClosed(lane)} onClick={() => turn(lane)}>
              {isClosed(lane) ? (
                <IconChevronRight size={14} stroke={1.75} aria-hidden />
              ) : (
                <IconChevronDown size={14} stroke={1.75} aria-hidden />
              )}
              {lane.name || words.noLane}
              <span className={styles.count}>{hasMore ? words.atLeast(count) : count}</span>
            </button>
          </h3>
        );
      })}
    </div>
  );
}

/** Stands in the address for the lane of the cards in no other one. */
const none = '-';
