import { type ReactNode, useEffect, useState } from 'react';
import { useWords } from '../../../words/locale.tsx';
import { heightOf, pagesOf, type Section } from '../model/pages.ts';
import type { PlacedTile, Sheets } from '../model/sections.ts';
import { dashboardWords } from '../words.ts';
import { Sections } from './Sections.tsx';
import styles from './WallPages.module.css';

interface WallPagesProps {
  /** One after the other. */
  readonly dashboards: readonly { readonly name: string; readonly sheets: Sheets }[];
  /** Px of the screen that is there for tiles. */
  readonly height: number;
  /** Until the next page is shown. */
  readonly seconds: number;
  readonly draw: (tile: PlacedTile) => ReactNode;
}

/** Px between two rows, and around a group beyond its title. */
const gap = 12;
const aroundGroup = 20;
/** Of its row a tile keeps this share at least, or the dashboard is shown on several pages. */
const least = 0.75;
/** A few tiles on a large screen stay tiles. */
const most = 2.2;

interface Page {
  readonly name: string;
  readonly sections: readonly Section<PlacedTile>[];
  readonly columns: number;
  readonly row: number;
}

/** Dashboards on a wall: as high as the screen, and what does not fit comes in turn. */
export function WallPages({ dashboards, height, seconds, draw }: WallPagesProps) {
  const words = useWords(dashboardWords);
  const pages = dashboards.flatMap(({ name, sheets }) => pagesIn(name, sheets, height));
  const [turn, setTurn] = useState(0);
  const isTurning = pages.length > 1;
  useEffect(() => {
    if (!isTurning) return;
    const timer = setInterval(() => setTurn((at) => at + 1), seconds * 1000);
    return () => clearInterval(timer);
  }, [isTurning, seconds]);
  const at = pages.length === 0 ? 0 : turn % pages.length;
  const page = pages[at];
  if (!page) return null;
  return (
    <div className={styles.page}>
      {dashboards.length > 1 && <h2 className={styles.name}>{page.name}</h2>}
      <Sections sections={page.sections} columns={page.columns} row={page.row} draw={draw} />
      {isTurning && (
        <p className={styles.dots}>
          <span className="unseen">{words.page(at + 1, pages.length)}</span>
          {pages.map((_, dot) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a dot is its number
            <i key={dot} data-on={dot === at || undefined} aria-hidden="true" />
          ))}
        </p>
      )}
    </div>
  );
}

function pagesIn(name: string, { sections, columns, row }: Sheets, height: number): Page[] {
  const rows = Math.floor((height + gap) / (row * least + gap));
  return pagesOf(sections, Math.max(1, rows)).map((parts) => {
    const titled = parts.filter(({ title }) => title !== '').length;
    const whole = heightOf(parts) - titled / 2;
    const left = height - titled * 30 - (parts.length - 1) * aroundGroup - (whole - parts.length) * gap;
    return { name, sections: parts, columns, row: Math.max(24, Math.min(row * most, Math.floor(left / whole))) };
  });
}
