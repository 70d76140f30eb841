import { IconX } from '@tabler/icons-react';
import type { Ref } from 'react';
import { FailureBand } from '../components/Band.tsx';
import type { ComposerHandle } from '../components/Composer.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { searchHref } from '../components/href.ts';
import { IconButton } from '../components/IconButton.tsx';
import { SkeletonRows } from '../components/Skeletons.tsx';
import { Thread } from '../components/Thread.tsx';
import { tagQuery } from '../components/tagQuery.ts';
import { useHistory } from '../data/history.ts';
import { type Message, type ThreadSnapshot, useThread } from '../data/messages.ts';
import { useWrites } from '../data/writes.ts';
import { useWords } from '../words/locale.tsx';
import { useDeeds } from './deeds.ts';
import styles from './ThreadPane.module.css';
import { screenWords } from './words.ts';
import { useWriting } from './writing.ts';

interface ThreadPaneProps {
  /** Of a root or of a reply. */
  readonly id: string;
  readonly onClose: () => void;
  readonly replyHandle?: Ref<ComposerHandle>;
}

/** The thread of one message, live. */
export function ThreadPane({ id, onClose, replyHandle }: ThreadPaneProps) {
  const words = useWords(screenWords);
  const thread = useThread(id);
  const { root, status, problem } = thread;
  if (root) return <OpenThread root={root} thread={thread} onClose={onClose} replyHandle={replyHandle} />;
  return (
    <section className={styles.pane} aria-label={words.thread}>
      <div className={styles.bar}>
        <IconButton icon={IconX} name={words.close} onClick={onClose} />
      </div>
      {status === 'loading' && <SkeletonRows />}
      {status === 'gone' && <EmptyState title={words.threadGone} text={words.threadGoneWhy} />}
      {status === 'failed' && problem && <FailureBand problem={problem} onRetry={thread.reload} />}
    </section>
  );
}

interface OpenThreadProps {
  readonly root: Message;
  readonly thread: ThreadSnapshot;
  readonly onClose: () => void;
  readonly replyHandle?: Ref<ComposerHandle>;
}

function OpenThread({ root, thread, onClose, replyHandle }: OpenThreadProps) {
  const { value: history = [] } = useHistory(root);
  const deedsIn = useDeeds();
  const writingIn = useWriting();
  const writes = useWrites();
  return (
    <Thread
      root={root}
      replies={thread.replies}
      history={history}
      deeds={deedsIn(root.topic)}
      tagHref={(tag) => searchHref({ q: tagQuery(tag) })}
      onReply={(text, labels) => writes.post({ topic: root.topic, parentId: root.id, text, labels })}
      writing={writingIn(root.topic, root.id)}
      onClose={onClose}
      replyHandle={replyHandle}
    />
  );
}
