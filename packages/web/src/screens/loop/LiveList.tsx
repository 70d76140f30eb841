import { Button } from '@mantine/core';
import { titleOf } from '@tagloop/language/text/title';
import { useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { MessageText } from '../../components/MessageText.tsx';
import { StateGlyph } from '../../components/StateGlyph.tsx';
import { stateOf } from '../../components/state.ts';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useWall } from '../../components/wall.ts';
import { useMessages } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './LiveList.module.css';
import { loopWords } from './words.ts';

const length = 24;
/** In px. */
const rowHeight = 34;

/** The newest messages as they come; paused, it stays as it is. */
export function LiveList() {
  const words = useWords(loopWords);
  const isWall = useWall();
  const { messages, status, problem, reload } = useMessages('is:root', length);
  const [held, setHeld] = useState<typeof messages | null>(null);
  const shown = held ?? messages;
  return (
    <section className={styles.live} aria-label={words.live}>
      <h2 className={styles.head}>
        <span className={styles.dot} data-held={held !== null || undefined} aria-hidden />
        {words.live}
        <span className="space" />
        {!isWall && (
          <Button size="compact-xs" variant="subtle" onClick={() => setHeld(held ? null : messages)}>
            {held ? words.goOn : words.pause}
          </Button>
        )}
      </h2>
      {status === 'failed' && problem && <FailureBand problem={problem} onRetry={reload} />}
      {status === 'ready' && shown.length === 0 && <EmptyState title={words.latestNone} text={words.latestNoneWhy} />}
      <div className={styles.rows} style={{ height: rowHeight * Math.min(shown.length, length) }}>
        {shown.slice(0, length).map((message, at) => (
          <article
            key={message.id}
            className={styles.row}
            style={{ height: rowHeight, transform: `translateY(${at * rowHeight}px)` }}
          >
            <StateGlyph label={stateOf(message.labels) ?? ''} silent />
            <a className={`clip ${styles.title}`} href={topicHref(message.topic, { m: message.id })}>
              <MessageText text={titleOf(message.text)} inRow />
            </a>
            <TimeAgo at={message.createdAt} className={styles.time} />
          </article>
        ))}
      </div>
    </section>
  );
}
