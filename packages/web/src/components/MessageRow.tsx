import { IconMessageCircle, IconPinned } from '@tabler/icons-react';
import { titleOf } from '@tagloop/language/text/title';
import { memo, type ReactNode, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { Avatar } from './Avatar.tsx';
import { LabelBadge } from './LabelBadge.tsx';
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
}

/** One message in a list: its state, title, labels, replies and time. 58 px high, compact 32. */
export const MessageRow = memo(function MessageRow(props: MessageRowProps) {
  const { message, href, density = 'comfortable', selected, unread, waiting, withTopic, actions } = props;
  const words = useWords(blockWords);
  const { author, likers, replies } = message;
  const labels = shownLabels(message.labels);
  const state = stateOf(message.labels);
  const [isNear, setNear] = useState(false);
  const comeNear = () => setNear(true);
  return (
    <article
      className={styles.row}
      data-density={density}
      data-selected={selected || undefined}
      data-unread={unread || undefined}
      data-waiting={waiting || undefined}
      onPointerEnter={isNear ? undefined : comeNear}
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
        {replies > 0 && (
          <>
            <IconMessageCircle size={14} stroke={1.75} aria-hidden />
            <span className="num" title={words.repliesCount(replies)}>
              {replies}
            </span>
          </>
        )}
      </div>
      <TimeAgo at={props.at ?? message.createdAt} underDay={props.underDay} className={styles.time} />
      {actions && isNear && <div className={styles.actions}>{actions(message.id)}</div>}
    </article>
  );
});

function Fact({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <span aria-hidden>·</span>
      <span className="clip">{children}</span>
    </>
  );
}
