import { type Stage, stages } from '@tagloop/language/stages';
import { memo } from 'react';
import { ageOpacity, type BarGroup, drawBars } from './bars.ts';
import { type Figure, round } from './figure.ts';
import styles from './LoopFigure.module.css';
import type { StageNumbers } from './loopData.ts';
import { PulseDots } from './PulseDots.tsx';
import type { Pulse } from './pulses.ts';

interface LoopFigureProps {
  readonly figure: Figure;
  /** 1 at full size. */
  readonly scale: number;
  readonly numbers?: Readonly<Record<Stage, StageNumbers>>;
  readonly pulses: readonly Pulse[];
  readonly onPulseEnd: (id: number) => void;
}

/** The one that goes above the other where the loop crosses itself. */
const above: Stage = 'feedback';

/** The eight as a chart. Says nothing to screen readers: a table beside it does. */
export function LoopFigure({ figure, scale, numbers, pulses, onPulseEnd }: LoopFigureProps) {
  const { width, height, tracks, centres, radius } = figure;
  /** From each card to its medallion. */
  const leads = Object.values(centres)
    .map(({ x, y }) =>
      y < height / 2 ? `M${round(x)} 0V${round(y - radius)}` : `M${round(x)} ${round(height)}V${round(y + radius)}`,
    )
    .join('');
  return (
    <svg className={styles.figure} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className={styles.leads} d={leads} />
      {!numbers && (
        <path
          className={styles.track}
          d={Object.values(tracks)
            .map(({ d }) => d)
            .join('')}
        />
      )}
      {numbers && (
        <>
          <Bars figure={figure} scale={scale} numbers={numbers} stages={stages.filter((stage) => stage !== above)} />
          <path
            className={styles.gap}
            d={tracks[above].d}
            strokeWidth={34 * scale}
            strokeDasharray={`${60 * scale} ${tracks[above].length}`}
            strokeDashoffset={30 * scale - tracks[above].length / 2}
          />
          <Bars figure={figure} scale={scale} numbers={numbers} stages={[above]} />
        </>
      )}
      <PulseDots tracks={tracks} pulses={pulses} onEnd={onPulseEnd} />
    </svg>
  );
}

interface BarsProps {
  readonly figure: Figure;
  readonly scale: number;
  readonly numbers: Readonly<Record<Stage, StageNumbers>>;
  readonly stages: readonly Stage[];
}

const Bars = memo(function Bars({ figure, scale, numbers, stages: drawn }: BarsProps) {
  const most = Math.max(1, ...Object.values(numbers).flatMap(({ slots }) => slots.map(({ count }) => count)));
  return drawn.map((stage) => {
    const { slots } = numbers[stage];
    const asked = { track: figure.tracks[stage], slots, most, radius: figure.radius, scale };
    return drawBars(asked).map((group) => <Group key={`${stage} ${group.tone} ${group.age}`} {...group} />);
  });
});

function Group({ tone, age, d }: BarGroup) {
  return <path className={styles.bars} data-bar={tone} d={d} opacity={tone === 'ink' ? ageOpacity[age] : 1} />;
}
