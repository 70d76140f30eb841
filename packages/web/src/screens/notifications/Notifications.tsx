import { Button } from '@mantine/core';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type Ref, useEffect, useRef } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import type { ComposerHandle } from '../../components/Composer.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useKeys } from '../../components/keys.ts';
import { Segments } from '../../components/Segments.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { ThreadSplit } from '../../components/ThreadSplit.tsx';
import { useAct } from '../../components/useAct.ts';
import { useInbox } from '../../data/inbox.ts';
import { useWords } from '../../words/locale.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { ThreadPane } from '../ThreadPane.tsx';
import { MarkAll } from './MarkAll.tsx';
import { NoticeList, type NoticeListHandle } from './NoticeList.tsx';
import styles from './Notifications.module.css';
import { kinds, type NoticePlace, noticesHref, readNoticePlace } from './place.ts';
import { noticeWords } from './words.ts';

/** Who calls the reader: mentions, reviews and tasks, each beside the thread that it is about. */
export function Notifications() {
  const words = useWords(noticeWords);
  const place = readNoticePlace(useSearch({ strict: false }));
  const { history } = useRouter();
  const notices = useInbox(place);
  const { notifications, inbox } = notices;
  const act = useAct();
  const list = useRef<NoticeListHandle>(null);
  const reply = useRef<ComposerHandle>(null);
  const hrefOf = (change: Partial<NoticePlace>) => noticesHref({ ...place, ...change });
  const go = (change: Partial<NoticePlace>) => history.push(hrefOf(change));
  const close = () => place.openId !== null && go({ openId: null });

  const mark = (id: string, read: boolean) => act(async () => inbox?.mark(id, read));
  // Whose thread is open has been seen, but one that was marked unread beside it stays so.
  const opened = notifications.find(({ message }) => message !== null && message.id === place.openId)?.id;
  const unseen = useRef<() => void>(() => undefined);
  useEffect(() => {
    unseen.current = () => {
      if (notifications.some(({ id, read }) => id === opened && !read) && opened !== undefined) mark(opened, true);
    };
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the opening alone
  useEffect(() => unseen.current(), [opened]);

  useKeys({
    j: () => list.current?.move(1),
    k: () => list.current?.move(-1),
    e: () => list.current?.mark(),
    r: () => reply.current?.focus(),
    Escape: close,
  });

  return (
    <div className={styles.page}>
      <PageHeader title={words.title} back="/topics">
        <MarkAll notices={notices} />
      </PageHeader>
      <ThreadSplit
        label={words.width}
        pane={place.openId !== null && <Opened id={place.openId} onClose={close} replyHandle={reply} />}
      >
        <div className={styles.bar}>
          <Segments
            label={words.which}
            value={place.unread ? 'unread' : 'all'}
            choices={[
              ['all', words.all],
              ['unread', words.unread],
            ]}
            onChoose={(show) => go({ unread: show === 'unread' })}
          />
          <Segments
            label={words.anyKind}
            value={place.kind ?? 'any'}
            choices={[['any', words.anyKind], ...kinds.map((kind) => [kind, words.kinds[kind]] as const)]}
            onChoose={(kind) => go({ kind: kind === 'any' ? null : kind })}
          />
        </div>
        {notices.status === 'failed' && notices.problem && (
          <FailureBand problem={notices.problem} onRetry={() => inbox?.reload()} />
        )}
        {notices.status === 'loading' && <SkeletonRows />}
        {notices.status === 'ready' && notifications.length === 0 && (
          <Nothing isNarrow={place.unread || place.kind !== null} />
        )}
        <NoticeList
          notices={notifications}
          openId={place.openId}
          hrefOf={(id) => hrefOf({ openId: id })}
          onMark={mark}
          onEnd={() => void inbox?.loadMore()}
          handle={list}
        />
      </ThreadSplit>
    </div>
  );
}

interface OpenedProps {
  readonly id: string;
  readonly onClose: () => void;
  readonly replyHandle: Ref<ComposerHandle>;
}

function Opened(props: OpenedProps) {
  return <ThreadPane key={props.id} {...props} />;
}

function Nothing({ isNarrow }: { readonly isNarrow: boolean }) {
  const words = useWords(noticeWords);
  if (!isNarrow) return <EmptyState title={words.none} text={words.noneWhy} />;
  return (
    <EmptyState
      title={words.noneUnread}
      text={words.noneUnreadWhy}
      action={
        <Button component="a" href="/notifications" size="xs" variant="default">
          {words.showAll}
        </Button>
      }
    />
  );
}
