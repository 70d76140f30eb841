import { useDraggable } from '@dnd-kit/core';
import { IconMessageCircle, IconThumbUp } from '@tabler/icons-react';
import { note } from '@tagloop/language/labels/looks';
import { titleOf } from '@tagloop/language/text/title';
import { type CSSProperties, type KeyboardEvent, memo, useCallback } from 'react';
import { Avatar } from '../../../components/Avatar.tsx';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { MessageText } from '../../../components/MessageText.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { Message } from '../../../data/messages.ts';
import { usePeople } from '../../../data/people.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Column } from '../model/columns.ts';
import type { Lane } from '../model/lanes.ts';
import { canEnter } from '../model/move.ts';
import { boardWords } from '../words.ts';
import styles from './Card.module.css';
import { CardMenu } from './CardMenu.tsx';
import { type DropTarget, listName, placeOf, useIsTarget } from './dropTarget.ts';
import { InColumn } from './InColumn.tsx';
import type { Spot } from './useBoard.ts';

const mostLabels = 3;

interface CardFaceProps {
  readonly card: Message;
  /** Labels that say in which column it stands, which everybody sees. */
  readonly hidden: ReadonlySet<string>;
  /** When it came to its column, RFC 3339; absent where that is not known. */
  readonly since?: string;
}

/** What a card says: its words, labels, who took it, replies, votes and age. */
export function CardFace({ card, hidden, since }: CardFaceProps) {
  const words = useWords(boardWords);
  const people = usePeople();
  const takers = card.labels.flatMap(({ text }) => /^doing:(.+)$/.exec(text)?.[1] ?? []);
  const labels = card.labels.filter(({ text }) => !hidden.has(text) && !/^doing(:|$)/.test(text));
  return (
    <>
      <span className={styles.text}>
        <MessageText text={titleOf(card.text)} inRow />
      </span>
      <span className={styles.foot}>
        <span className={styles.labels}>
          {labels.slice(0, mostLabels).map((label) => (
            <LabelBadge key={label.text} label={label} />
          ))}
        </span>
        {card.votersUp.length > 0 && (
          <span className={styles.fact} title={words.votes(card.votersUp.length)}>
            <IconThumbUp size={14} stroke={1.75} aria-hidden /> {card.votersUp.length}
          </span>
        )}
        {card.replies > 0 && (
          <span className={styles.fact} title={words.replies(card.replies)}>
            <IconMessageCircle size={14} stroke={1.75} aria-hidden /> {card.replies}
          </span>
        )}
        {since ? <InColumn since={since} /> : <TimeAgo at={card.updatedAt} />}
        {takers.length > 0 && (
          <span role="img" className={styles.takers} aria-label={words.assigned(takers.join(', '))}>
            {takers.slice(0, 2).map((name) => (
              <Avatar
                key={name}
                user={people.get(name) ?? { name, fullName: '', robot: false, kind: null }}
                size={20}
              />
            ))}
          </span>
        )}
      </span>
    </>
  );
}

interface CardBodyProps extends CardFaceProps {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly href: string;
  readonly isOpened: boolean;
  readonly mayMove: boolean;
  readonly onMove: (card: Message, to: Spot) => void;
  readonly onKey: (event: KeyboardEvent, card: Message) => void;
}

/** What does not change while something is dragged, which all cards hear of. */
const CardBody = memo(function CardBody(props: CardBodyProps) {
  const { card, hidden, since, column, columns, href, isOpened, mayMove, onMove, onKey } = props;
  const words = useWords(boardWords);
  return (
    <>
      <a
        className={styles.link}
        href={href}
        aria-current={isOpened || undefined}
        title={mayMove ? words.keys : undefined}
        data-row-link
        onKeyDown={(event) => mayMove && onKey(event, card)}
      >
        <CardFace card={card} hidden={hidden} since={since} />
      </a>
      {mayMove && (
        <CardMenu
          name={titleOf(card.text)}
          columns={columns.filter((each) => each !== column && canEnter(each))}
          onMove={(to) => onMove(card, { column: to, after: undefined })}
        />
      )}
    </>
  );
});

interface CardProps extends CardBodyProps {
  /** Absent where the board has none. */
  readonly lane?: Lane;
  /** Its place in the list, from 0, and how many there are. */
  readonly index: number;
  readonly of: number;
  /** Px from the top of the list. */
  readonly top: number;
  /** Told of the element, so that the list knows its height. */
  readonly measure: (element: HTMLElement | null) => void;
  readonly target: DropTarget;
}

/** What a list of cards carries for those who drag a card over it. */
export interface Droppable {
  readonly column: Column;
  readonly lane?: Lane;
}

/** What a dragged card carries. */
export interface Dragged extends Droppable {
  readonly card: Message;
}

/** A card in its column: dragged by mouse or finger, moved by Alt and the arrows. */
export const Card = memo(function Card({ lane, index, of, top, measure, target, ...body }: CardProps) {
  const { card, hidden, column, isOpened, mayMove } = body;
  const list = listName(column, lane);
  const data: Dragged = { column, lane, card };
  const drag = useDraggable({ id: placeOf(list, card.id), data, disabled: !mayMove });
  const isTarget = useIsTarget(target, list, card.id);
  const style: CSSProperties & { '--bar'?: string } = { top, '--bar': barOf(card, hidden) };
  const { setNodeRef } = drag;
  const setNode = useCallback(
    (node: HTMLElement | null) => {
      setNodeRef(node);
      measure(node);
    },
    [setNodeRef, measure],
  );
  return (
    <li
      ref={setNode}
      {...drag.listeners}
      className={styles.card}
      style={style}
      aria-posinset={index + 1}
      aria-setsize={of}
      data-index={index}
      data-card={card.id}
      data-opened={isOpened || undefined}
      data-dragging={drag.isDragging || undefined}
      data-over={isTarget || undefined}
      data-may={mayMove || undefined}
      // The browser would draw the address of a link.
      onDragStart={(event) => event.preventDefault()}
    >
      <CardBody {...body} />
    </li>
  );
});

/** The colour that somebody gave to the first label that says more than the column. The hub has checked that it is a colour. */
function barOf({ labels }: Message, hidden: ReadonlySet<string>): string | undefined {
  return labels.find(({ text, color }) => !hidden.has(text) && !text.startsWith('doing') && color !== note.color)
    ?.color;
}
