import type { RunState } from '@tagloop/language/vocabulary/run';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { useCount } from '../../../data/count.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { pipelinesWords } from '../words.ts';
import styles from './StateChips.module.css';
import { stateQuery } from './useRuns.ts';

/** Those that are asked for often; a skipped run says nothing. */
export const shownStates = ['Waiting', 'Building', 'Success', 'Failed', 'Stopped'] as const satisfies RunState[];

interface StateChipsProps {
  readonly query: string;
  /** Null: all. */
  readonly state: RunState | null;
  readonly onChoose: (state: RunState | null) => void;
}

/** How many runs are in which state; a click shows only those. */
export function StateChips({ query, state, onChoose }: StateChipsProps) {
  const words = useWords(pipelinesWords);
  return (
    <fieldset className={styles.chips} aria-label={words.state}>
      {[null, ...shownStates].map((each) => (
        <Chip key={each} query={query} state={each} isChosen={each === state} onChoose={() => onChoose(each)} />
      ))}
    </fieldset>
  );
}

interface ChipProps extends Omit<StateChipsProps, 'onChoose'> {
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Chip({ query, state, isChosen, onChoose }: ChipProps) {
  const words = useWords(pipelinesWords);
  const { locale } = useLocale();
  const { value } = useCount(stateQuery(query, state));
  return (
    <button type="button" className={styles.chip} aria-pressed={isChosen} onClick={onChoose}>
      {state !== null && <StateGlyph label={state} size={14} silent />}
      {state === null ? words.all : words.states[state]}
      <span className={styles.count}>{value && `${value.count.toLocaleString(locale)}${value.more ? '+' : ''}`}</span>
    </button>
  );
}
