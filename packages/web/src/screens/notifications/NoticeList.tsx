import { type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
import { useNow } from '../../components/clock.ts';
import type { Notice } from '../../data/inbox.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { calendarDays, dayName } from '../../words/time.ts';
import { NoticeRow } from './NoticeRow.tsx';
import styles from './Notifications.module.css';
import { noticeWords } from './words.ts';

export interface NoticeListHandle {
  /** Moves the focus by so many rows, from the open one when none has it. */
  move(rows: number): void;
  /** Marks the row with the focus, or the open one, the other way. */
  mark(): void;
}

interface NoticeListProps {
  readonly notices: readonly Notice[];
  readonly openId: string | null;
  readonly hrefOf: (messageId: string) => string;
  readonly onMark: (id: string, read: boolean) => void;
  /** When the end is near. */
  readonly onEnd: () => void;
  readonly handle: Ref<NoticeListHandle>;
}

/** By day; what comes while the reader has gone on leaves his place where it is. */
export function NoticeList({ notices, openId, hrefOf, onMark, onEnd, handle }: NoticeListProps) {
  const words = useWords(noticeWords);
  const scroller = useRef<HTMLDivElement>(null);
  const links = () => [...(scroller.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
  const openIndex = () => links().findIndex((link) => link.closest('[data-open]'));
  const focusIndex = () => links().findIndex((link) => link.matches(':focus'));

  useImperativeHandle(handle, () => ({
    move(rows) {
      const all = links();
      const at = focusIndex() >= 0 ? focusIndex() : openIndex();
      all[Math.min(all.length - 1, Math.max(0, at < 0 ? 0 : at + rows))]?.focus();
    },
    mark() {
      const row = document.activeElement?.closest('[data-notice]') ?? scroller.current?.querySelector('[data-open]');
      const notice = notices.find(({ id }) => id === row?.getAttribute('data-notice'));
      if (notice) onMark(notice.id, !notice.read);
    },
  }));

  function onScroll(): void {
    const { scrollTop = 0, clientHeight = 0, scrollHeight = 0 } = scroller.current ?? {};
    if (scrollTop + 2 * clientHeight > scrollHeight) onEnd();
  }

  return (
    <section ref={scroller} className={styles.list} aria-label={words.list} tabIndex={-1} onScroll={onScroll}>
      {notices.map((notice, index) => (
        <div key={notice.id}>
          <DayBetween before={notices[index - 1]?.at} at={notice.at} />
          <NoticeRow
            notice={notice}
            isOpen={notice.message !== null && notice.message.id === openId}
            hrefOf={hrefOf}
            onMark={onMark}
          />
        </div>
      ))}
    </section>
  );
}

/** The head of a day, before its first notification. */
function DayBetween({ before, at }: { readonly before: string | undefined; readonly at: string }): ReactNode {
  const { locale } = useLocale();
  const now = useNow();
  const day = Date.parse(at);
  if (before !== undefined && calendarDays(day, Date.parse(before)) === 0) return null;
  return <h2 className={styles.day}>{dayName(day, now, locale)}</h2>;
}
