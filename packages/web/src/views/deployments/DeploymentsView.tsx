import { Button } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { usePushes } from '../../data/pushes.ts';
import { useTopics } from '../../data/topics.ts';
import { useWhole } from '../../data/whole.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import styles from './DeploymentsView.module.css';
import { driftOf, waitingOf } from './model/drift.ts';
import { environmentsOf, orderEnvironments } from './model/environments.ts';
import { freezesFor, freezesOf } from './model/freezes.ts';
import { commitsIn, gridOf } from './model/grid.ts';
import { pushesBehind } from './model/queries.ts';
import { type DeploymentsOptions, options } from './options.ts';
import { FreezeDialog } from './parts/FreezeDialog.tsx';
import { Freezes } from './parts/Freezes.tsx';
import { Grid, type GridRow } from './parts/Grid.tsx';
import { Older } from './parts/Older.tsx';
import { Opened } from './parts/Opened.tsx';
import { OtherMessages } from './parts/OtherMessages.tsx';
import { Panel } from './parts/Panel.tsx';
import { TimeLine } from './parts/TimeLine.tsx';
import { type Layout, Toolbar } from './parts/Toolbar.tsx';
import { useDeployed } from './parts/useDeployed.ts';
import { useFreezes } from './parts/useFreezes.ts';
import { useOpenAlerts } from './parts/useOpenAlerts.ts';
import { WaitingPanel } from './parts/WaitingPanel.tsx';
import { deploymentsWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: DeploymentsView });

/** Nothing stands beside the grid. */
const shut: { open?: string; waiting?: string; frozen?: string } = {
  open: undefined,
  waiting: undefined,
  frozen: undefined,
};

/** Beyond them one asks for more. */
const most = 3000;

function DeploymentsView(props: ViewProps<DeploymentsOptions>) {
  const { topic, query, options, hrefOf, deedsIn, isWall, state, setState } = props;
  const words = useWords(deploymentsWords);
  const { messages, status, problem, hasMore, isFilling, loadMore, reload } = useWhole(query, most);
  const { deployed, others } = useDeployed(messages);
  const alerts = useOpenAlerts();
  const freezes = useFreezes(topic?.path ?? null);
  const [isFreezing, setFreezing] = useState(false);
  const rows = useMemo(() => gridOf(deployed), [deployed]);
  const { value: topics } = useTopics();
  const environments = useMemo(() => {
    const settings = environmentsOf(topic?.path ?? null, topics ?? []);
    return orderEnvironments(
      deployed.map(({ env }) => env),
      options.environments,
      settings,
    );
  }, [deployed, options.environments, topic, topics]);
  const { chain, isReading } = usePushes(pushesBehind(rows), commitsIn(rows));
  const lines = useMemo(
    () =>
      rows.map((row): GridRow => {
        const known = { row, alerts: alerts.get(row.service) ?? 0 };
        if (isReading) return { ...known, drift: new Map(), waiting: null };
        return { ...known, drift: driftOf(row, environments, chain), waiting: waitingOf(row, environments, chain) };
      }),
    [rows, environments, chain, isReading, alerts],
  );
  const layout = layoutOf(state.show, options.layout);
  const isOnlyDrift = state.drift === 'only';
  const shown = isOnlyDrift ? lines.filter(({ drift }) => drift.size > 0) : lines;
  const { open: openId, waiting: waitingFor, frozen: frozenEnv } = state;
  const show = useCallback((shown: Partial<typeof shut>) => setState({ ...shut, ...shown }), [setState]);
  const open = useCallback((id: string) => show({ open: id }), [show]);
  const showWaiting = useCallback((service: string) => show({ waiting: service }), [show]);
  const showFrozen = useCallback((env: string) => show({ frozen: env }), [show]);
  const close = useCallback(() => show({}), [show]);

  if (problem && messages.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading' && messages.length === 0) return <SkeletonRows />;
  if (messages.length === 0) {
    return (
      <EmptyState
        title={words.nothing}
        text={words.nothingWhy}
        command="#deploy #service:api #env:production #version:2.0.0"
      />
    );
  }
  const opened = deployed.find((each) => each.messages.some(({ id }) => id === openId));
  const cell = opened && rows.find(({ service }) => service === opened.service)?.cells.get(opened.env);
  const ofOpened = opened && lines.find(({ row }) => row.service === opened.service);
  const waiting = lines.find(({ row }) => row.service === waitingFor)?.waiting;
  return (
    <section className={styles.view} aria-label={words.grid}>
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {!isWall && (
        <Toolbar
          layout={layout}
          onLayout={(next) => setState({ show: next })}
          services={rows.length}
          environments={environments.length}
          isOnlyDrift={isOnlyDrift}
          onOnlyDrift={(only) => setState({ drift: only ? 'only' : undefined })}
          onFreeze={topic && deedsIn(topic.path).mayWrite ? () => setFreezing(true) : null}
        />
      )}
      <div className={styles.body}>
        {layout === 'time' && <TimeLine deployed={deployed} rows={rows} openId={openId} onOpen={open} />}
        {layout === 'grid' && shown.length > 0 && (
          <Grid
            rows={shown}
            environments={environments}
            frozen={freezes}
            onFrozen={showFrozen}
            openId={openId}
            onOpen={open}
            onWaiting={showWaiting}
          />
        )}
        {layout === 'grid' && isOnlyDrift && shown.length === 0 && !isReading && (
          <EmptyState title={words.noDrift} text={words.noDriftWhy} />
        )}
        {opened && cell && (
          <Opened
            key={opened.message.id}
            deployed={opened}
            cell={cell}
            drift={ofOpened?.drift.get(opened.env)}
            alertHours={options.alertHours}
            frozen={freezesFor(freezes, opened)}
            deedsIn={deedsIn}
            hrefOf={hrefOf}
            onOpen={open}
            onClose={close}
          />
        )}
        {openId !== undefined && !opened && !isFilling && (
          <Older
            key={openId}
            id={openId}
            messages={messages}
            freezes={freezes}
            alertHours={options.alertHours}
            deedsIn={deedsIn}
            hrefOf={hrefOf}
            onOpen={open}
            onClose={close}
          />
        )}
        {frozenEnv !== undefined && (
          <Panel title={words.frozenIn(frozenEnv || words.noEnvironment)} onClose={close}>
            <Freezes frozen={freezesOf(freezes, frozenEnv)} deedsIn={deedsIn} />
          </Panel>
        )}
        {openId === undefined && waitingFor !== undefined && waiting && (
          <WaitingPanel service={waitingFor} waiting={waiting} onClose={close} />
        )}
      </div>
      {isFreezing && topic && (
        <FreezeDialog topic={topic.path} environments={environments} onClose={() => setFreezing(false)} />
      )}
      <OtherMessages messages={others} hrefOf={hrefOf} />
      {hasMore && !isFilling && (
        <div className={styles.foot}>
          {words.onlyLast(messages.length)}
          <Button size="compact-xs" variant="default" onClick={loadMore}>
            {words.older}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What the reader chose, else what the topic opens with. */
function layoutOf(chosen: string | undefined, initial: string): Layout {
  return (chosen ?? initial) === 'time' ? 'time' : 'grid';
}
