import { Autocomplete } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { type StatesThen, useStatesAt } from '../../data/itemStates.ts';
import { type ItemState, useItems } from '../../data/items.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { groupItems, tagOf } from './model/groups.ts';
import { countStates, lastChanged, shownStates } from './model/tally.ts';
import { options, type WallOptions } from './options.ts';
import { Counters } from './parts/Counters.tsx';
import { Field } from './parts/Field.tsx';
import { ItemList } from './parts/ItemList.tsx';
import { ItemPanel } from './parts/ItemPanel.tsx';
import { LastChanges } from './parts/LastChanges.tsx';
import { Replay, spans } from './parts/Replay.tsx';
import styles from './WallView.module.css';
import { wallWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: WallView });

const shownChanges = 10;

function WallView({ query, options: chosen, isWall, hrefOf, state, setState }: ViewProps<WallOptions>) {
  const words = useWords(wallWords);
  const grouping = (state.by ?? chosen.group).trim();
  const { snapshot, store } = useItems(query, tagOf(grouping));
  const { items, revision, membership, status, problem, more } = snapshot;
  const { at } = state;
  const then = useHeld(useStatesAt(query, at), at);
  const only = shownStates.find((each) => each === state.only) ?? null;
  const span = spans.find((each) => each === state.span) ?? '24h';
  const [isListed, setListed] = useState(false);

  const stateOf = useCallback(
    (id: string): ItemState | null => (at === undefined ? (items.get(id)?.state ?? null) : (then?.get(id) ?? null)),
    [items, at, then],
  );
  // Groups are made anew when items come and go; what is filtered, or past, goes by states too.
  const moving = only === null ? 0 : revision;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the map stays the same when what it holds changes
  const groups = useMemo(
    () =>
      groupItems(
        [...items.values()].filter(({ id }) => only === null || stateOf(id) === only),
        grouping,
      ),
    [items, membership, moving, grouping, only, stateOf],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  const counts = useMemo(() => countStates([...items.keys()].map(stateOf)), [items, revision, stateOf]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: likewise
  const last = useMemo(() => lastChanged(items.values(), shownChanges), [items, revision]);
  const open = useCallback((id: string) => setState({ item: id }), [setState]);
  const close = useCallback(() => setState({ item: undefined }), [setState]);

  if (status === 'failed' && items.size === 0 && problem) {
    return <FailureBand problem={problem} onRetry={store?.reload} />;
  }
  if (status === 'loading' && items.size === 0) return <SkeletonRows />;
  if (items.size === 0) {
    return (
      <EmptyState
        title={words.nothing}
        text={words.nothingWhy}
        command="#monitoring #service:api #item:disk 81 % full"
      />
    );
  }
  const all = shownStates.reduce((sum, each) => sum + counts[each], 0);
  const summary = words.summary(counts, all);
  return (
    <section className={styles.view} aria-label={words.wall}>
      {status === 'failed' && problem && <FailureBand problem={problem} onRetry={store?.reload} />}
      <Counters
        counts={counts}
        only={only}
        onOnly={(state) => setState({ only: state === null ? undefined : state })}
      />
      <p className="unseen" role="status">
        {summary}
      </p>
      {!isWall && (
        <div className={styles.tools}>
          <Replay
            span={span}
            onSpan={(next) => setState({ span: next === '24h' ? undefined : next })}
            at={at}
            onAt={(next) => setState({ at: next })}
          />
          <GroupBy grouping={grouping} onGrouping={(by) => setState({ by: by === chosen.group ? undefined : by })} />
        </div>
      )}
      {more && <p className={styles.more}>{words.onlyFirst(items.size)}</p>}
      <div className={styles.body}>
        {groups.length === 0 ? (
          <EmptyState title={words.noneNow} />
        ) : (
          <Field
            groups={groups}
            items={items}
            stateOf={stateOf}
            store={store}
            isLive={at === undefined}
            openId={state.item ?? null}
            onOpen={open}
            summary={summary}
          />
        )}
        {state.item !== undefined && !isWall && (
          <ItemPanel
            key={state.item}
            id={state.item}
            item={items.get(state.item)}
            href={hrefOf(state.item)}
            onClose={close}
          />
        )}
      </div>
      {at === undefined && <LastChanges items={last} onOpen={open} />}
      {!isWall && (
        <details className={styles.list} onToggle={(event) => setListed(event.currentTarget.open)}>
          <summary>{words.list(groups.reduce((sum, { ids }) => sum + ids.length, 0))}</summary>
          {isListed && (
            <ItemList ids={groups.flatMap(({ ids }) => ids)} items={items} stateOf={stateOf} onOpen={open} />
          )}
        </details>
      )}
    </section>
  );
}

/** What was told last, until the next moment is told: nothing blinks while the slider moves. */
function useHeld({ value }: { readonly value?: StatesThen }, at: string | undefined): StatesThen | null {
  const [held, setHeld] = useState<StatesThen | null>(null);
  if (at === undefined) {
    if (held !== null) setHeld(null);
    return null;
  }
  if (value !== undefined && value !== held) setHeld(value);
  return value ?? held;
}

interface GroupByProps {
  readonly grouping: string;
  readonly onGrouping: (grouping: string) => void;
}

function GroupBy({ grouping, onGrouping }: GroupByProps) {
  const words = useWords(wallWords);
  const [typed, setTyped] = useState(grouping);
  return (
    <div className={styles.group}>
      <span className="quiet" aria-hidden="true">
        {words.groupBy}
      </span>
      <Autocomplete
        aria-label={words.groupBy}
        size="xs"
        w={130}
        data={['service', 'topic', 'dc', 'env']}
        filter={({ options: all }) => all}
        value={typed}
        placeholder={words.groupHint}
        maxLength={60}
        onChange={setTyped}
        onOptionSubmit={onGrouping}
        onBlur={() => onGrouping(typed.trim())}
        onKeyDown={({ key }) => key === 'Enter' && onGrouping(typed.trim())}
      />
    </div>
  );
}
