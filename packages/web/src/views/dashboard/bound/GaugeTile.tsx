import type { CSSProperties } from 'react';
import { useWords } from '../../../words/locale.tsx';
import { levelOf } from '../model/figures.ts';
import { dashboardWords } from '../words.ts';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import styles from './GaugeTile.module.css';
import { useFigure, useFormat } from './useFigure.ts';
import { useNewest } from './useNewest.ts';

/** Round the ring, of its radius. */
const radius = 42;
const around = 2 * Math.PI * radius;

/** A number between its bounds, as a part of a ring. */
export function GaugeTile({ show, tools }: BoundProps) {
  const { min = 0, max = 100, unit: ownUnit } = show;
  const words = useWords(dashboardWords);
  const figure = useFigure(show, show.query);
  const { value, unit, problem } = figure;
  const newest = useNewest(show, figure);
  const format = useFormat();
  const written = `${typeof value === 'number' ? format(value, unit) : '–'}${ownUnit === undefined ? '' : ` ${ownUnit}`}`;
  const isBeyond = typeof value === 'number' && (value > max || value < min);
  const share = typeof value === 'number' ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
  const dash: CSSProperties = { strokeDasharray: `${share * around} ${around}` };
  return (
    <BoundFrame
      show={show}
      tools={tools}
      level={levelOf(value, show)}
      {...newest}
      {...(isBeyond && { text: words.beyondEnds(format(min, unit), format(max, unit)) })}
      problem={problem}
    >
      {value !== undefined && (
        <svg
          className={styles.gauge}
          viewBox="0 0 100 100"
          role="img"
          aria-label={words.between(written, format(min, unit), format(max, unit))}
        >
          <circle className={styles.track} cx="50" cy="50" r={radius} />
          <circle className={styles.share} cx="50" cy="50" r={radius} style={dash} transform="rotate(-90 50 50)" />
          <text className={styles.number} x="50" y="57" textAnchor="middle">
            {written}
          </text>
        </svg>
      )}
    </BoundFrame>
  );
}
