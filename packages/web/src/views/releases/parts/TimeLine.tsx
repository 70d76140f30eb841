import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNow } from '../../../components/clock.ts';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { useAmong } from '../../../data/among.ts';
import { useHistory } from '../../../data/history.ts';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { calendarDate, monthName } from '../../../words/time.ts';
import { releasesWords } from '../words.ts';
import type { Block } from './blocks.ts';
import {
  type Due,
  dueOf,
  type Progress,
  placeOf,
  progressOf,
  type Scale,
  scaleOf,
  slipsOf,
  storiesIn,
} from './dates.ts';
import styles from './TimeLine.module.css';

interface TimeLineProps {
  readonly blocks: readonly Block<Message>[];
  readonly hrefOf: (id: string) => string;
  readonly openId: string | null;
}

const mostCards = 500;

/** Releases and weeks by the day on which they are due, with the days on which they were due before. */
export function TimeLine({ blocks, hrefOf, openId }: TimeLineProps) {
  const words = useWords(releasesWords);
  const { locale } = useLocale();
  const now = useNow();
  const stories = useMemo(() => storiesIn(blocks), [blocks]);
  const cards = useAmong(
    'is:root -#release:*',
    stories.map((story) => ({ kind: 'tag', name: `story:${story}` })),
    mostCards,
  );
  const rows = useMemo(
    () =>
      blocks
        .flatMap((block) => {
          const due = dueOf(block.root.text);
          return due ? [{ block, due }] : [];
        })
        .toSorted((a, b) => a.due.from - b.due.from),
    [blocks],
  );
  const without = blocks.filter(({ root }) => dueOf(root.text) === null);
  const today = Math.floor(now / 3_600_000) * 3_600_000;
  /** Where each was due at first, told by the rows once they know their history. */
  const [firsts, setFirsts] = useState<ReadonlyMap<string, number>>(new Map());
  const onFirst = useCallback(
    (id: string, first: number) =>
      setFirsts((known) => (known.get(id) === first ? known : new Map(known).set(id, first))),
    [],
  );
  const scale = useMemo(() => {
    const dues = rows.map(({ block, due }) => ({ ...due, from: firsts.get(block.root.id) ?? due.from }));
    return scaleOf(dues, today);
  }, [rows, firsts, today]);

  return (
    <div className={styles.line}>
      {rows.length > 0 && (
        <div className={styles.axis} aria-hidden>
          {scale.months.map((month) => (
            <span key={month} style={{ left: `${placeOf(scale, month)}%` }}>
              {monthName(atNoon(month), locale)}
            </span>
          ))}
        </div>
      )}
      <ul aria-label={words.timeLine}>
        {rows.map(({ block, due }) => (
          <Row
            key={block.root.id}
            block={block}
            due={due}
            scale={scale}
            now={now}
            progress={progressOf(block, cards ?? [])}
            onFirst={onFirst}
            href={hrefOf(block.root.id)}
            isOpened={block.root.id === openId}
          />
        ))}
      </ul>
      {without.length > 0 && (
        <p className={styles.without}>
          {words.withoutDay}{' '}
          {without.map(({ root, name }, at) => (
            <span key={root.id}>
              {at > 0 && ', '}
              <a href={hrefOf(root.id)}>{name}</a>
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

interface RowProps {
  readonly block: Block<Message>;
  readonly due: Due;
  readonly scale: Scale;
  readonly now: number;
  readonly progress: Progress | null;
  /** Told of the first day on which it was due. */
  readonly onFirst: (id: string, first: number) => void;
  readonly href: string;
  readonly isOpened: boolean;
}

function Row({ block, due, scale, now, progress, onFirst, href, isOpened }: RowProps) {
  const words = useWords(releasesWords);
  const { locale } = useLocale();
  const history = useHistory(block.root).value;
  const slips = useMemo(() => slipsOf(history ?? []), [history]);
  const { name, title, service, state, kind } = block;
  const said = (at: number) => calendarDate(atNoon(at), locale);
  const was = slips.map(({ from }) => said(from)).join(', ');
  const left = placeOf(scale, due.from);
  const first = Math.min(due.from, ...slips.map(({ from }) => from));
  const { id } = block.root;
  useEffect(() => onFirst(id, first), [onFirst, id, first]);
  return (
    <li className={styles.row} data-opened={isOpened || undefined}>
      <a className={styles.name} href={href} data-row-link aria-current={isOpened || undefined}>
        {state ? <StateGlyph label={state} silent /> : <DrawnGlyph glyph="note" tone="idle" />}
        <strong>{kind === 'release' && service ? `${service} ${name}` : name}</strong>
        <span>{title}</span>
      </a>
      <span className={styles.facts}>
        <time dateTime={new Date(due.from).toISOString().slice(0, 10)}>{said(due.from)}</time>
        {slips.length > 0 && <span className={styles.slipped}>{words.slipped(slips.length, was)}</span>}
        {progress && (
          <span className={styles.progress}>
            <meter min={0} max={progress.all} value={progress.done} aria-label={words.progress} />
            {words.doneOf(progress.done, progress.all)}
          </span>
        )}
      </span>
      <span className={styles.track} aria-hidden>
        <i className={styles.now} style={{ left: `${placeOf(scale, now)}%` }} />
        {slips.length > 0 && (
          <i
            className={styles.slide}
            style={{ left: `${placeOf(scale, first)}%`, width: `${Math.max(0, left - placeOf(scale, first))}%` }}
          />
        )}
        {[...new Set(slips.map(({ from }) => from))].map((from) => (
          <i key={from} className={styles.former} style={{ left: `${placeOf(scale, from)}%` }} />
        ))}
        <i
          className={kind === 'week' ? styles.week : styles.day}
          style={{ left: `${left}%`, ...(kind === 'week' && { width: `${placeOf(scale, due.to) - left}%` }) }}
        />
      </span>
    </li>
  );
}

/** So that no zone makes it another day. */
function atNoon(day: number): number {
  return day + 12 * 3_600_000;
}
