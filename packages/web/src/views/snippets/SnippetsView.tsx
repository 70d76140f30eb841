import { Button } from '@mantine/core';
import { useRef } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useMessages } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { options, type SnippetsOptions } from './options.ts';
import { OpenedSnippet } from './parts/OpenedSnippet.tsx';
import { SnippetRow } from './parts/SnippetRow.tsx';
import styles from './SnippetsView.module.css';
import { snippetsWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: SnippetsView });

function SnippetsView(props: ViewProps<SnippetsOptions>) {
  const { state, hrefOf, hrefOfState, deedsIn, options: chosen } = props;
  const { open } = state;
  if (open === undefined) return <SnippetList {...props} />;
  return (
    <OpenedSnippet
      key={open}
      id={open}
      wrap={chosen.wrap}
      backHref={hrefOfState({ open: undefined })}
      hrefOf={hrefOf}
      deedsIn={deedsIn}
    />
  );
}

function SnippetList({ query, hrefOfState }: ViewProps<SnippetsOptions>) {
  const words = useWords(snippetsWords);
  const { messages, status, problem, hasMore, loadMore, reload } = useMessages(query);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);

  if (problem && messages.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading' && messages.length === 0) return <SkeletonRows />;
  if (messages.length === 0) return <EmptyState title={words.nothing} text={words.nothingWhy} />;
  return (
    <section ref={scroller} className={styles.scroller} aria-label={words.list} tabIndex={-1}>
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      <ul>
        {messages.map((message) => (
          <SnippetRow key={message.id} message={message} href={hrefOfState({ open: message.id })} />
        ))}
      </ul>
      {hasMore && (
        <div className={styles.more}>
          <Button size="compact-xs" variant="default" onClick={loadMore}>
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}
