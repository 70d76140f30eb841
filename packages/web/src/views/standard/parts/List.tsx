import { useMediaQuery } from '@mantine/hooks';
import { IconArrowUp } from '@tabler/icons-react';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useEffectEvent,
  useImperativeHandle,
  useMemo,
  useRef,
} from 'react';
import { useNow } from '../../../components/clock.ts';
import { type Density, MessageRow } from '../../../components/MessageRow.tsx';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { dayName } from '../../../words/time.ts';
import { standardWords } from '../words.ts';
import styles from './List.module.css';
import type { Line } from './lines.ts';

export interface ListHandle {
  toTop(): void;
  /** Moves the focus by so many rows, from the open one when none has it, else to the first that is seen. */
  move(rows: number): void;
  /** The message that has the focus, else the open one; by id. */
  current(): string | null;
}

interface ListProps {
  readonly lines: readonly Line[];
  readonly density: Density;
  readonly field: 'createdAt' | 'updatedAt';
  readonly withTopic: boolean;
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
  readonly actionsOf: (id: string) => ReactNode;
  /** Those that are chosen. */
  readonly checked: ReadonlySet<string>;
  readonly onCheck: (id: string, isRange: boolean) => void;
  /** Shows or hides the replies below a row. */
  readonly onUnfold: (id: string) => void;
  readonly threadOf: (message: Message) => ReactNode;
  /** How many messages wait above. */
  readonly fresh: number;
  readonly isReading: boolean;
  /** When the reader leaves the top, and when he is back. */
  readonly onLeaveTop: (isAway: boolean) => void;
  /** When the end is near. */
  readonly onEnd: () => void;
  readonly handle: Ref<ListHandle>;
}

const dayHeight = 28;
/** Before it is measured: one reply and the box to answer. */
const threadHeight = 120;
const rowHeights: Readonly<Record<Density, number>> = { comfortable: 58, compact: 32 };

