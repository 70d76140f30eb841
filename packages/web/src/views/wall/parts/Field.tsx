import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import type { Item, ItemState, ItemStore } from '../../../data/items.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Group } from '../model/groups.ts';
import { type Arrow, cellAt, layOut, stepFrom } from '../model/layout.ts';
import { wallWords } from '../words.ts';
import styles from './Field.module.css';
import { createPainter, type Painter } from './painter.ts';
import { Tip } from './Tip.tsx';

interface FieldProps {
  readonly groups: readonly Group[];
  readonly items: ReadonlyMap<string, Item>;
  /** Null for one that was not there at the moment that is shown. */
  readonly stateOf: (id: string) => ItemState | null;
  readonly store: ItemStore | null;
  /** It shows now, so that changes are drawn as they come. */
  readonly isLive: boolean;
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** What it shows, in one sentence. */
  readonly summary: string;
}

/** Px that the words about an item need. */
const roomBelow = 120;
const arrows: readonly Arrow[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** The hexagons: one canvas, moved over with pointer or arrows. */
export function Field({ groups, items, stateOf, store, isLive, openId, onOpen, summary }: FieldProps) {
  const words = useWords(wallWords);
  const { ref: frame, width, height } = useElementSize<HTMLDivElement>();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<Painter | null>(null);
  const scheme = useComputedColorScheme();
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const layout = useMemo(() => layOut(groups, { width, height }), [groups, width, height]);
  const places = useMemo(() => new Map(layout.cells.map(({ id }, at) => [id, at])), [layout]);
  const stateNow = useEffectEvent(stateOf);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another scheme or another source of states paints all anew
  useEffect(() => {
    if (!canvas.current || width === 0) return;
    const made = createPainter(canvas.current, { layout, width, stateOf, nameless: words.noGroup });
    painter.current = made;
    return () => {
      made.close();
      painter.current = null;
    };
  }, [layout, width, scheme, stateOf, words]);

  useEffect(() => {
    if (!isLive) return;
    return store?.onChanged((ids) => {
      painter.current?.soil(ids.filter((id) => stateNow(id) !== null));
    });
  }, [store, isLive]);

  function cellUnder(event: PointerEvent<HTMLElement>): string | null {
    const box = canvas.current?.getBoundingClientRect();
    if (!box || box.width === 0) return null;
    // A wall is zoomed as a whole.
    const zoom = box.width / width;
    const at = cellAt(layout, (event.clientX - box.left) / zoom, (event.clientY - box.top) / zoom);
    const id = at === null ? null : (layout.cells[at]?.id ?? null);
    return id !== null && stateOf(id) === null ? null : id;
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.metaKey || event.ctrlKey || event.altKey) return;
    const arrow = arrows.find((each) => each === event.key);
    if (event.key === 'Enter' && focused !== null) onOpen(focused);
    else if (arrow) {
      const from = focused === null ? undefined : places.get(focused);
      const to = from === undefined ? 0 : stepFrom(layout, from, arrow);
      const next = layout.cells[to];
      if (!next) return;
      setFocused(next.id);
      setPointed(null);
      const view = event.currentTarget.parentElement;
      if (view && (next.y < view.scrollTop + 20 || next.y > view.scrollTop + height - 20)) {
        view.scrollTo({ top: next.y - height / 2 });
      }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Below it there is no room for words. */
  const isLow = (y: number) => y > Math.max(height, layout.height) - roomBelow && y > roomBelow;
  const toldId = pointed ?? focused;
  const told = toldId === null ? undefined : items.get(toldId);
  const toldAt = toldId === null ? undefined : layout.cells[places.get(toldId) ?? -1];
  const toldState = toldId === null ? null : stateOf(toldId);
  const ringed = [openId, toldId].flatMap((id) => (id === null ? [] : (layout.cells[places.get(id) ?? -1] ?? [])));
  return (
    <div ref={frame} className={styles.frame}>
      {/* biome-ignore lint/a11y/useSemanticElements: hexagons on a canvas are no fields of a form */}
      <div
        className={styles.field}
        style={{ height: Math.max(1, layout.height) }}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrows move between the hexagons
        tabIndex={0}
        aria-label={words.fieldName}
        onKeyDown={onKeyDown}
        onBlur={() => setFocused(null)}
        onPointerMove={(event) => setPointed(cellUnder(event))}
        onPointerLeave={() => setPointed(null)}
        onPointerUp={(event) => {
          const id = event.button === 0 ? cellUnder(event) : null;
          if (id !== null) onOpen(id);
        }}
      >
        <canvas
          ref={canvas}
          role="img"
          aria-label={summary}
          style={{ width, height: Math.max(1, layout.height) }}
          data-pointed={pointed !== null || undefined}
        />
        {ringed.map((cell) => (
          <Ring key={cell.id} x={cell.x} y={cell.y} radius={layout.radius + 2} />
        ))}
        {told && toldAt && toldState && (
          <Tip
            item={told}
            state={toldState}
            x={toldAt.x}
            y={toldAt.y + (isLow(toldAt.y) ? -1 : 1) * (layout.radius + 4)}
            isAbove={isLow(toldAt.y)}
            within={width}
          />
        )}
      </div>
      <output className="unseen">
        {focused !== null && told && toldState && words.told(told.name, words.states[toldState], told.service ?? '')}
      </output>
    </div>
  );
}

function Ring({ x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }) {
  const across = (radius * Math.sqrt(3)) / 2;
  const corners = [
    [0, -radius],
    [across, -radius / 2],
    [across, radius / 2],
    [0, radius],
    [-across, radius / 2],
    [-across, -radius / 2],
  ];
  return (
    <svg className={styles.ring} style={{ left: x, top: y }} aria-hidden="true">
      <polygon points={corners.map((corner) => corner.join(',')).join(' ')} />
    </svg>
  );
}
