import { Button } from '@mantine/core';
import { useMemo, useRef } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import { Segments } from '../../components/Segments.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useGroups } from '../../data/groups.ts';
import { useHub } from '../../data/hub.tsx';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { options, type PullsOptions } from './options.ts';
import styles from './PullsView.module.css';
import { Group } from './parts/Group.tsx';
import { type Grouping, groupings, groupPulls } from './parts/groups.ts';
import { usePulls } from './parts/usePulls.ts';
import { pullsWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: PullsView });

function PullsView({ query, options: chosen, openId, hrefOf, state, setState }: ViewProps<PullsOptions>) {
  const words = useWords(pullsWords);
  const { name } = useHub().me.user;
  const asked = useAsked(name);
  const { pulls, lists } = usePulls(query, chosen);
  const by = groupings.find((each) => each === state.by) ?? 'turn';
  const groups = useMemo(() => groupPulls(pulls, by, name, asked), [pulls, by, name, asked]);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);

  const failed = lists.find(({ problem }) => problem);
  const isLoading = lists.some(({ status }) => status === 'loading');
  if (failed?.problem && pulls.length === 0) return <FailureBand problem={failed.problem} onRetry={failed.reload} />;
  if (isLoading && pulls.length === 0) return <SkeletonRows />;
  if (pulls.length === 0) return <EmptyState title={words.nothing} text={words.nothingWhy} />;
  return (
    <section ref={scroller} className={styles.scroller} aria-label={words.list} tabIndex={-1}>
      {failed?.problem && <FailureBand problem={failed.problem} onRetry={failed.reload} />}
      <div className={styles.bar}>
        <Segments<Grouping>
          label={words.groupBy}
          value={by}
          choices={groupings.map((each) => [each, words.groupings[each]])}
          onChoose={(value) => setState({ by: value === 'turn' ? undefined : value })}
        />
      </div>
      {groups.map((group) => (
        <Group
          key={'turn' in group.of ? `turn ${group.of.turn}` : `name ${group.of.name}`}
          title={'turn' in group.of ? words.turns[group.of.turn] : group.of.name || words.nobody[by]}
          pulls={group.pulls}
          openId={openId}
          hrefOf={hrefOf}
        />
      ))}
      {lists.some(({ hasMore }) => hasMore) && (
        <div className={styles.more}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              for (const list of lists) list.loadMore();
            }}
          >
            {words.more}
          </Button>
        </div>
      )}
    </section>
  );
}

/** The names by which a review is asked of the reader. */
function useAsked(name: string): ReadonlySet<string> {
  const { value = [] } = useGroups().groups;
  return useMemo(() => {
    const own = value.filter(({ members }) => members.some(({ user }) => user === name));
    return new Set([name, ...own.map((group) => `group:${group.name}`)]);
  }, [value, name]);
}
