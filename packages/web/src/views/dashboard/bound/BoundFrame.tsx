import type { ReactNode } from 'react';
import { searchHref } from '../../../components/href.ts';
import type { ShownProblem } from '../../../components/shapes.ts';
import { boundQuery, type Level } from '../model/figures.ts';
import { TileFrame } from '../parts/TileFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';

interface BoundFrameProps extends BoundProps {
  readonly level?: Level;
  readonly text?: ReactNode;
  readonly at?: string;
  /** In place of what the tile shows. */
  readonly problem?: ShownProblem;
  readonly children: ReactNode;
}

const glyphs: Readonly<Partial<Record<Level, string>>> = { bad: 'AL', warn: 'WARN' };

/** A tile whose title leads to the messages behind it, and which says why it shows nothing. */
export function BoundFrame({ show, tools, level, text, at, problem, children }: BoundFrameProps) {
  const isRefused = problem !== undefined;
  return (
    <TileFrame
      title={show.title}
      href={show.draw === 'text' ? undefined : searchHref({ q: boundQuery(show.query, show) })}
      tone={isRefused ? 'unknown' : level}
      glyph={level && glyphs[level]}
      text={isRefused ? <span title={problem.detail}>{problem.detail ?? problem.title}</span> : text}
      at={isRefused ? undefined : at}
      tools={tools}
    >
      {isRefused ? null : children}
    </TileFrame>
  );
}
