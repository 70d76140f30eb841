import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { type Dashboard, useDashboards } from '../../data/dashboards.ts';
import { useMessages } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { BoundTile } from './bound/BoundTile.tsx';
import styles from './DashboardView.module.css';
import { Editor } from './edit/Editor.tsx';
import { NewDashboard } from './edit/NewDashboard.tsx';
import { automaticSheets, messagesOf, narrow, type PlacedTile, type Sheets, storedSheets } from './model/sections.ts';
import { type DashboardOptions, options } from './options.ts';
import { Bar } from './parts/Bar.tsx';
import { MessageTile } from './parts/MessageTile.tsx';
import { Sections } from './parts/Sections.tsx';
import { TileFrame } from './parts/TileFrame.tsx';
import { WallPages } from './parts/WallPages.tsx';
import { dashboardWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: DashboardView });

/** Tiles of messages that are read at once. */
const pageSize = 200;
/** In the address, in place of a dashboard's id. */
const allTiles = 'all';

function DashboardView(props: ViewProps<DashboardOptions>) {
  const { topic, query, typed, isWall, state, setState, setOptions, hrefOf, options: chosen } = props;
  const words = useWords(dashboardWords);
  const dashboards = useDashboards(topic?.id ?? null);
  const all = useMemo(() => dashboards.value ?? [], [dashboards.value]);
  // Who looks for something looks through all tiles.
  const isAutomatic = typed !== '' || state.d === allTiles || all.length === 0;
  const wanted = isAutomatic ? undefined : all.find(({ id }) => id === state.d);
  const shown = useMemo(
    () => (isAutomatic ? [] : wanted ? [wanted] : isWall ? all : all.slice(0, 1)),
    [isAutomatic, wanted, isWall, all],
  );
  const [isNaming, setNaming] = useState(false);
  const [isEditing, setEditing] = useState(false);
  const { ref, width, height } = useElementSize<HTMLDivElement>();
  const messages = useMessages(
    isAutomatic ? query : messagesOf({ groups: shown.flatMap(({ layout }) => layout.groups) }),
    pageSize,
  );
  const byId = useMemo(() => new Map(messages.messages.map((message) => [message.id, message])), [messages.messages]);

  if (dashboards.value === undefined && dashboards.problem) {
    return <FailureBand problem={dashboards.problem} onRetry={dashboards.reload} />;
  }
  const [first] = shown;
  // A sheet of twelve columns is laid out where it has room.
  const mayEdit = setOptions !== null && topic !== null && width >= narrow;
  const isLoading = dashboards.value === undefined || (messages.status === 'loading' && byId.size === 0);
  const isEmpty = !isLoading && isAutomatic && byId.size === 0;

  function draw({ show }: Pick<PlacedTile, 'show'>, tools?: ReactNode): ReactNode {
    if (show.kind === 'bound') return <BoundTile show={show} tools={tools} />;
    const message = byId.get(show.message);
    if (message) return <MessageTile message={message} href={hrefOf(message.id)} tools={tools} />;
    return (
      <TileFrame title={words.gone} tone="unknown" text={words.goneWhy} tools={tools}>
        {null}
      </TileFrame>
    );
  }

  function content(): ReactNode {
    if (messages.problem && byId.size === 0)
      return <FailureBand problem={messages.problem} onRetry={messages.reload} />;
    if (isLoading) return <SkeletonRows />;
    if (isEmpty) {
      return (
        <EmptyState
          title={words.nothing}
          text={words.nothingWhy}
          command="#monitoring #service:api #item:Requests all regions"
        />
      );
    }
    if (first && isEditing) {
      return (
        <Editor
          key={first.id}
          dashboard={first}
          dashboards={dashboards}
          query={query}
          draw={draw}
          onClose={() => setEditing(false)}
        />
      );
    }
    if (width === 0) return null;
    const sheetsOf = ({ layout }: Dashboard): Sheets => storedSheets(layout, width);
    if (isWall) {
      const inTurn = isAutomatic
        ? [{ name: words.all, sheets: automaticSheets(messages.messages, width) }]
        : shown.map((each) => ({ name: each.name, sheets: sheetsOf(each) }));
      return <WallPages dashboards={inTurn} height={height} seconds={chosen.seconds} draw={(tile) => draw(tile)} />;
    }
    const sheets = first ? sheetsOf(first) : automaticSheets(messages.messages, width);
    return (
      <>
        <Sections {...sheets} draw={(tile) => draw(tile)} />
        {messages.hasMore && (
          <Button className={styles.more} size="compact-xs" onClick={messages.loadMore}>
            {words.more}
          </Button>
        )}
      </>
    );
  }

  return (
    <section className={styles.view} aria-label={words.dashboard} data-wall={isWall || undefined}>
      {!isWall && !isEditing && (
        <Bar
          all={all}
          chosen={first ?? null}
          onChoose={(id) => setState({ d: id === null ? allTiles : id === all[0]?.id ? undefined : id })}
          onEdit={mayEdit && first ? () => setEditing(true) : undefined}
          onNew={mayEdit ? () => setNaming(true) : undefined}
        />
      )}
      {isNaming && (
        <NewDashboard
          make={dashboards.make}
          query={query}
          onClose={() => setNaming(false)}
          onMade={({ id }) => {
            setNaming(false);
            setState({ d: id });
            setEditing(true);
          }}
        />
      )}
      <div className={styles.scroller}>
        <div ref={ref} className={styles.sheets}>
          {content()}
        </div>
      </div>
    </section>
  );
}
