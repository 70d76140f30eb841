import { Button } from '@mantine/core';
import { parse } from '@tagloop/language/query/parse';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useKeys } from '../../components/keys.ts';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { type Message, useMessages } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { options, type StandardOptions } from './options.ts';
import { hold } from './parts/held.ts';
import { List, type ListHandle } from './parts/List.tsx';
import { linesOf } from './parts/lines.ts';
import { standardWords } from './words.ts';

/** Its menus come when the pointer first comes near a row. */
const MessageActions = lazy(() =>
  import('../../components/MessageActions.tsx').then((module) => ({ default: module.MessageActions<Message> })),
);

export default defineDrawing({ options, version: 1, component: StandardView });

function StandardView(props: ViewProps<StandardOptions>) {
  const { topic, query, typed, options, openId, hrefOf, deedsIn } = props;
  const words = useWords(standardWords);
  const list = useMessages(query);
  const { messages, status, problem, hasMore } = list;
  const handle = useRef<ListHandle>(null);
  const field = useMemo(() => timeField(query), [query]);

  /** The order when the reader left the top of the list. */
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const { shown, fresh } = useMemo(() => hold(messages, order), [messages, order]);
  const lines = useMemo(
    () => linesOf(shown, options.days ? field : null, hasMore),
    [shown, options.days, field, hasMore],
  );

  // Who writes wants to see what he wrote.
  const ownDraft = fresh.some(({ version }) => version === 0);
  useEffect(() => {
    if (ownDraft) handle.current?.toTop();
  }, [ownDraft]);

  const actionsOf = useCallback(
    (id: string) => {
      const message = messages.find((each) => each.id === id);
      return (
        message && (
          <Suspense fallback={null}>
            <MessageActions message={message} deeds={deedsIn(message.topic)} />
          </Suspense>
        )
      );
    },
    [messages, deedsIn],
  );

  useKeys({ j: () => handle.current?.move(1), k: () => handle.current?.move(-1) });

  if (status === 'failed' && messages.length === 0 && problem) {
    return <FailureBand problem={problem} onRetry={list.reload} />;
  }
  if (status === 'loading' && messages.length === 0) return <SkeletonRows />;
  if (messages.length === 0) {
    return typed === '' ? (
      <EmptyState
        title={words.nothing}
        text={topic?.may.write ? words.nothingWhy : undefined}
        command={topic?.may.write ? postCommand(topic.path) : undefined}
      />
    ) : (
      <EmptyState
        title={words.nothingFound}
        text={words.nothingFoundWhy(typed)}
        action={
          topic && (
            <Button size="compact-xs" variant="default" component="a" href={window.location.pathname}>
              {words.clear}
            </Button>
          )
        }
      />
    );
  }
  return (
    <>
      {problem && <FailureBand problem={problem} onRetry={list.reload} />}
      <List
        handle={handle}
        lines={lines}
        density={options.density}
        field={field ?? 'createdAt'}
        withTopic={topic === null || /\bin:/.test(typed)}
        openId={openId}
        hrefOf={hrefOf}
        actionsOf={actionsOf}
        fresh={fresh.length}
        isReading={list.isLoadingMore}
        onLeaveTop={(isAway) => setOrder(isAway ? messages.map(({ id }) => id) : null)}
        onEnd={list.loadMore}
      />
    </>
  );
}

/** The time that the order of a query goes by; the newest first unless it says otherwise. */
function timeField(query: string): 'createdAt' | 'updatedAt' | null {
  try {
    const field = parse(query).sort?.field ?? 'created';
    return field === 'created' ? 'createdAt' : field === 'updated' ? 'updatedAt' : null;
  } catch {
    return 'createdAt';
  }
}

function postCommand(path: string): string {
  return `curl -H "Authorization: Bearer $TOKEN" \\\n  -d 'backup done #backup' ${window.location.origin}/api/post${path}`;
}
