import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { typedSnippet } from '@tagloop/language/vocabulary/snippet';
import { useRef, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useMessages } from '../../data/messages.ts';
import { useWrites } from '../../data/writes.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { options, type SnippetsOptions } from './options.ts';
import { OpenedSnippet } from './parts/OpenedSnippet.tsx';
import { SnippetForm } from './parts/SnippetForm.tsx';
import { SnippetRow } from './parts/SnippetRow.tsx';
import styles from './SnippetsView.module.css';
import { snippetsWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: SnippetsView });

function SnippetsView(props: ViewProps<SnippetsOptions>) {
  const { state, hrefOf, hrefOfState, deedsIn, isWall, options: chosen } = props;
  const { open } = state;
  if (open === undefined) return <SnippetList {...props} />;
  return (
    <OpenedSnippet
      key={open}
      id={open}
      wrap={chosen.wrap}
      isWall={isWall}
      backHref={hrefOfState({ open: undefined })}
      hrefOf={hrefOf}
      deedsIn={deedsIn}
    />
  );
}

function SnippetList(props: ViewProps<SnippetsOptions>) {
  const { query, topic, isWall, deedsIn, hrefOfState, setState, options: chosen } = props;
  const words = useWords(snippetsWords);
  const { messages, status, problem, hasMore, loadMore, reload } = useMessages(query);
  const writes = useWrites();
  const [isNew, setNew] = useState(false);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);

  const adding = !isWall && topic !== null && deedsIn(topic.path).mayWrite && (
    <Button
      size="compact-sm"
      variant="filled"
      leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
      onClick={() => setNew(true)}
    >
      {words.newSnippet}
    </Button>
  );
  if (isNew && topic) {
    return (
      <SnippetForm
        title={words.newSnippet}
        initial={{ heading: '', expires: dayIn(chosen.days) }}
        onSave={async (snippet) => {
          const { id } = await writes.post({ topic: topic.path, text: typedSnippet(snippet) });
          setState({ open: id });
        }}
        onClose={() => setNew(false)}
      />
    );
  }
  if (problem && messages.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading' && messages.length === 0) return <SkeletonRows />;
  if (messages.length === 0)
    return (
      <EmptyState
        title={words.nothing}
        text={words.nothingWhy}
        command={topic ? lineFor(topic.path) : undefined}
        action={adding}
      />
    );
  return (
    <section ref={scroller} className={styles.scroller} aria-label={words.list} tabIndex={-1}>
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {adding && <div className={styles.bar}>{adding}</div>}
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

/** The line of shell that would make one. */
function lineFor(path: string): string {
  const url = `${window.location.origin}/api/snippets${path.split('/').map(encodeURIComponent).join('/')}`;
  return `curl -H "Authorization: Bearer $TOKEN" \\\n  --data-binary @main.go "${url}?title=main.go"`;
}

/** The day in so many days, `2026-12-01`, in UTC; undefined for none. */
function dayIn(days: number): string | undefined {
  return days === 0 ? undefined : new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
