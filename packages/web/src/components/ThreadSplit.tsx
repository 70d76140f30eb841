import { type CSSProperties, type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react';
import styles from './ThreadSplit.module.css';

const least = 360;
const most = 640;
const storageKey = 'tagloop-thread-width';

interface ThreadSplitProps {
  readonly children: ReactNode;
  /** Stands at the right, or over everything where there is no room. */
  readonly pane: ReactNode;
  /** Says what the handle between them does. */
  readonly label: string;
}

export function ThreadSplit({ children, pane, label }: ThreadSplitProps) {
  const [width, setWidth] = useState(storedWidth);
  const style: CSSProperties & { '--thread'?: string } = { '--thread': width === null ? undefined : `${width}px` };

  function resize(next: number): void {
    const fitting = Math.min(most, Math.max(least, Math.round(next)));
    localStorage.setItem(storageKey, String(fitting));
    setWidth(fitting);
  }

  function onPointerMove(event: PointerEvent<HTMLElement>): void {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    const step = event.key === 'ArrowLeft' ? 16 : event.key === 'ArrowRight' ? -16 : 0;
    const paneWidth = event.currentTarget.nextElementSibling?.clientWidth;
    if (step !== 0 && paneWidth !== undefined) resize(paneWidth + step);
  }

  return (
    <div className={styles.split} style={style} data-open={pane ? true : undefined}>
      <div className={styles.content}>{children}</div>
      {pane && (
        <>
          {/* biome-ignore lint/a11y/useSemanticElements: a line of text cannot be moved */}
          <div
            className={styles.handle}
            role="separator"
            tabIndex={0}
            aria-orientation="vertical"
            aria-label={label}
            aria-valuemin={least}
            aria-valuemax={most}
            aria-valuenow={width ?? 432}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={onPointerMove}
            onKeyDown={onKeyDown}
          />
          <aside className={styles.pane}>{pane}</aside>
        </>
      )}
    </div>
  );
}

function storedWidth(): number | null {
  const stored = Number(localStorage.getItem(storageKey) ?? Number.NaN);
  return stored >= least && stored <= most ? stored : null;
}
