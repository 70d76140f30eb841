import type { ReactNode } from 'react';
import { searchHref } from '../../../components/href.ts';
import type { ShownProblem } from '../../../components/shapes.ts';
import { drawnQuery, type Level } from '../model/figures.ts';
import { TileFrame } from '../parts/TileFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';

interface BoundFrameProps extends BoundProps {
  readonly level?: Level;
  readonly text?: ReactNode;
  readonly at?: string;
  /** Said in place of the text; what was read before stays, and is shown as old. */
  readonly problem?: ShownProblem;
  readonly children: ReactNode;
}

const glyphs: Readonly<Partial<Record<Level, string>>> = { bad: 'AL', warn: 'WARN' };

/** A tile whose title leads to the messages behind it, and which says why it shows nothing. */
export function BoundFrame({ show, tools, level, text, at, problem, children }: BoundFrameProps) {
  const hasProblem = problem !== undefined;
  return (
    <TileFrame
      title={show.title}
      href={show.draw === 'text' ? undefined : searchHref({ q: drawnQuery(show) })}
      tone={hasProblem ? 'unknown' : level}
      glyph={level && glyphs[level]}
      text={hasProblem ? <span title={problem.detail}>{problem.detail ?? problem.title}</span> : text}
      at={at}
      tools={tools}
    >
      {children}
    </TileFrame>
  );
}
