import { IconMessageCircle, IconPinned } from '@tabler/icons-react';
import { titleOf } from '@tagloop/language/text/title';
import { type MouseEvent, memo, type ReactNode, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { Avatar } from './Avatar.tsx';
import { LabelBadge } from './LabelBadge.tsx';
import { useLongPress } from './longPress.ts';
import styles from './MessageRow.module.css';
import { MessageText } from './MessageText.tsx';
import { DrawnGlyph, StateGlyph } from './StateGlyph.tsx';
import type { ShownMessage } from './shapes.ts';
import { shownLabels, stateOf } from './state.ts';
import { TimeAgo } from './TimeAgo.tsx';
import { VoteCount } from './VoteCount.tsx';
import { blockWords } from './words.ts';

const mostLabels = 3;

export type Density = 'comfortable' | 'compact';

interface MessageRowProps {
  readonly message: ShownMessage;
  /** Where its thread opens. */
  readonly href: string;
  readonly density?: Density;
  readonly selected?: boolean;
  readonly unread?: boolean;
  /** Shown before the hub has it. */
  readonly waiting?: boolean;
  /** Shows the topic: where a list holds several. */
  readonly withTopic?: boolean;
  /** The time that the list is ordered by; RFC 3339. */
  readonly at?: string;
  /** Stands under the head of its day. */
  readonly underDay?: boolean;
  /** Take the place of replies and time while the pointer or the focus is on the row; made when it first comes near. */
  readonly actions?: (id: string) => ReactNode;
  /** Shows or hides its replies below the row. */
  readonly onUnfold?: (id: string) => void;
  readonly unfolded?: boolean;
  /** Whether it is chosen, to do the same with several; `onCheck` makes it one that can be. */
  readonly checked?: boolean;
  /** Some are chosen: a click chooses too, and opens nothing. */
  readonly choosing?: boolean;
  /** `isRange`: and all between it and the one before. */
  readonly onCheck?: (id: string, isRange: boolean) => void;
}

/** One message in a list: its state, title, labels, replies and time. 58 px high, compact 32. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, href, density = 'comfortable', selected, unread, waiting, withTopic, actions } = props;
  const { checked = false, choosing = false, onCheck, onUnfold, unfolded = false } = props;
  const words = useWords(blockWords);
  const { author, likers, replies } = message;
  const labels = shownLabels(message.labels);
  const state = stateOf(message.labels);
  const [isNear, setNear] = useState(false);
  const comeNear = () => setNear(true);
  const { onClickCapture, onPointerMove, ...press } = useLongPress(onCheck && (() => onCheck(message.id, false)));
  function choose(event: MouseEvent): void {
    onClickCapture?.(event);
    const isPlain = !event.ctrlKey && !event.metaKey && !(event.target instanceof HTMLInputElement);
    if (!choosing || !onCheck || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    onCheck(message.id, event.shiftKey);
  }
  return (
    <article
      {...press}
      onClickCapture={onCheck && choose}
      className={styles.row}
      data-density={density}
      data-selected={selected || undefined}
      data-unread={unread || undefined}
      data-waiting={waiting || undefined}
      data-near={(actions && isNear) || undefined}
      data-choosable={(onCheck && (isNear || choosing)) || undefined}
      data-checked={checked || undefined}
      data-choosing={choosing || undefined}
      // Not when it enters: while the list scrolls, every row enters under a pointer that rests.
      onPointerMove={(event) => {
        onPointerMove?.(event);
        if (!isNear && event.pointerType === 'mouse') comeNear();
      }}
      onFocus={isNear ? undefined : comeNear}
    >
      <span className={styles.glyph}>
        {waiting ? (
          <DrawnGlyph glyph="wait" tone="idle" name={words.onItsWay} />
        ) : state === null ? (
          <DrawnGlyph glyph="note" tone="idle" />
        ) : (
          <StateGlyph label={state} silent />
        )}
      </span>
      {onCheck && (isNear || choosing) && (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={words.selectThis(titleOf(message.text))}
          checked={checked}
          onChange={({ nativeEvent }) =>
            onCheck(message.id, 'shiftKey' in nativeEvent && nativeEvent.shiftKey === true)
          }
        />
      )}
      <a className={styles.title} href={href} aria-current={selected || undefined} data-row-link>
        <MessageText text={titleOf(message.text)} inRow />
      </a>
      <div className={styles.meta}>
        <Avatar user={author} size={16} />
        <span>{author.name}</span>
        {withTopic && (
          <Fact>
            <span className={styles.above}>{message.topic.slice(1, message.topic.lastIndexOf('/') + 1)}</span>
            {message.topic.slice(message.topic.lastIndexOf('/') + 1)}
          </Fact>
        )}
        {message.pinned && (
          <Fact>
            <IconPinned size={13} stroke={1.75} role="img" aria-label={words.pinned} />
          </Fact>
        )}
        {likers.length > 0 && <Fact>{words.likes(likers.length)}</Fact>}
        {message.votersUp.length + message.votersDown.length > 0 && (
          <Fact>
            <VoteCount message={message} />
          </Fact>
        )}
        {message.edited && <Fact>{words.edited}</Fact>}
      </div>
      <div className={styles.labels}>
        {labels.slice(0, mostLabels).map((label) => (
          <LabelBadge key={label.text} label={label} plain />
        ))}
        {labels.length > mostLabels && (
          <span
            className={styles.rest}
            title={labels
              .slice(mostLabels)
              .map(({ text }) => text)
              .join(', ')}
          >
            {words.moreLabels(labels.length - mostLabels)}
          </span>
        )}
      </div>
      <div className={styles.replies}>
        {replies > 0 &&
          (onUnfold ? (
            <button
              type="button"
              className={styles.unfold}
              aria-pressed={unfolded}
              aria-label={words.repliesCount(replies)}
              title={words.repliesCount(replies)}
              onClick={() => onUnfold(message.id)}
            >
              <ReplyCount replies={replies} />
            </button>
          ) : (
            <span className={styles.count} title={words.repliesCount(replies)}>
              <ReplyCount replies={replies} />
            </span>
          ))}
      </div>
      <TimeAgo at={props.at ?? message.createdAt} underDay={props.underDay} className={styles.time} />
      {actions && isNear && <div className={styles.actions}>{actions(message.id)}</div>}
    </article>
  );
});

function ReplyCount({ replies }: { readonly replies: number }) {
  return (
    <>
      <IconMessageCircle size={14} stroke={1.75} aria-hidden />
      <span className="num">{replies}</span>
    </>
  );
}

function Fact({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span aria-hidden>·</span>
      <span className="clip">{children}</span>
    </>
  );
}