/** Only the rows that can be seen are in the page; the head of their day sticks to the top. */
export function List(props: ListProps) {
  const { lines, density, field, withTopic, openId, hrefOf, actionsOf, fresh, isReading, onLeaveTop, onEnd, handle } =
    props;
  const { checked, onCheck, onUnfold, threadOf } = props;
  const words = useWords(standardWords);
  // On a phone a title takes one line or two; elsewhere all rows are of one height, and measuring costs a layout.
  const isMeasured = useMediaQuery('(max-width: 47.99em)') ?? false;
  const scroller = useRef<HTMLDivElement>(null);
  const isAway = useRef(false);

  /** Where the days begin; asked several times for each frame, so all lines are gone through only when they change. */
  const days = useMemo(() => lines.flatMap(({ kind }, index) => (kind === 'day' ? [index] : [])), [lines]);
  const dayAt = (index: number) => days.findLast((day) => day <= index) ?? -1;
  // Another function would have the places of all lines computed anew.
  const keyAt = useCallback((index: number) => lines[index]?.key ?? index, [lines]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyAt,
    estimateSize: (index) => {
      const kind = lines[index]?.kind;
      return kind === 'day' ? dayHeight : kind === 'thread' ? threadHeight : rowHeights[density];
    },
    overscan: 8,
    // Rows that are gone to stand below the head of their day.
    scrollPaddingStart: dayHeight,
    rangeExtractor: (range: Range) => {
      const day = dayAt(range.startIndex);
      const seen = defaultRangeExtractor(range);
      return day < 0 || seen.includes(day) ? seen : [day, ...seen];
    },
  });
  const items = virtualizer.getVirtualItems();
  const stuckDay = dayAt(virtualizer.range?.startIndex ?? 0);

  // Rows of another density have other heights; the one on top stays there.
  const drawn = useRef(density);
  const drawAnew = useEffectEvent(() => {
    const top = virtualizer.range?.startIndex ?? 0;
    virtualizer.measure();
    if (isAway.current) virtualizer.scrollToIndex(top, { align: 'start' });
  });
  useEffect(() => {
    if (drawn.current === density) return;
    drawn.current = density;
    drawAnew();
  }, [density]);

  // Only when the end moves: a page that could not be read must not be asked for again and again.
  const lastIndex = items.at(-1)?.index ?? 0;
  const nearEnd = useEffectEvent(onEnd);
  useEffect(() => {
    if (lastIndex >= lines.length - 20) nearEnd();
  }, [lastIndex, lines.length]);

  function onScroll(): void {
    const away = (scroller.current?.scrollTop ?? 0) > 4;
    if (away === isAway.current) return;
    isAway.current = away;
    onLeaveTop(away);
  }

  useImperativeHandle(handle, () => ({
    toTop: () => virtualizer.scrollToOffset(0),
    current: () => focusedLine() ?? openId,
    move(rows) {
      const from = focusedLine() ?? openId;
      const at = lines.findIndex(({ key }) => key === from);
      const next = at < 0 ? firstMessage(lines, virtualizer.range?.startIndex ?? 0) : nextMessage(lines, at, rows);
      const key = lines[next]?.key;
      if (key === undefined) return;
      virtualizer.scrollToIndex(next);
      // The row may have to be drawn first.
      requestAnimationFrame(() => requestAnimationFrame(() => focusRow(scroller.current, key)));
    },
  }));

  return (
    <div className={styles.frame}>
      <section
        ref={scroller}
        className={styles.scroller}
        data-scrolling={virtualizer.isScrolling || undefined}
        aria-label={words.messages}
        tabIndex={-1}
        onScroll={onScroll}
      >
        <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
          {items.map(({ index, start, size, key }) => {
            const line = lines[index];
            if (!line) return null;
            const isStuck = index === stuckDay;
            const isFixed = !isMeasured && line.kind !== 'thread';
            return (
              <div
                key={key}
                ref={isFixed ? undefined : virtualizer.measureElement}
                className={styles.line}
                data-index={index}
                data-line={line.kind === 'thread' ? line.message.id : line.key}
                data-fixed={isFixed || undefined}
                data-stuck={isStuck || undefined}
                style={{
                  height: isFixed ? size : undefined,
                  top: isStuck ? undefined : start,
                }}
              >
                {line.kind === 'day' ? (
                  <DayHead at={line.at} count={line.count} />
                ) : line.kind === 'thread' ? (
                  threadOf(line.message)
                ) : (
                  <MessageRow
                    message={line.message}
                    href={hrefOf(line.message.id)}
                    density={density}
                    selected={line.message.id === openId}
                    waiting={line.message.version === 0}
                    withTopic={withTopic}
                    at={line.message[field]}
                    underDay={stuckDay >= 0}
                    actions={line.message.version === 0 ? undefined : actionsOf}
                    onUnfold={line.message.version === 0 ? undefined : onUnfold}
                    unfolded={lines[index + 1]?.kind === 'thread'}
                    checked={checked.has(line.message.id)}
                    choosing={checked.size > 0}
                    onCheck={line.message.version === 0 ? undefined : onCheck}
                  />
                )}
              </div>
            );
          })}
        </div>
        {isReading && <p className={styles.reading}>{words.reading}</p>}
      </section>
      <div className={styles.above} role="status">
        {fresh > 0 && (
          <button type="button" className={styles.pill} onClick={() => virtualizer.scrollToOffset(0)}>
            <IconArrowUp size={14} stroke={1.75} aria-hidden />
            {words.fresh(fresh)}
          </button>
        )}
      </div>
    </div>
  );
}

function DayHead({ at, count }: { readonly at: number; readonly count: number | null }) {
  const { locale } = useLocale();
  const now = useNow();
  return (
    <div className={styles.day}>
      <span>{dayName(at, now, locale)}</span>
      <span className="space" />
      {count !== null && <span className="num">{count}</span>}
    </div>
  );
}

function focusedLine(): string | null {
  return document.activeElement?.closest('[data-line]')?.getAttribute('data-line') ?? null;
}

function firstMessage(lines: readonly Line[], from: number): number {
  return lines.findIndex(({ kind }, index) => index >= from && kind === 'message');
}

/** The index of the message so many messages on, as far as there are any. */
function nextMessage(lines: readonly Line[], from: number, rows: number): number {
  const messages = lines.flatMap((line, index) => (line.kind === 'message' ? [index] : []));
  const at = messages.indexOf(from);
  return messages[Math.min(messages.length - 1, Math.max(0, at + rows))] ?? -1;
}

function focusRow(scroller: HTMLElement | null, key: string): void {
  scroller
    ?.querySelector<HTMLElement>(`[data-line="${CSS.escape(key)}"] [data-row-link]`)
    ?.focus({ preventScroll: true });
}
