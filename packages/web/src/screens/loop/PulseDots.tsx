import type { Stage } from '@tagloop/language/stages';
import type { Track } from './figure.ts';
import styles from './PulseDots.module.css';
import type { Pulse } from './pulses.ts';

interface PulseDotsProps {
  readonly tracks: Readonly<Record<Stage, Track>>;
  readonly pulses: readonly Pulse[];
  readonly onEnd: (id: number) => void;
}

export function PulseDots({ tracks, pulses, onEnd }: PulseDotsProps) {
  return pulses.map(({ id, stage, tone, many }) => (
    <circle
      key={id}
      className={styles.dot}
      data-pulse={tone}
      r={many ? 6 : 4.2}
      style={{ offsetPath: `path("${tracks[stage].d}")` }}
      onAnimationEnd={() => onEnd(id)}
    />
  ));
}
