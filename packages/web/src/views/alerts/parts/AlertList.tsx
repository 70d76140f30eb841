import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type Ref, useCallback, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { MessageDeeds } from '../../../components/deeds.ts';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Act } from '../model/acts.ts';
import type { ShownAlert } from '../model/alerts.ts';
import type { Line } from '../model/lines.ts';
import { alertsWords } from '../words.ts';
import styles from './AlertList.module.css';
import { AlertRow } from './AlertRow.tsx';

export interface ListHandle {
  /** Gives the focus to an alert, and answers whether it is in this list. */
  focus(id: string): boolean;
}

export interface ListScene {
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
  readonly deedsIn: (topicPath: string) => MessageDeeds<Message>;
  readonly isWall: boolean;
  /** Key of the tag that makes the groups. */
  readonly group: string;
  readonly onAct: (act: Act, alert: ShownAlert) => void;
  readonly onTakeFor: (hours: number, alert: ShownAlert) => void;
  readonly onLinkIncident: (alert: ShownAlert) => void;
  readonly onCause: (cause: string | null, alert: ShownAlert) => void;
  /** Deployments that caused alerts, by id. */
  readonly causes: ReadonlyMap<string, Message>;
}

interface AlertListProps extends ListScene {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly handle: Ref<ListHandle>;
}

const headHeight = 32;
/** Where fingers touch, what can be done stands in the row. */
const rowHeights = { pointer: 60, touch: 72 } as const;

/** Only the rows that can be seen are in the page. */
export function AlertList({ name, lines, handle, ...scene }: AlertListProps) {
  const scroller = useRef<HTMLElement>(null);
  const isTouch = useMediaQuery('(hover: none)') ?? false;
  const rowHeight = isTouch ? rowHeights.touch : rowHeights.pointer;
  const heightOf = useCallback(
    (index: number) => (lines[index]?.kind === 'alert' ? rowHeight : headHeight),
    [lines, rowHeight],
  );
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: useCallback((index: number) => lines[index]?.key ?? index, [lines]),
    estimateSize: heightOf,
    overscan: 8,
  });
  useHeldPlace(scroller, lines, heightOf);

  useImperativeHandle(handle, () => ({
    focus(id) {
      const index = lines.findIndex(({ key }) => key === id);
      if (index < 0) return false;
      virtualizer.scrollToIndex(index);
      // The row may have to be drawn first.
      requestAnimationFrame(() =>
        requestAnimationFrame(() =>
          scroller.current
            ?.querySelector<HTMLElement>(`[data-alert="${CSS.escape(id)}"] [data-row-link]`)
            ?.focus({ preventScroll: true }),
        ),
      );
      return true;
    },
  }));

  return (
    <section ref={scroller} className={styles.scroller} aria-label={name} tabIndex={-1}>
      <div className={styles.lines} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, size, key }) => {
          const line = lines[index];
          return (
            line && (
              <div key={key} className={styles.line} style={{ top: start, height: size }}>
                <DrawnLine line={line} {...scene} />
              </div>
            )
          );
        })}
      </div>
    </section>
  );
}

function DrawnLine({ line, ...scene }: ListScene & { readonly line: Line }) {
  const { openId, hrefOf, deedsIn, isWall, group, onAct, onTakeFor, onLinkIncident, onCause, causes } = scene;
  const words = useWords(alertsWords);
  if (line.kind === 'alert') {
    const { message } = line.alert;
    const { mayWrite, reader } = deedsIn(message.topic);
    return (
      <AlertRow
        alert={line.alert}
        href={hrefOf(message.id)}
        isOpened={message.id === openId}
        reader={mayWrite && !isWall ? reader : null}
        onAct={onAct}
        onTakeFor={onTakeFor}
        onLinkIncident={onLinkIncident}
        onCause={onCause}
        cause={line.alert.cause === undefined ? undefined : causes.get(line.alert.cause)}
      />
    );
  }
  if (line.kind === 'section') {
    return (
      <h2 className={styles.section}>
        {words.sections[line.section]} <span className={styles.count}>{line.count}</span>
      </h2>
    );
  }
  return (
    <h3 className={styles.group}>
      <span className="clip">{line.name || words.without(group)}</span>{' '}
      <span className={styles.count}>{line.count}</span>
    </h3>
  );
}

/** What is being read stays where it is when something comes or goes above it. */
function useHeldPlace(
  scroller: React.RefObject<HTMLElement | null>,
  lines: readonly Line[],
  heightOf: (index: number) => number,
): void {
  const last = useRef<{ readonly lines: readonly Line[]; readonly heightOf: (index: number) => number } | null>(null);
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { lines, heightOf };
    const element = scroller.current;
    if (!before || before.lines === lines || !element || element.scrollTop === 0) return;
    const places = new Map<string, number>();
    let top = 0;
    lines.forEach(({ key }, index) => {
      places.set(key, top);
      top += heightOf(index);
    });
    let was = 0;
    for (const [index, { key }] of before.lines.entries()) {
      const is = places.get(key);
      if (was >= element.scrollTop && is !== undefined) {
        element.scrollTop += is - was;
        return;
      }
      was += before.heightOf(index);
    }
  }, [scroller, lines, heightOf]);
}
