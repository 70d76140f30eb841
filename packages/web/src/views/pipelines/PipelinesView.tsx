import { Button } from '@mantine/core';
import type { RunState } from '@tagloop/language/vocabulary/run';
import { useCallback, useMemo, useRef, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { useNow } from '../../components/clock.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import { Segments } from '../../components/Segments.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useFlaky } from '../../data/flaky.ts';
import { scoped } from '../../data/scope.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { stopwatch } from '../../words/time.ts';
import { defineDrawing, type ViewProps } from '../view.ts';
import { knownFlaky } from './model/flaky.ts';
import { breakerOf, expectedOf, healthOf } from './model/lines.ts';
import { matrixOf } from './model/matrix.ts';
import type { Run } from './model/run.ts';
import { type Layout, options, type PipelinesOptions } from './options.ts';
import styles from './PipelinesView.module.css';
import { FlakyTable } from './parts/FlakyTable.tsx';
import { MatrixTable } from './parts/MatrixTable.tsx';
import { RunDetail } from './parts/RunDetail.tsx';
import { RunRow } from './parts/RunRow.tsx';
import { StateChips, shownStates } from './parts/StateChips.tsx';
import { aRun, stateQuery, useRuns } from './parts/useRuns.ts';
import { pipelinesWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: PipelinesView });

/** Rows that are drawn at first, and each time that older ones are asked for. */
const page = 50;
const none: ReadonlyMap<string, number> = new Map();
/** So far back the hub looks for steps that waver. */
const flakyDays = 30;
const layouts = ['runs', 'matrix', 'flaky'] as const;

function PipelinesView(props: ViewProps<PipelinesOptions>) {
  const { topic, query, options: chosen, hrefOf, state: remembered, setState, isWall } = props;
  const words = useWords(pipelinesWords);
  const now = useNow();
  const state = shownStates.find((each) => each === remembered.state) ?? null;
  const layout = layouts.find((each) => each === remembered.layout) ?? chosen.layout;
  const { runs, all, list } = useRuns(query, state);
  const { status, problem, hasMore, loadMore, reload } = list;
  const [drawn, setDrawn] = useState(page);
  // What wavers is told by all runs of the topic, however few of them are asked for; only the list follows the filter.
  const told = useFlaky(scoped(aRun, topic?.path ?? null), flakyDays).value;
  const listed = useFlaky(layout === 'flaky' ? stateQuery(query, null) : null, flakyDays).value;
  const lines = useMemo(() => ({ expected: expectedOf(all), flaky: knownFlaky(told ?? [], all) }), [all, told]);
  const pastOf = useMemo(() => pastBy(all), [all]);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);
  const openId = remembered.run;
  const toggle = useCallback((id: string) => setState({ run: id === openId ? undefined : id }), [setState, openId]);

  function more(): void {
    if (drawn + page > runs.length) loadMore();
    setDrawn(drawn + page);
  }

  if (problem && runs.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading' && runs.length === 0 && state === null) return <SkeletonRows />;
  if (runs.length === 0 && state === null) {
    const place = topic?.path ?? '/Build';
    return (
      <EmptyState
        title={words.nothing}
        text={words.nothingWhy}
        command={`tagloop post ${place} '#pipeline:test #run:1 #service:api #branch:main' --label Building`}
      />
    );
  }
  return (
    <section
      ref={scroller}
      className={styles.scroller}
      aria-label={words.list}
      tabIndex={-1}
      data-wall={isWall || undefined}
    >
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {!isWall && (
        <div className={styles.bar}>
          <Segments<Layout>
            label={words.layout}
            value={layout}
            choices={layouts.map((each) => [each, words.layouts[each]])}
            onChoose={(value) => setState({ layout: value === chosen.layout ? undefined : value })}
          />
          {layout === 'runs' && (
            <StateChips
              query={query}
              state={state}
              onChoose={(each: RunState | null) => setState({ state: each ?? undefined })}
            />
          )}
          <Health runs={all} />
        </div>
      )}
      {layout === 'matrix' && (
        <div className={styles.wide}>
          <MatrixTable matrix={matrixOf(all)} hrefOf={hrefOf} />
        </div>
      )}
      {layout === 'flaky' && listed && listed.length > 0 && <FlakyTable steps={listed} hrefOf={hrefOf} />}
      {layout === 'flaky' && listed?.length === 0 && <EmptyState title={words.noFlaky} text={words.noFlakyWhy} />}
      {layout === 'runs' && (
        <div className={styles.list} data-tests={runs.some(({ tests }) => tests) || undefined}>
          <Heads />
          {runs.length === 0 && state !== null && status !== 'loading' && (
            <p className={styles.nothing}>{words.nothingOf(words.states[state])}</p>
          )}
          <ul>
            {runs.slice(0, drawn).map((run) => (
              <RunRow
                key={run.message.id}
                run={run}
                past={pastOf.get(run.message.id) ?? []}
                expectedMs={lines.expected.get(run.line)}
                flaky={lines.flaky.get(run.line) ?? none}
                now={run.endedAt === undefined ? now : 0}
                isOpen={run.message.id === openId}
                onToggle={toggle}
              >
                {run.message.id === openId && (
                  <RunDetail
                    run={run}
                    breaker={breakerOf(run, all)}
                    expectedMs={lines.expected.get(run.line)}
                    flaky={lines.flaky.get(run.line) ?? none}
                    now={now}
                    threadHref={hrefOf(run.message.id)}
                  />
                )}
              </RunRow>
            ))}
          </ul>
          {(hasMore || drawn < runs.length) && (
            <div className={styles.more}>
              <Button size="compact-xs" variant="default" onClick={more}>
                {words.older}
              </Button>
            </div>
          )}
        </div>
      )}
    </section>
  );
}

/** Names of the columns, for those who see them; each row says its own. */
function Heads() {
  const { columns } = useWords(pipelinesWords);
  return (
    <div className={styles.heads} aria-hidden>
      <span />
      <span>{columns.pipeline}</span>
      <span>{columns.change}</span>
      <span>{columns.steps}</span>
      <span className={styles.tests}>{columns.tests}</span>
      <span className={styles.past}>{columns.past}</span>
      <span className={styles.right}>{columns.took}</span>
      <span className={styles.right}>{columns.started}</span>
    </div>
  );
}

function Health({ runs }: { readonly runs: readonly Run[] }) {
  const words = useWords(pipelinesWords);
  const { locale } = useLocale();
  const health = useMemo(() => healthOf(runs), [runs]);
  if (!health) return null;
  const share = health.green.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 1 });
  return <span className={styles.health}>{words.health(share, stopwatch(health.medianMs))}</span>;
}

/** By run: those of its line from itself back, newest first. */
function pastBy(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  const byLine = new Map<string, Run[]>();
  for (const run of runs) byLine.set(run.line, [...(byLine.get(run.line) ?? []), run]);
  const past = new Map<string, readonly Run[]>();
  for (const own of byLine.values()) {
    for (const [at, run] of own.entries()) past.set(run.message.id, own.slice(at));
  }
  return past;
}
