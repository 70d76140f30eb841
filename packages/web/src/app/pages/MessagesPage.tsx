import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import { NoticeBand } from '../../components/Band.tsx';
import { Composer, type ComposerHandle } from '../../components/Composer.tsx';
import { useKeys } from '../../components/keys.ts';
import { QueryBox } from '../../components/QueryBox.tsx';
import { QueryLinks } from '../../components/query/queryLinks.ts';
import { queryError } from '../../components/queryError.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { ThreadSplit } from '../../components/ThreadSplit.tsx';
import { useWall } from '../../components/wall.ts';
import { useCount } from '../../data/count.ts';
import { useQuerySources } from '../../data/querySources.ts';
import { scoped } from '../../data/scope.ts';
import type { Topic } from '../../data/topics.ts';
import { useWrites } from '../../data/writes.ts';
import { useDeeds } from '../../screens/deeds.ts';
import { useWriting } from '../../screens/writing.ts';
import type { View } from '../../views/ViewHost.tsx';
import { ViewHost } from '../../views/ViewHost.tsx';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './MessagesPage.module.css';
import type { Place } from './place.ts';
import { SaveQuery } from './SaveQuery.tsx';

const loadThreadPane = () => import('../../screens/ThreadPane.tsx').then((module) => ({ default: module.ThreadPane }));
const ThreadPane = lazy(loadThreadPane);
const nothingOwn = {};

interface MessagesPageProps {
  readonly header: ReactNode;
  /** Null: the whole hub. */
  readonly topic: Topic | null;
  /** A query whose messages are all that the page shows. */
  readonly within?: string;
  readonly view: View;
  readonly place: Place;
  readonly placeholder: string;
  readonly composerPlaceholder: string;
  /** Below the query. */
  readonly below?: ReactNode;
  /** Beside the messages; above them where there is no room. */
  readonly beside?: ReactNode;
  /** In place of the messages. */
  readonly instead?: ReactNode;
}

/** A page of messages: query, composer, view, and beside them the thread that is open. */
export function MessagesPage(props: MessagesPageProps) {
  const { header, topic, within, view, place, placeholder, composerPlaceholder, below, beside, instead } = props;
  const words = useWords(appWords);
  const isWall = useWall();
  const { q = '', m: openId = null } = place.state;
  const query = scoped(q, topic?.path ?? null, within);
  /** Selects the same from anywhere. */
  const wide = topic === null && within === undefined ? q : query;
  const isReadable = useMemo(() => queryError(q) === null, [q]);
  const deedsIn = useDeeds();
  const writingIn = useWriting();
  const writes = useWrites();
  const sources = useQuerySources(topic);
  const search = useRef<HTMLInputElement>(null);
  const composer = useRef<ComposerHandle>(null);
  const reply = useRef<ComposerHandle>(null);

  const { hrefOf: hrefOfState, go, isWriting, stopWriting } = place;
  const hrefOf = useCallback((id: string) => hrefOfState({ m: id }), [hrefOfState]);
  const onOpen = useCallback((id: string | null) => go({ m: id ?? undefined }), [go]);
  const links = useMemo(
    () => ({ typed: q, hrefOf: (next: string) => hrefOfState({ q: next || undefined, m: undefined }) }),
    [q, hrefOfState],
  );
  const { own = nothingOwn } = place.state;
  const hrefOfOwn = useCallback((change: OwnChange) => hrefOfState({ own: changed(own, change) }), [own, hrefOfState]);
  const setState = useCallback((change: OwnChange) => go({ own: changed(own, change) }, 'replace'), [own, go]);

  useKeys({
    '/': () => search.current?.focus(),
    c: () => composer.current?.focus(),
    r: () => reply.current?.focus(),
    ...(openId !== null && { Escape: () => onOpen(null) }),
  });
  // Once the page stands, so that the first thread opens at once.
  useEffect(() => {
    const soon = setTimeout(() => void loadThreadPane(), 1000);
    return () => clearTimeout(soon);
  }, []);
  // Who opens the search without a query comes to write one.
  const isBlankSearch = topic === null && within === undefined && q === '';
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
        {!isWall && !view.without?.includes('query') && (
          <div className={styles.query}>
            <QueryBox
              value={q}
              onChange={(next, isFinal) => go({ q: next || undefined }, isFinal ? 'push' : 'replace')}
              placeholder={placeholder}
              aside={isReadable && <Count query={query} />}
              deeds={isReadable && q !== '' && <SaveQuery query={wide} topic={topic} />}
              inputRef={search}
              sources={sources}
            />
          </div>
        )}
        {!isWall && below}
        {!isWall && topic?.may.write && !view.without?.includes('composer') && (
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
                writing={writingIn(topic.path)}
                onSend={(text, labels) => {
                  stopWriting();
                  return writes.post({ topic: topic.path, text, labels });
                }}
              />
            </div>
          </div>
        )}
        {!isWall && topic && !topic.may.write && <NoticeBand kind="readOnly">{words.readOnly}</NoticeBand>}
        {isReadable && (
          <QueryLinks value={links}>
            <div className={styles.body}>
              {!isWall && beside}
              <div className={styles.messages}>
                {instead || (
                  <ViewHost
                    view={view}
                    topic={topic}
                    isWall={isWall}
                    query={query}
                    typed={q}
                    openId={openId}
                    hrefOf={hrefOf}
                    hrefOfState={hrefOfOwn}
                    onOpen={onOpen}
                    deedsIn={deedsIn}
                    writingIn={writingIn}
                    state={own}
                    setState={setState}
                  />
                )}
              </div>
            </div>
          </QueryLinks>
        )}
      </ThreadSplit>
    </div>
  );
}

type OwnChange = Readonly<Record<string, string | undefined>>;

function changed(own: Readonly<Record<string, string>>, change: OwnChange): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...own, ...change }).filter((entry): entry is [string, string] => !!entry[1]),
  );
}

function Count({ query }: { readonly query: string }) {
  const words = useWords(appWords);
  const { value } = useCount(query);
  return value === undefined ? null : words.messages(value.count, value.more);
}
