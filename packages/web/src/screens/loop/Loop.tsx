import { useMediaQuery } from '@mantine/hooks';
import { IconDeviceTv, IconSearch } from '@tabler/icons-react';
import { byStage } from '@tagloop/language/stages';
import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { searchHref } from '../../components/href.ts';
import { IconButton } from '../../components/IconButton.tsx';
import { useWall } from '../../components/wall.ts';
import { useHub } from '../../data/hub.tsx';
import { type Topic, useTopics } from '../../data/topics.ts';
import { stageStories } from '../../stages/index.ts';
import { useWords } from '../../words/locale.tsx';
import { HeaderLink, PageHeader } from '../PageHeader.tsx';
import { FirstTopics } from './FirstTopics.tsx';
import { drawFigure } from './figure.ts';
import { LiveList } from './LiveList.tsx';
import styles from './Loop.module.css';
import { NewMessage, PeopleOnline } from './LoopActions.tsx';
import { LoopFigure } from './LoopFigure.tsx';
import { LoopTable } from './LoopTable.tsx';
import { useLoopNumbers } from './loopData.ts';
import { Medallion } from './Medallion.tsx';
import { NeedsYou, needsHash } from './NeedsYou.tsx';
import { useNeedsOf, useNeedsOfAll } from './needs.ts';
import { PaceInLoop } from './PaceInLoop.tsx';
import { usePulses } from './pulses.ts';
import { RangeSwitch } from './RangeSwitch.tsx';
import type { Range } from './ranges.ts';
import { StageCard } from './StageCard.tsx';
import { sharesOf } from './shares.ts';
import { stagePlaces } from './stagePlaces.ts';
import { Trends } from './Trends.tsx';
import { loopWords } from './words.ts';

const desk = { figure: drawFigure(808, 24, 84), scale: 1 };
const phone = { figure: drawFigure(343, 16, 20), scale: 0.45 };

/** The front page: the eight stages going round, what needs somebody, what just came. */
export function Loop() {
  const words = useWords(loopWords);
  const { value: topics } = useTopics();
  const isFresh = topics?.every(({ kind }) => kind !== 'topic') ?? false;
  const isWall = useWall();
  const { history } = useRouter();
  async function hang() {
    // Where a browser has no full screen, the wall is drawn all the same.
    await document.documentElement.requestFullscreen?.().catch(() => undefined);
    history.push('/?screen=wall');
  }
  const isPhone = useMediaQuery('(max-width: 47.99em)') ?? false;
  // What waits for somebody comes first: nothing below it moves then, and the slower numbers do not hold it up.
  const [isSettled, setSettled] = useState(false);
  const settle = useCallback(() => setSettled(true), []);
  const isAtNeeds = useLocation({ select: ({ hash }) => hash === needsHash });
  // Only then does what stands below make the page long enough to scroll there.
  useEffect(() => {
    if (isSettled && isAtNeeds) document.getElementById(needsHash)?.scrollIntoView();
  }, [isSettled, isAtNeeds]);
  return (
    <>
      <PageHeader title={words.title}>
        <HeaderLink href={searchHref({})} name={words.search} icon={IconSearch} />
        <span className={styles.desk}>
          <PeopleOnline />
          <NewMessage />
          <IconButton icon={IconDeviceTv} name={words.wall} onClick={() => void hang()} />
        </span>
      </PageHeader>
      <div className={styles.page} data-wall={isWall || undefined}>
        <section className={styles.stages}>
          {isFresh ? (
            <FirstTopics />
          ) : (
            <Stages topics={topics ?? []} isPhone={isPhone} isSettled={isSettled} onSettled={settle} />
          )}
        </section>
        <aside className={styles.side}>
          {!isPhone && <NeedsYou onSettled={settle} />}
          {(isSettled || isFresh) && <LiveList />}
        </aside>
      </div>
    </>
  );
}

interface StagesProps {
  readonly topics: readonly Topic[];
  /** What waits stands between the figure and the stages. */
  readonly isPhone: boolean;
  /** All that waits is known. */
  readonly isSettled: boolean;
  readonly onSettled: () => void;
}

function Stages({ topics, isPhone, isSettled, onSettled }: StagesProps) {
  const words = useWords(loopWords);
  const [range, setRange] = useState<Range>('24h');
  const { stages: numbers, total, problem } = useLoopNumbers(range);
  const { pulses, flashing, end } = usePulses();
  const { figure, scale } = isPhone ? phone : desk;
  const hrefs = useMemo(() => {
    const places = stagePlaces(topics);
    return byStage((stage) => places.find((place) => place.stage === stage)?.href ?? '/');
  }, [topics]);
  const paces = stageStories.flatMap(({ pace }) => (pace ? [pace] : []));
  return (
    <>
      <div className={styles.title}>
        <div>
          <Title />
          <p className={styles.sum}>
            {total === undefined ? '\u00a0' : words.wentRound(total, words.rangeInWords[range])}
          </p>
        </div>
        <span className="space" />
        <span className={styles.ranges}>
          <RangeSwitch value={range} onChange={setRange} />
        </span>
      </div>
      {problem && !numbers && <FailureBand problem={problem} />}
      <div className={styles.cards}>
        <div className={styles.figure}>
          <LoopFigure figure={figure} scale={scale} numbers={numbers} pulses={pulses} onPulseEnd={end} />
          {stageStories.map((story) => (
            <Medallion
              key={story.stage}
              story={story}
              href={hrefs[story.stage]}
              left={(100 * figure.centres[story.stage].x) / figure.width}
              top={(100 * figure.centres[story.stage].y) / figure.height}
              shares={numbers ? sharesOf(numbers[story.stage]) : []}
              flashing={flashing.has(story.stage)}
            />
          ))}
          {isSettled &&
            paces
              .slice(0, 2)
              .map((pace, index) => <PaceInLoop key={pace.query} pace={pace} side={index === 0 ? 'left' : 'right'} />)}
        </div>
        {isPhone && <NeedsYou onSettled={onSettled} />}
        {(isSettled || !isPhone) &&
          stageStories.map((story) => (
            <StageCard
              key={story.stage}
              story={story}
              href={hrefs[story.stage]}
              numbers={numbers?.[story.stage]}
              column={1 + Math.floor((4 * figure.centres[story.stage].x) / figure.width)}
              row={figure.centres[story.stage].y < figure.height / 2 ? 1 : 3}
            />
          ))}
      </div>
      {numbers && <LoopTable numbers={numbers} />}
      {isSettled && <Trends />}
    </>
  );
}

function Title() {
  const words = useWords(loopWords);
  const { me } = useHub();
  const all = useNeedsOfAll();
  const mine = useNeedsOf(me.user.name);
  return <h2 className={styles.state}>{all === undefined ? '\u00a0' : words.needSomeone(all, mine ?? 0)}</h2>;
}
