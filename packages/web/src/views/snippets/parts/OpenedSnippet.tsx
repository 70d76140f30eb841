import { bodyOf } from '@tagloop/language/text/title';
import { headingOf } from '@tagloop/language/vocabulary/snippet';
import { lazy, Suspense, useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { useKeys } from '../../../components/keys.ts';
import { MessageBody } from '../../../components/MessageBody.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { type Message, useThread } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { codeOf } from '../model/code.ts';
import { snippetsWords } from '../words.ts';
import { Code } from './Code.tsx';
import { Comments } from './Comments.tsx';
import { EditedSnippet } from './EditedSnippet.tsx';
import styles from './OpenedSnippet.module.css';
import { SnippetHead } from './SnippetHead.tsx';

const Revisions = lazy(() => import('./Revisions.tsx').then((module) => ({ default: module.Revisions })));

interface OpenedSnippetProps {
  readonly id: string;
  readonly wrap: boolean;
  readonly isWall: boolean;
  /** The list. */
  readonly backHref: string;
  readonly hrefOf: (id: string) => string;
  readonly deedsIn: (topicPath: string) => MessageDeeds<Message>;
}

/** One snippet over the whole width, live: its code, what can be done with it, and its comments. */
export function OpenedSnippet({ id, wrap, isWall, backHref, hrefOf, deedsIn }: OpenedSnippetProps) {
  const words = useWords(snippetsWords);
  const { root, replies, status, problem, reload } = useThread(id);
  const [isEditing, setEditing] = useState(false);
  useKeys({ Escape: () => document.querySelector<HTMLElement>('[data-snippet-back]')?.click() });
  if (!root) {
    return (
      <section className={styles.scroller}>
        <a className={styles.back} href={backHref} data-snippet-back>
          {words.back}
        </a>
        {status === 'loading' && <SkeletonRows />}
        {status === 'gone' && <EmptyState title={words.gone} text={words.goneWhy} />}
        {status === 'failed' && problem && <FailureBand problem={problem} onRetry={reload} />}
      </section>
    );
  }
  const found = codeOf(root, replies);
  const deeds = deedsIn(root.topic);
  const heading = headingOf(root.text);
  if (isEditing) {
    return <EditedSnippet root={root} found={found} deeds={deeds} onClose={() => setEditing(false)} />;
  }
  const mayEdit = !isWall && deeds.mayChange(found?.holder ?? root) && deeds.mayChange(root);
  return (
    <section className={styles.scroller} aria-label={heading} tabIndex={-1}>
      <a className={styles.back} href={backHref} data-snippet-back>
        {words.back}
      </a>
      <SnippetHead
        root={root}
        found={found}
        deeds={deeds}
        threadHref={hrefOf(root.id)}
        onEdit={mayEdit ? () => setEditing(true) : null}
      />
      {found ? (
        <Code title={heading} code={found.code} language={found.language} wrap={wrap} />
      ) : (
        <>
          <p className="quiet">{words.noCode}</p>
          <MessageBody body={bodyOf(root.text)} />
        </>
      )}
      {found && (
        <Suspense fallback={null}>
          <Revisions holder={found.holder} />
        </Suspense>
      )}
      <Comments root={root} comments={found?.comments ?? replies} deeds={deeds} />
    </section>
  );
}
