import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { NoticeBand } from '../../components/Band.tsx';
import { Composer, type ComposerHandle } from '../../components/Composer.tsx';
import { useKeys } from '../../components/keys.ts';
import { QueryBox } from '../../components/QueryBox.tsx';
import { queryError } from '../../components/queryError.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useCount } from '../../data/count.ts';
import { scoped } from '../../data/scope.ts';
import type { Topic } from '../../data/topics.ts';
import { useWrites } from '../../data/writes.ts';
import { useDeeds } from '../../screens/deeds.ts';
import type { View } from '../../views/ViewHost.tsx';
import { ViewHost } from '../../views/ViewHost.tsx';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './MessagesPage.module.css';
import type { Place } from './place.ts';
import { ThreadSplit } from './ThreadSplit.tsx';

const loadThreadPane = () => import('../../screens/ThreadPane.tsx').then((module) => ({ default: module.ThreadPane }));
const ThreadPane = lazy(loadThreadPane);

interface MessagesPageProps {
  readonly header: ReactNode;
  /** Null: the whole hub. */
  readonly topic: Topic | null;
  readonly view: View;
  readonly place: Place;
  readonly placeholder: string;
  readonly composerPlaceholder: string;
}

/** A page of messages: query, composer, view, and beside them the thread that is open. */
export function MessagesPage({ header, topic, view, place, placeholder, composerPlaceholder }: MessagesPageProps) {
  const words = useWords(appWords);
  const { q = '', m: openId = null } = place.state;
  const query = scoped(q, topic?.path ?? null);
  const isReadable = useMemo(() => queryError(q) === null, [q]);
  const deedsIn = useDeeds();
  const writes = useWrites();
  const search = useRef<HTMLInputElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const reply = useRef<ComposerHandle>(null);

  const { hrefOf: hrefOfState, go, isWriting, stopWriting } = place;
  const hrefOf = useCallback((id: string) => hrefOfState({ m: id }), [hrefOfState]);
  const onOpen = useCallback((id: string | null) => go({ m: id ?? undefined }), [go]);

  useKeys({
    '/': () => search.current?.focus(),
    c: () => composer.current?.focus(),
    r: () => reply.current?.focus(),
    Escape: () => openId !== null && onOpen(null),
  });
  // Once the page stands, so that the first thread opens at once.
  useEffect(() => {
    const soon = setTimeout(() => void loadThreadPane(), 1000);
    return () => clearTimeout(soon);
  }, []);
  // Who opens the search without a query comes to write one.
  const isBlankSearch = topic === null && q === '';
  useEffect(() => {
    if (isBlankSearch) search.current?.focus();
  }, [isBlankSearch]);
  useEffect(() => {
    if (isWriting) composer.current?.focus();
  }, [isWriting]);

  return (
    <div className={styles.page}>
      {header}
      <ThreadSplit
        label={words.width}
        pane={
          openId !== null && (
            <Suspense fallback={<SkeletonRows />}>
              <ThreadPane key={openId} id={openId} onClose={() => onOpen(null)} replyHandle={reply} />
            </Suspense>
          )
        }
      >
        <div className={styles.query}>
          <QueryBox
            value={q}
            onChange={(next, isFinal) => go({ q: next || undefined }, isFinal ? 'push' : 'replace')}
            placeholder={placeholder}
            aside={isReadable && <Count query={query} />}
            inputRef={search}
          />
        </div>
        {topic?.may.write && (
          <div className={styles.composer} data-writing={isWriting || undefined}>
            {isWriting && (
              <button type="button" className={styles.scrim} aria-label={words.close} onClick={stopWriting} />
            )}
            <div className={styles.sheet}>
              <Composer
                form="line"
                shortcut="C"
                placeholder={composerPlaceholder}
                sendLabel={words.send}
                handle={composer}
                onSend={(text) => {
                  stopWriting();
                  return writes.post({ topic: topic.path, text });
                }}
              />
            </div>
          </div>
        )}
        {topic && !topic.may.write && <NoticeBand kind="readOnly">{words.readOnly}</NoticeBand>}
        {isReadable && (
          <ViewHost
            view={view}
            topic={topic}
            query={query}
            typed={q}
            openId={openId}
            hrefOf={hrefOf}
            onOpen={onOpen}
            deedsIn={deedsIn}
          />
        )}
      </ThreadSplit>
    </div>
  );
}

function Count({ query }: { readonly query: string }) {
  const words = useWords(appWords);
  const { value } = useCount(query);
  return value === undefined ? null : words.messages(value.count, value.more);
}
