import { useWords } from '../../../words/locale.tsx';
import type { Run } from '../model/run.ts';
import { pipelinesWords } from '../words.ts';
import styles from './PastRuns.module.css';

const pitch = 6;
const height = 20;
const most = 20;

interface PastRunsProps {
  /** Of one line, newest first. */
  readonly runs: readonly Run[];
}

/** The last runs as bars, oldest first: as high as they took, red where they failed. */
export function PastRuns({ runs }: PastRunsProps) {
  const words = useWords(pipelinesWords);
  const shown = runs.slice(0, most).toReversed();
  if (shown.length === 0) return null;
  const took = shown.map(({ startedAt, endedAt }) => (endedAt === undefined ? undefined : endedAt - startedAt));
  const longest = Math.max(1, ...took.map((each) => each ?? 0));
  const failed = shown.filter(({ state }) => state === 'Failed').length;
  const path = (isDrawn: (run: Run) => boolean) =>
    shown
      .map((run, index) => {
        if (!isDrawn(run)) return '';
        const high = Math.max(2, Math.round((height * (took[index] ?? longest)) / longest));
        return `M${index * pitch} ${height}v-${high}h4v${high}z`;
      })
      .join('');
  return (
    <svg
      className={styles.past}
      width={most * pitch - 2}
      height={height}
      role="img"
      aria-label={words.past(shown.length, failed)}
    >
      <title>{words.past(shown.length, failed)}</title>
      <path d={path(({ state }) => state !== 'Failed' && state !== 'Building')} />
      <path data-state="Failed" d={path(({ state }) => state === 'Failed')} />
      <path data-state="Building" d={path(({ state }) => state === 'Building')} />
    </svg>
  );
}
