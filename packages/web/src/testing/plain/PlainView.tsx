import { Button } from '@mantine/core';
import { titleOf } from '@tagloop/language/text/title';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { MessageText } from '../../components/MessageText.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useMessages } from '../../data/messages.ts';
import { defineDrawing, type ViewProps } from '../../views/view.ts';
import { useWords } from '../../words/locale.tsx';
import { options, type PlainOptions } from './options.ts';
import styles from './PlainView.module.css';
import { plainWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: PlainView });

function PlainView({ query, options: { authors }, hrefOf }: ViewProps<PlainOptions>) {
  const words = useWords(plainWords);
  const { messages, status, problem, hasMore, loadMore, reload } = useMessages(query);
  if (problem && messages.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading' && messages.length === 0) return <SkeletonRows />;
  if (messages.length === 0) return <EmptyState title={words.nothing} />;
  return (
    <section className={styles.scroller} aria-label={words.messages} tabIndex={-1}>
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      <ul className={styles.list}>
        {messages.map((message) => (
          <li key={message.id} className={styles.item}>
            <a href={hrefOf(message.id)}>
              <MessageText text={titleOf(message.text)} inRow />
            </a>
            {authors && <span className={styles.author}>{message.author.name}</span>}
          </li>
        ))}
      </ul>
      {hasMore && (
        <Button size="compact-xs" variant="default" onClick={loadMore}>
          {words.more}
        </Button>
      )}
    </section>
  );
}
