import { type KeyboardEvent, memo, useCallback, useRef } from 'react';
import type { LabelTimes } from '../../../data/labelTimes.ts';
import type { Message } from '../../../data/messages.ts';
import type { Scene } from '../../view.ts';
import type { Column } from '../model/columns.ts';
import type { Lane } from '../model/lanes.ts';
import { Card } from './Card.tsx';
import styles from './ColumnView.module.css';
import type { DropTarget } from './dropTarget.ts';
import type { Board, Spot } from './useBoard.ts';
import { useCardWindow } from './useCardWindow.ts';

/** What the cards of all columns are drawn with. */
export interface BoardScene {
  readonly scene: Pick<Scene, 'query' | 'topic' | 'openId' | 'hrefOf' | 'deedsIn' | 'isWall'>;
  /** With that of the cards in no column. */
  readonly columns: readonly Column[];
  /** Labels that say where a card stands. */
  readonly hidden: ReadonlySet<string>;
  readonly board: Board;
  /** The card that is dragged. */
  readonly held: string | null;
  readonly target: DropTarget;
}

interface CardListProps extends BoardScene {
  readonly column: Column;
  readonly lane?: Lane;
  readonly cards: readonly Message[];
  readonly times: LabelTimes;
}

/** The cards of a column, or those of it in one lane; only those in sight are in the page. */
export const CardList = memo(function CardList(props: CardListProps) {
  const { scene, column, lane, columns, cards, times, hidden, board, held, target } = props;
  const { openId, hrefOf, deedsIn, isWall } = scene;
  const { move } = board;
  const list = useRef<HTMLUListElement>(null);
  const window = useCardWindow(list, cards, held, lane === undefined);
  const onKey = useCallback(
    (event: KeyboardEvent, card: Message) => {
      const to = event.altKey ? keySpot(event.key, card, { column, columns, cards }) : undefined;
      if (!to) return;
      event.preventDefault();
      move(card, to);
    },
    [move, column, columns, cards],
  );
  return (
    <ul ref={list} className={styles.cards} style={{ height: window.getTotalSize() }}>
      {window.getVirtualItems().map(({ index, start }) => {
        const card = cards[index];
        return (
          card && (
            <Card
              key={card.id}
              card={card}
              hidden={hidden}
              since={times.get(card.id)}
              column={column}
              lane={lane}
              columns={columns}
              href={hrefOf(card.id)}
              isOpened={card.id === openId}
              mayMove={!isWall && card.version > 0 && deedsIn(card.topic).mayWrite}
              onMove={move}
              onKey={onKey}
              index={index}
              of={cards.length}
              top={start}
              measure={window.measureElement}
              target={target}
            />
          )
        );
      })}
    </ul>
  );
});

interface Around {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly cards: readonly Message[];
}

/** Where an arrow takes a card: to the column beside it, or past the card above or below. */
function keySpot(key: string, card: Message, { column, columns, cards }: Around): Spot | undefined {
  const side = key === 'ArrowLeft' ? -1 : key === 'ArrowRight' ? 1 : 0;
  if (side !== 0) {
    const next = columns[columns.indexOf(column) + side];
    return next && { column: next, after: undefined };
  }
  const at = cards.findIndex(({ id }) => id === card.id);
  if (key === 'ArrowUp' && at > 0) return { column, after: cards[at - 2]?.id ?? null };
  if (key === 'ArrowDown' && at < cards.length - 1) return { column, after: cards[at + 1]?.id ?? null };
  return undefined;
}
