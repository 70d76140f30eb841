import {
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { IconPlus, IconRss } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import { Segments } from '../../components/Segments.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import type { Message } from '../../data/messages.ts';
import { useWrites } from '../../data/writes.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import { options, type ReleasesOptions } from './options.ts';
import { BlockRow } from './parts/BlockRow.tsx';
import type { Block } from './parts/blocks.ts';
import { MarkdownMenu } from './parts/MarkdownMenu.tsx';
import { NewBlock } from './parts/NewBlock.tsx';
import { OnTheWayBand } from './parts/OnTheWayBand.tsx';
import { onTheWay } from './parts/onTheWay.ts';
import type { SectionsScene, Spot } from './parts/Sections.tsx';
import { TimeLine } from './parts/TimeLine.tsx';
import { UnreleasedRow } from './parts/UnreleasedRow.tsx';
import { useBlocks } from './parts/useBlocks.ts';
import { useChanges } from './parts/useChanges.ts';
import { useUnreleased } from './parts/useUnreleased.ts';
import styles from './ReleasesView.module.css';
import { releasesWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: ReleasesView });

/** So many releases on each side of one are offered for its items. */
const near = 4;
const byPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  return within.length > 0 ? within : closestCenter(args);
};

function ReleasesView(props: ViewProps<ReleasesOptions>) {
  const { topic, query, options: chosen, openId, hrefOf, deedsIn, isWall, state, setState } = props;
  const words = useWords(releasesWords);
  const { blocks, list, isLoading } = useBlocks(query, chosen.sections);
  const { messages, problem, hasMore, loadMore, reload } = list;
  const waiting = useUnreleased(blocks);
  const ways = useMemo(() => onTheWay(blocks), [blocks]);
  const changes = useChanges(blocks);
  const writes = useWrites();
  const [isNew, setNew] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  const kind = blocks[0]?.kind ?? (topic?.stages.includes('plan') ? 'week' : 'release');
  const scene: SectionsScene = useMemo(
    () => ({
      trackers: chosen.trackers,
      sections: headings(blocks, chosen.sections, kind),
      mayChange: (message) => !isWall && deedsIn(message.topic).mayChange(message),
      onMove: changes.moveItem,
      onEdit: (message, text) => deedsIn(message.topic).edit(message, text),
      onRemove: (message) => deedsIn(message.topic).remove(message),
    }),
    [chosen, blocks, kind, isWall, deedsIn, changes],
  );

  function onDragStart({ active }: DragStartEvent): void {
    setDragged(spotOf(active.data.current)?.item?.text ?? null);
  }

  function onDragEnd({ active, over }: DragEndEvent): void {
    setDragged(null);
    const [from, to] = [spotOf(active.data.current), spotOf(over?.data.current)];
    if (!from?.item || !to) return;
    if (from.block.root.id === to.block.root.id && from.section === to.section) return;
    changes.moveItem(from.item, from.block, to.block, to.section);
  }

  const layout = state.layout === 'time' ? 'time' : 'blocks';
  const mayWriteHere = !isWall && topic !== null && deedsIn(topic.path).mayWrite;
  const adding = mayWriteHere && (
    <Button
      size="compact-sm"
      variant="filled"
      leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
      onClick={() => setNew(true)}
    >
      {kind === 'week' ? words.newWeek : words.newRelease}
    </Button>
  );
  const form = isNew && topic && (
    <NewBlock
      kind={kind}
      onCreate={async (text) => void (await writes.post({ topic: topic.path, text }))}
      onClose={() => setNew(false)}
    />
  );

  if (problem && messages.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (isLoading) return <SkeletonRows />;
  if (blocks.length === 0) {
    return (
      <>
        <EmptyState title={words.nothing} text={words.nothingWhy} action={adding} />
        {form}
      </>
    );
  }
  return (
    <section ref={scroller} className={styles.scroller} aria-label={words.list} tabIndex={-1}>
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      {!isWall && (
        <div className={styles.bar}>
          <Segments
            label={words.layout}
            value={layout}
            choices={[
              ['blocks', words.blocks],
              ['time', words.timeLine],
            ]}
            onChoose={(next) => setState({ layout: next === 'blocks' ? undefined : next })}
          />
          <span className="space" />
          {adding}
          <MarkdownMenu blocks={blocks} />
          {topic && (
            <Button
              component="a"
              href={`/api/releases/${topic.id}`}
              target="_blank"
              rel="noreferrer"
              size="compact-sm"
              variant="default"
              title={words.atomWhy}
              leftSection={<IconRss size={14} stroke={1.75} aria-hidden />}
            >
              {words.atom}
            </Button>
          )}
        </div>
      )}
      {ways.length > 0 && <OnTheWayBand ways={ways} hrefOf={hrefOf} />}
      {layout === 'time' ? (
        <TimeLine blocks={blocks} hrefOf={hrefOf} openId={openId} />
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={byPointer}
          accessibility={{ container: document.body }}
          onDragStart={onDragStart}
          onDragEnd={onDragEnd}
          onDragCancel={() => setDragged(null)}
        >
          {waiting.length > 0 && (
            <UnreleasedRow waiting={waiting} mayWrite={(path) => !isWall && deedsIn(path).mayWrite} />
          )}
          {blocks.map((block, index) => (
            <BlockRow
              key={block.root.id}
              block={block}
              others={blocks
                .slice(Math.max(0, index - near), index + near + 1)
                .filter((other) => other !== block && other.root.topic === block.root.topic)}
              scene={scene}
              mayWrite={!isWall && deedsIn(block.root.topic).mayWrite}
              changes={changes}
              href={hrefOf(block.root.id)}
              isOpened={block.root.id === openId}
            />
          ))}
          <DragOverlay>{dragged !== null && <div className={styles.dragged}>{dragged}</div>}</DragOverlay>
        </DndContext>
      )}
      {hasMore && (
        <div className={styles.more}>
          <Button size="compact-xs" variant="default" onClick={loadMore}>
            {words.older}
          </Button>
        </div>
      )}
      {form}
    </section>
  );
}

/** Those in use first, then those of the options that suit. */
function headings(blocks: readonly Block<Message>[], order: readonly string[], kind: Block['kind']): readonly string[] {
  const used = blocks.flatMap(({ sections }) => sections.map(({ name }) => name));
  const suiting = order.filter((name) => /^\p{Lu}/u.test(name) === (kind === 'week'));
  const all = new Map([...used, ...suiting].map((name) => [name.toLowerCase(), name]));
  return [...all.values()];
}

/** What dnd-kit carries is of no type. */
function spotOf(data: unknown): Spot | null {
  return isSpot(data) ? data : null;
}

function isSpot(data: unknown): data is Spot {
  return typeof data === 'object' && data !== null && 'block' in data && 'section' in data;
}
