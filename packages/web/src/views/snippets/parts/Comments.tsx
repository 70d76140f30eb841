import { Composer } from '../../../components/Composer.tsx';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { searchHref } from '../../../components/href.ts';
import { Replies } from '../../../components/Replies.tsx';
import { tagQuery } from '../../../components/tagQuery.ts';
import { useHub } from '../../../data/hub.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import { snippetsWords } from '../words.ts';
import styles from './Comments.module.css';

interface CommentsProps {
  readonly root: Message;
  /** Oldest first. */
  readonly comments: readonly Message[];
  readonly deeds: MessageDeeds<Message>;
}

/** What others say of the code, with the box to say more; its draft is that of the thread pane. */
export function Comments({ root, comments, deeds }: CommentsProps) {
  const words = useWords(snippetsWords);
  const { me } = useHub();
  const writes = useWrites();
  const writing = { families: deeds.families, draftKey: `${me.user.id}:${root.id}` };
  return (
    <section className={styles.comments} aria-label={words.comments}>
      <h3 className={styles.title}>
        {words.comments} <span className="quiet num">{comments.length}</span>
      </h3>
      {comments.length > 0 && (
        <Replies
          replies={comments}
          history={[]}
          tagHref={(tag) => searchHref({ q: tagQuery(tag) })}
          deeds={deeds}
          writing={writing}
        />
      )}
      {deeds.mayWrite && (
        <Composer
          form="line"
          placeholder={words.comment}
          sendLabel={words.send}
          onSend={(text, labels) => writes.post({ topic: root.topic, parentId: root.id, text, labels })}
          writing={writing}
        />
      )}
    </section>
  );
}
