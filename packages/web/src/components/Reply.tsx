import { bodyOf, titleOf } from '@tagloop/language/text/title';
import { useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { Avatar } from './Avatar.tsx';
import type { Writing } from './Composer.tsx';
import type { MessageDeeds } from './deeds.ts';
import { EditBox } from './EditBox.tsx';
import { LabelBadge } from './LabelBadge.tsx';
import { MessageActions } from './MessageActions.tsx';
import { MessageBody } from './MessageBody.tsx';
import { MessageText } from './MessageText.tsx';
import styles from './Replies.module.css';
import type { ShownMessage } from './shapes.ts';
import { VoteCount } from './VoteCount.tsx';
import { When } from './When.tsx';
import { blockWords } from './words.ts';

interface ReplyProps<M extends ShownMessage> {
  readonly reply: M;
  readonly tagHref: (tag: string) => string;
  readonly deeds: MessageDeeds<M>;
  readonly writing: Writing;
}

/** One answer in a thread; what can be done with it shows under the pointer and the focus. */
export function Reply<M extends ShownMessage>({ reply, tagHref, deeds, writing }: ReplyProps<M>) {
  const words = useWords(blockWords);
  const [isEditing, setEditing] = useState(false);
  const { author, text, labels, likers, votersUp, votersDown } = reply;
  const hasFoot = labels.length + likers.length + votersUp.length + votersDown.length > 0;
  const isOnItsWay = reply.id.startsWith('draft:');
  return (
    <article className={styles.reply}>
      <Avatar user={author} size={24} />
      <div className={styles.content}>
        <div className={styles.head}>
          <b>{author.name}</b>
          <When at={reply.createdAt} />
          {reply.edited && <span>{words.edited}</span>}
        </div>
        {isEditing ? (
          <EditBox
            message={reply}
            writing={writing}
            onSave={(next) => deeds.edit(reply, next)}
            onClose={() => setEditing(false)}
          />
        ) : (
          <>
            <p className={styles.text}>
              <MessageText text={titleOf(text)} tagHref={tagHref} links />
            </p>
            <MessageBody body={bodyOf(text)} tagHref={tagHref} />
          </>
        )}
        {hasFoot && (
          <div className={styles.foot}>
            {labels.map((label) => (
              <LabelBadge key={label.text} label={label} />
            ))}
            {likers.length > 0 && <span title={likers.join(', ')}>{words.likes(likers.length)}</span>}
            <VoteCount message={reply} />
          </div>
        )}
      </div>
      {!isEditing && !isOnItsWay && (
        <div className={styles.actions}>
          <MessageActions message={reply} deeds={deeds} steps={{ onEdit: () => setEditing(true) }} />
        </div>
      )}
    </article>
  );
}
