import { IconArrowRight } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { topicHref } from '../../components/href.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { MessageRow } from '../../components/MessageRow.tsx';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import type { Notice } from '../../data/inbox.ts';
import { useWords } from '../../words/locale.tsx';
import { KindIcon } from './KindIcon.tsx';
import { markIcon } from './markIcon.ts';
import styles from './Notifications.module.css';
import { noticeWords } from './words.ts';

interface NoticeRowProps {
  readonly notice: Notice;
  readonly isOpen: boolean;
  readonly hrefOf: (messageId: string) => string;
  readonly onMark: (id: string, read: boolean) => void;
}

/** Why the reader is called, then the message that calls him. */
export function NoticeRow({ notice, isOpen, hrefOf, onMark }: NoticeRowProps) {
  const words = useWords(noticeWords);
  const { history } = useRouter();
  const { id, kind, at, read, message } = notice;
  const markButton = (
    <IconButton
      icon={markIcon(read)}
      name={read ? words.markUnread : words.markRead}
      onClick={() => onMark(id, !read)}
    />
  );
  return (
    <div className={styles.notice} data-notice={id} data-open={isOpen || undefined}>
      <KindIcon kind={kind} className={styles.kind} />
      {message === null ? (
        <p className={styles.gone}>
          {words.gone}
          <span className="space" />
          {markButton}
          <TimeAgo at={at} />
        </p>
      ) : (
        <MessageRow
          message={message}
          href={hrefOf(message.id)}
          selected={isOpen}
          unread={!read}
          withTopic
          at={at}
          underDay
          actions={() => (
            <>
              {markButton}
              <IconButton
                icon={IconArrowRight}
                name={words.toTopic}
                onClick={() => history.push(topicHref(message.topic, { m: message.parentId ?? message.id }))}
              />
            </>
          )}
        />
      )}
    </div>
  );
}
