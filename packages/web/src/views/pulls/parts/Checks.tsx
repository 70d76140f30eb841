import type { RunState } from '@tagloop/language/vocabulary/run';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useWords } from '../../../words/locale.tsx';
import { pullsWords } from '../words.ts';
import styles from './Checks.module.css';
import type { Check } from './pull.ts';

/** The one that matters most first. */
const urgency: readonly RunState[] = ['Failed', 'Building', 'Waiting', 'Stopped', 'Success', 'Skipped'];

interface ChecksProps {
  /** At least one. */
  readonly checks: readonly Check[];
  readonly hrefOf: (id: string) => string;
}

/** What CI says of the head: the worst state, and how many of all are well. Leads to the run that is worst. */
export function Checks({ checks, hrefOf }: ChecksProps) {
  const words = useWords(pullsWords);
  const [worst] = checks.toSorted((a, b) => urgency.indexOf(a.state) - urgency.indexOf(b.state));
  if (!worst) return null;
  const well = checks.filter(({ state }) => state === 'Success' || state === 'Skipped').length;
  const told = checks.map(({ pipeline, state }) => `${pipeline || words.run}: ${state}`).join(', ');
  return (
    <a className={styles.checks} href={hrefOf(worst.id)} title={told} aria-label={words.checks(told)}>
      <StateGlyph label={worst.state} size={14} silent />
      <span className="num">
        {well}/{checks.length}
      </span>
    </a>
  );
}
