import { useWords } from '../../../words/locale.tsx';
import type { RunStep } from '../model/run.ts';
import { pipelinesWords } from '../words.ts';
import styles from './StepMarks.module.css';

const width = 20;
const gap = 3;
/** More of them are drawn closer. */
const most = 6;

interface StepMarksProps {
  readonly steps: readonly RunStep[];
  /** Names of those that waver. */
  readonly flaky: ReadonlyMap<string, number>;
}

/** A small bar for each step: how it stands. */
export function StepMarks({ steps, flaky }: StepMarksProps) {
  const words = useWords(pipelinesWords);
  if (steps.length === 0) return null;
  const each = steps.length <= most ? width : (most * (width + gap)) / steps.length - gap;
  const told = steps
    .map(({ name = '', state }) => `${name}: ${state ? words.states[state] : words.unknown}`)
    .join(', ');
  return (
    <svg
      className={styles.marks}
      width={steps.length * (each + gap) - gap}
      height={8}
      role="img"
      aria-label={words.steps(told)}
    >
      <title>{told}</title>
      {steps.map(({ message, name, state }, index) => (
        <rect
          key={message.id}
          data-state={state}
          data-flaky={(state === 'Success' && name !== undefined && flaky.has(name)) || undefined}
          x={index * (each + gap) + 0.5}
          y={0.5}
          width={Math.max(1, each - 1)}
          height={7}
          rx={2}
        />
      ))}
    </svg>
  );
}
