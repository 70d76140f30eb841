import type { CSSProperties } from 'react';
import { levelOf } from '../model/figures.ts';
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
  const { value, unit, problem } = useFigure(show, show.query);
  const newest = useNewest(show);
  const format = useFormat();
  const share = typeof value === 'number' ? Math.min(1, Math.max(0, (value - min) / (max - min))) : 0;
  const dash: CSSProperties = { strokeDasharray: `${share * around} ${around}` };
  return (
    <BoundFrame show={show} tools={tools} level={levelOf(value, show)} {...newest} problem={problem}>
      {value !== undefined && (
        <svg className={styles.gauge} viewBox="0 0 100 100" role="img" aria-label={`${value ?? '–'} / ${max}`}>
          <circle className={styles.track} cx="50" cy="50" r={radius} />
          <circle className={styles.share} cx="50" cy="50" r={radius} style={dash} transform="rotate(-90 50 50)" />
          <text className={styles.number} x="50" y="57" textAnchor="middle">
            {value === null ? '–' : format(value, unit)}
            {ownUnit !== undefined && ` ${ownUnit}`}
          </text>
        </svg>
      )}
    </BoundFrame>
  );
}
