import { Button } from '@mantine/core';
import { useCallback, useMemo, useRef, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { useHub } from '../../data/hub.tsx';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import styles from './AlertsView.module.css';
import type { Act } from './model/acts.ts';
import { callsNow, type Filter, filters, passes, type Section, type ShownAlert } from './model/alerts.ts';
import { listLines } from './model/lines.ts';
import { type AlertsOptions, options } from './options.ts';
import { AlertList, type ListHandle } from './parts/AlertList.tsx';
import { Columns } from './parts/Columns.tsx';
import { LinkIncident } from './parts/LinkIncident.tsx';
import { SilenceDialog } from './parts/SilenceDialog.tsx';
import { Silences } from './parts/Silences.tsx';
import { Toolbar } from './parts/Toolbar.tsx';
import { useActs } from './parts/useActs.ts';
import { useAlertKeys } from './parts/useAlertKeys.ts';
import { useAlerts } from './parts/useAlerts.ts';
import { useCauses } from './parts/useCauses.ts';
import { useSilences } from './parts/useSilences.ts';
import { useSound } from './parts/useSound.ts';
import { useTitleBadge } from './parts/useTitleBadge.ts';
import { alertsWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: AlertsView });

function AlertsView(props: ViewProps<AlertsOptions>) {
  const { topic, query, typed, options: chosen, openId, hrefOf, deedsIn, isWall, state, setState } = props;
  const words = useWords(alertsWords);
  const reader = useHub().me.user.name;
  const { alerts, lists } = useAlerts(query, chosen.doneHours);
  const isLoading = lists.some(({ status }) => status === 'loading');
  const failed = lists.find(({ problem }) => problem);
  const layout = (state.layout ?? chosen.layout) === 'columns' ? 'columns' : 'list';
  const filter = filters.find((each) => each === state.only) ?? 'all';
  const group = groupOf(state.group, chosen.group);
  const counts = useMemo(() => countsOf(alerts, reader), [alerts, reader]);
  const shown = useMemo(() => alerts.filter((each) => passes(each, filter, reader)), [alerts, filter, reader]);
  const lines = useMemo(() => listLines(shown, group), [shown, group]);
  const inPlace = useMemo(() => lines.flatMap((line) => (line.kind === 'alert' ? [line.alert] : [])), [lines]);

  const find = useCallback((id: string) => alerts.find(({ message }) => message.id === id)?.message, [alerts]);
  const silences = useSilences(topic?.path ?? null);
  const acts = useActs(find, deedsIn);
  const causes = useCauses(alerts);
  const [toLink, setToLink] = useState<ShownAlert | null>(null);
  const [toSilence, setToSilence] = useState<ShownAlert | null>(null);
  const act = useCallback(
    (what: Act, alert: ShownAlert) => {
      if (!deedsIn(alert.message.topic).mayWrite) return;
      const silence = silences.find(({ message }) => message.id === alert.silence?.message);
      if (what === 'silence') setToSilence(alert);
      else if (what === 'wake' && silence) acts.endSilence(silence);
      else acts.act(what, alert);
    },
    [acts, deedsIn, silences],
  );
  const handles = useRef(new Map<Section | 'list', ListHandle>());
  const handleOf = useCallback(
    (of: Section | 'list') => (handle: ListHandle | null) => {
      if (handle) handles.current.set(of, handle);
      else handles.current.delete(of);
    },
    [],
  );
  useAlertKeys({
    alerts: inPlace,
    openId,
    reader,
    focus: (id) => void [...handles.current.values()].some((each) => each.focus(id)),
    onAct: act,
  });
  useTitleBadge(alerts.filter(callsNow).length);
  const sound = useSound(alerts, isLoading);

  if (failed?.problem && alerts.length === 0) return <FailureBand problem={failed.problem} onRetry={failed.reload} />;
  if (isLoading && alerts.length === 0) return <SkeletonRows />;
  if (alerts.length === 0) {
    return typed === '' ? (
      <EmptyState title={words.nothing} text={words.nothingWhy} command="#AL #service:api The API answers slowly" />
    ) : (
      <EmptyState title={words.nothing} text={words.noneShown} />
    );
  }
  const scene = {
    ...{ openId, hrefOf, deedsIn, isWall, group, causes },
    ...{ onAct: act, onTakeFor: acts.takeFor, onLinkIncident: setToLink, onCause: acts.linkCause },
  };
  return (
    <div className={styles.view}>
      {failed?.problem && <FailureBand problem={failed.problem} onRetry={failed.reload} />}
      {!isWall && (
        <Toolbar
          layout={layout}
          onLayout={(next) => setState({ layout: next })}
          filter={filter}
          onFilter={(next) => setState({ only: next === 'all' ? undefined : next })}
          counts={counts}
          group={group}
          onGroup={(key) => setState({ group: key || none })}
          sound={sound}
          silences={silences}
          isShowingSilences={state.silences === 'shown'}
          onShowSilences={(isShown) => setState({ silences: isShown ? 'shown' : undefined })}
        />
      )}
      {state.silences === 'shown' && silences.length > 0 && (
        <Silences silences={silences} hrefOf={hrefOf} deedsIn={deedsIn} onEnd={acts.endSilence} />
      )}
      {toLink && <LinkIncident alert={toLink} onLink={acts.linkIncident} onClose={() => setToLink(null)} />}
      {toSilence && <SilenceDialog alert={toSilence} onSilence={acts.silence} onClose={() => setToSilence(null)} />}
      {shown.length === 0 ? (
        <EmptyState title={words.noneShown} />
      ) : layout === 'columns' ? (
        <Columns alerts={shown} scene={scene} handleOf={handleOf} />
      ) : (
        <AlertList name={words.alerts} lines={lines} handle={handleOf('list')} {...scene} />
      )}
      {lists.some(({ hasMore, isLoadingMore }) => hasMore && !isLoadingMore) && !isWall && (
        <div className={styles.foot}>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              for (const list of lists) if (list.hasMore) list.loadMore();
            }}
          >
            {words.more}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Stands in the address where the reader wants no groups and the topic has some. */
const none = '-';

function groupOf(chosen: string | undefined, initial: string): string {
  const key = chosen ?? initial;
  return key === none ? '' : key;
}

function countsOf(alerts: readonly ShownAlert[], reader: string): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => alerts.filter((each) => passes(each, filter, reader)).length;
  return { all: count('all'), unowned: count('unowned'), mine: count('mine'), silenced: count('silenced') };
}
