import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { useCount } from '../../../data/count.ts';
import { useLabelTimes } from '../../../data/labelTimes.ts';
import { type Message, useMessages } from '../../../data/messages.ts';
import { narrowed } from '../../../data/scope.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Scene } from '../../view.ts';
import { type Column, columnQuery } from '../model/columns.ts';
import { ordered } from '../model/order.ts';
import { boardWords } from '../words.ts';
import { Card, type Dragged } from './Card.tsx';
import styles from './ColumnView.module.css';
import { NewCard } from './NewCard.tsx';
import type { Board, Spot } from './useBoard.ts';

/** Cards that a column reads at once. */
const page = 40;

interface ColumnViewProps {
  readonly scene: Pick<Scene, 'query' | 'topic' | 'openId' | 'hrefOf' | 'deedsIn' | 'isWall'>;
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly hidden: ReadonlySet<string>;
  readonly board: Board;
}

/** The cards of one label, with their number, a warning when they are too many, and a way to add one. */
export function ColumnView({ scene, column, columns, hidden, board }: ColumnViewProps) {
  const { query, topic, openId, hrefOf, deedsIn, isWall } = scene;
  const words = useWords(boardWords);
  const own = narrowed(query, columnQuery(column, columns));
  const { messages, status, problem, hasMore, loadMore, reload } = useMessages(own, page);
  const count = useCount(own).value?.count ?? messages.length;
  const cards = useMemo(() => ordered(messages, board.ranks), [messages, board.ranks]);
  const times = useLabelTimes(messages, column.label);
  const { tell } = board;
  useEffect(() => tell(column, cards), [tell, column, cards]);
  const [isAdding, setAdding] = useState(false);
  const { setNodeRef, isOver } = useDroppable({ id: `column ${column.label}`, data: { column } satisfies Dragged });
  const mayAdd = !isWall && topic !== null && deedsIn(topic.path).mayWrite;
  const name = words.column(column.name);
  const isFull = column.limit > 0 && count > column.limit;

  const { move } = board;
  const onKey = useCallback(
    (event: KeyboardEvent, card: Message) => {
      const to = event.altKey ? keySpot(event.key, card, { column, columns, cards }) : undefined;
      if (!to) return;
      event.preventDefault();
      move(card, to);
    },
    [move, column, columns, cards],
  );

  // The column of what has none is there only where there is something.
  if (column.label === null && cards.length === 0) return null;
  return (
    <section ref={setNodeRef} className={styles.column} data-over={isOver || undefined} aria-label={name}>
      <header className={styles.head}>
        {column.label ? <StateGlyph label={column.label} silent /> : <DrawnGlyph glyph="note" tone="idle" />}
        <h2>{name}</h2>
        <span className={styles.count} data-full={isFull || undefined} title={isFull ? words.full : undefined}>
          {words.count(count, column.limit)}
        </span>
        {mayAdd && <IconButton icon={IconPlus} name={words.add(name)} onClick={() => setAdding(true)} />}
      </header>
      {isAdding && topic && (
        <NewCard onAdd={(text) => board.add(column, topic.path, text)} onClose={() => setAdding(false)} />
      )}
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <Card
            key={card.id}
            card={card}
            hidden={hidden}
            since={times.get(card.id)}
            column={column}
            columns={columns}
            href={hrefOf(card.id)}
            isOpened={card.id === openId}
            mayMove={!isWall && card.version > 0 && deedsIn(card.topic).mayWrite}
            onMove={board.move}
            onKey={onKey}
          />
        ))}
      </ul>
      {cards.length === 0 && status === 'ready' && <p className={styles.empty}>{words.empty}</p>}
      {hasMore && (
        <Button size="compact-xs" variant="subtle" onClick={loadMore}>
          {words.older}
        </Button>
      )}
    </section>
  );
}

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
