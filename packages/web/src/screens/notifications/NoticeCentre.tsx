import { Popover } from '@mantine/core';
import { titleOf } from '@tagloop/language/text/title';
import { type KeyboardEvent, type ReactElement, useRef } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { topicHref } from '../../components/href.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { MessageText } from '../../components/MessageText.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { TimeAgo } from '../../components/TimeAgo.tsx';
import { useAct } from '../../components/useAct.ts';
import { type Notice, useInbox } from '../../data/inbox.ts';
import { useWords } from '../../words/locale.tsx';
import { KindIcon } from './KindIcon.tsx';
import { MarkAll } from './MarkAll.tsx';
import { markIcon } from './markIcon.ts';
import styles from './NoticeCentre.module.css';
import { noticeWords } from './words.ts';

/** Of the newest, as many as one looks through without a page. */
const most = 20;

interface NoticeCentreProps {
  readonly target: ReactElement;
  readonly onClose: () => void;
}

/** The newest notifications; those that were unread when it was opened stand first, and stay there. */
export function NoticeCentre({ target, onClose }: NoticeCentreProps) {
  const words = useWords(noticeWords);
  const notices = useInbox({ unread: false, kind: null });
  const act = useAct();
  const { notifications, status, problem, inbox } = notices;
  const calling = useRef(new Set<string>());
  for (const { id, read } of notifications) if (!read) calling.current.add(id);
  const isFirst = ({ id }: Notice) => calling.current.has(id);
  const shown = [...notifications.filter(isFirst), ...notifications.filter((each) => !isFirst(each))].slice(0, most);
  const mark = (id: string, read: boolean) => act(async () => inbox?.mark(id, read));
  return (
    <Popover
      opened
      onChange={(isOpen) => !isOpen && onClose()}
      position="bottom-start"
      offset={6}
      width={400}
      trapFocus
      shadow="md"
      withinPortal
    >
      <Popover.Target>{target}</Popover.Target>
      <Popover.Dropdown p={0} aria-label={words.title} onKeyDown={walk}>
        <header className={styles.head}>
          <b className="space">{words.title}</b>
          <MarkAll notices={notices} />
        </header>
        {status === 'failed' && problem && <FailureBand problem={problem} onRetry={() => inbox?.reload()} />}
        {status === 'loading' && <SkeletonRows />}
        {status === 'ready' && shown.length === 0 && <p className={styles.none}>{words.noneWhy}</p>}
        <ul className={styles.list}>
          {shown.map((notice) => (
            <NoticeLine
              key={notice.id}
              notice={notice}
              onOpen={() => {
                if (!notice.read) mark(notice.id, true);
                onClose();
              }}
              onMark={() => mark(notice.id, !notice.read)}
            />
          ))}
        </ul>
        <a className={styles.all} href="/notifications" onClick={onClose}>
          {words.showAll}
        </a>
      </Popover.Dropdown>
    </Popover>
  );
}

interface NoticeLineProps {
  readonly notice: Notice;
  readonly onOpen: () => void;
  readonly onMark: () => void;
}

/** Leads to the message where it stands. */
function NoticeLine({ notice: { kind, at, read, message }, onOpen, onMark }: NoticeLineProps) {
  const words = useWords(noticeWords);
  return (
    <li className={styles.line} data-unread={!read || undefined}>
      <KindIcon kind={kind} className={styles.kind} />
      {message === null ? (
        <span className="quiet">{words.gone}</span>
      ) : (
        <a
          className={styles.link}
          href={topicHref(message.topic, { m: message.parentId ?? message.id })}
          data-notice-link
          onClick={onOpen}
        >
          <span className={styles.title}>
            <MessageText text={titleOf(message.text)} inRow />
          </span>
          <span className={styles.meta}>
            {message.author.name} · {message.topic.slice(1)}
          </span>
        </a>
      )}
      <TimeAgo at={at} className={styles.time} />
      <IconButton icon={markIcon(read)} name={read ? words.markUnread : words.markRead} onClick={onMark} />
    </li>
  );
}

/** The arrows go from one to the next. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-notice-link]')];
  const at = links.findIndex((link) => link.matches(':focus'));
  links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))]?.focus();
}
