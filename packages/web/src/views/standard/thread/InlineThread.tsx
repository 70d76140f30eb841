import { FailureBand } from '../../../components/Band.tsx';
import { Composer, type Writing } from '../../../components/Composer.tsx';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { searchHref } from '../../../components/href.ts';
import { Replies } from '../../../components/Replies.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { tagQuery } from '../../../components/tagQuery.ts';
import { type Message, useThread } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import { standardWords } from '../words.ts';
import styles from './InlineThread.module.css';

interface InlineThreadProps {
  readonly root: Message;
  readonly deeds: MessageDeeds<Message>;
  readonly writing: Writing;
}

/** The replies of a message below its row, live, with the box to answer; its draft is that of the thread pane. */
export function InlineThread({ root, deeds, writing }: InlineThreadProps) {
  const words = useWords(standardWords);
  const writes = useWrites();
  const { replies, status, problem, reload } = useThread(root.id);
  if (status === 'failed' && problem) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading') return <SkeletonRows />;
  return (
    <section className={styles.thread} aria-label={words.replies}>
      <Replies
        replies={replies}
        history={[]}
        tagHref={(tag) => searchHref({ q: tagQuery(tag) })}
        deeds={deeds}
        writing={writing}
      />
      {deeds.mayWrite && (
        <Composer
          form="line"
          placeholder={words.replyTo(root.author.name)}
          sendLabel={words.reply}
          onSend={(text, labels) => writes.post({ topic: root.topic, parentId: root.id, text, labels })}
          writing={writing}
        />
      )}
    </section>
  );
}
