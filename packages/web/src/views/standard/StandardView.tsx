import { Button } from '@mantine/core';
import { parse } from '@tagloop/language/query/parse';
import { createContext, lazy, Suspense, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useHub } from '../../data/hub.tsx';
import { type Message, useMessages } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { options, type StandardOptions } from './options.ts';
import { hold } from './parts/held.ts';
import { List, type ListHandle } from './parts/List.tsx';
import { linesOf } from './parts/lines.ts';
import { useListKeys } from './parts/useListKeys.ts';
import { Wider } from './parts/Wider.tsx';
import { SelectionBar } from './selection/SelectionBar.tsx';
import { useSelecting } from './selection/useSelecting.ts';
import { type TogetherScene, useTogether } from './selection/useTogether.ts';
import { useUnfolded } from './thread/useUnfolded.ts';
import { standardWords } from './words.ts';

/** Its menus come when the pointer first comes near a row. */
const MessageActions = lazy(() =>
  import('../../components/MessageActions.tsx').then((module) => ({ default: module.MessageActions<Message> })),
);

const MoveDialog = lazy(() =>
  import('../../components/MoveDialog.tsx').then((module) => ({ default: module.MoveDialog })),
);

const InlineThread = lazy(() =>
  import('./thread/InlineThread.tsx').then((module) => ({ default: module.InlineThread })),
);

interface NearScene extends TogetherScene {
  readonly onSelect: (id: string) => void;
  readonly onMove: (messages: readonly Message[]) => void;
  readonly onUnfold: (id: string) => void;
  readonly unfolded: ReadonlySet<string>;
}

/** What the actions of a row need: not handed through the rows, which would all be drawn again when it changes. */
const Near = createContext<NearScene | null>(null);

export default defineDrawing({ options, version: 1, component: StandardView });

function StandardView(props: ViewProps<StandardOptions>) {
  const { topic, query, typed, options, openId, hrefOf, deedsIn, writingIn } = props;
  const words = useWords(standardWords);
  const { me } = useHub();
  const density = me.density === 'topic' ? options.density : me.density;
  const list = useMessages(query);
  const { messages, status, problem, hasMore } = list;
  const handle = useRef<ListHandle>(null);
  const field = useMemo(() => timeField(query), [query]);

  /** The order when the reader left the top of the list. */
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const { shown, fresh } = useMemo(() => hold(messages, order), [messages, order]);
  const { unfolded, toggle } = useUnfolded(props);
  const lines = useMemo(
    () => linesOf(shown, options.days ? field : null, hasMore, unfolded),
    [shown, options.days, field, hasMore, unfolded],
  );

  // Who writes wants to see what he wrote.
  const ownDraft = fresh.some(({ version }) => version === 0);
  useEffect(() => {
    if (ownDraft) handle.current?.toTop();
  }, [ownDraft]);

  const find = useCallback((id: string) => messages.find((each) => each.id === id), [messages]);
  const selecting = useSelecting(shown);
  const { chosen } = selecting;
  const together = useTogether({ deedsIn, find });
  const [moving, setMoving] = useState<readonly Message[]>([]);
  const near = useMemo(
    () => ({
      find,
      deedsIn,
      onSelect: (id: string) => selecting.check(id, false),
      onMove: setMoving,
      onUnfold: toggle,
      unfolded,
    }),
    [find, deedsIn, selecting.check, toggle, unfolded],
  );

  useListKeys({ handle, find, deedsIn, selecting, together, onMove: setMoving, onUnfold: toggle });

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
        text={
          <>
            {words.nothingFoundWhy(typed)}
            <Wider typed={typed} topic={topic} />
          </>
        }
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
    <Near value={near}>
      {problem && <FailureBand problem={problem} onRetry={list.reload} />}
      <List
        handle={handle}
        lines={lines}
        density={density}
        field={field ?? 'createdAt'}
        withTopic={topic === null || /\bin:/.test(typed)}
        openId={openId}
        hrefOf={hrefOf}
        actionsOf={actionsOf}
        checked={selecting.ids}
        onCheck={selecting.check}
        onUnfold={toggle}
        threadOf={(message) => (
          <Suspense fallback={<SkeletonRows />}>
            <InlineThread
              root={message}
              deeds={deedsIn(message.topic)}
              writing={writingIn(message.topic, message.id)}
            />
          </Suspense>
        )}
        fresh={fresh.length}
        isReading={list.isLoadingMore}
        onLeaveTop={(isAway) => setOrder(isAway ? messages.map(({ id }) => id) : null)}
        onEnd={list.loadMore}
      />
      {chosen.length > 0 && (
        <SelectionBar
          messages={chosen}
          total={shown.length}
          deedsIn={deedsIn}
          together={together}
          onMove={() => setMoving(chosen)}
          onAll={selecting.all}
          onClear={selecting.none}
        />
      )}
      {moving.length > 0 && (
        <Suspense fallback={null}>
          <MoveDialog
            topics={placesFor(moving, deedsIn)}
            onMove={(path) => together.move(moving, path)}
            onClose={() => setMoving([])}
          />
        </Suspense>
      )}
    </Near>
  );
}

const actionsOf = (id: string) => <Actions id={id} />;

function Actions({ id }: { readonly id: string }) {
  const near = useContext(Near);
  const message = near?.find(id);
  if (!near || !message) return null;
  return (
    <Suspense fallback={null}>
      <MessageActions
        message={message}
        deeds={near.deedsIn(message.topic)}
        steps={{
          keys: true,
          isUnfolded: near.unfolded.has(id),
          onUnfold: () => near.onUnfold(id),
          onSelect: () => near.onSelect(id),
          onMove: () => near.onMove([message]),
        }}
      />
    </Suspense>
  );
}

/** Where all of them may go. */
function placesFor(messages: readonly Message[], deedsIn: TogetherScene['deedsIn']): readonly string[] {
  const [first, ...others] = [...new Set(messages.map(({ topic }) => topic))].map((path) => deedsIn(path).moveTo);
  return (first ?? []).filter((path) => others.every((paths) => paths.includes(path)));
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
