import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { ItemState } from '../../../data/items.ts';
import { useWords } from '../../../words/locale.tsx';
import { percentages } from '../model/percent.ts';
import { shownStates } from '../model/tally.ts';
import { wallWords } from '../words.ts';
import styles from './Counters.module.css';

interface CountersProps {
  readonly counts: Readonly<Record<ItemState, number>>;
  readonly only: ItemState | null;
  readonly onOnly: (state: ItemState | null) => void;
}

/** How many there are of each state, which narrow what is shown; and their shares of the whole. */
export function Counters({ counts, only, onOnly }: CountersProps) {
  const words = useWords(wallWords);
  const all = shownStates.reduce((sum, state) => sum + counts[state], 0);
  const shares = percentages(shownStates.map((state) => counts[state]));
  return (
    <div className={styles.counters}>
      <button type="button" aria-pressed={only === null} onClick={() => onOnly(null)}>
        <span>{words.all}</span>
        <b>{words.number(all)}</b>
      </button>
      {shownStates.map((state) => (
        <button
          type="button"
          key={state}
          aria-pressed={only === state}
          onClick={() => onOnly(only === state ? null : state)}
        >
          <span>
            <StateGlyph label={state} size={14} silent />
            {words.states[state]}
          </span>
          <b>{words.number(counts[state])}</b>
        </button>
      ))}
      <div className={styles.shares}>
        <div className={styles.ends}>
          <span>{words.inAlert(shares[0] ?? 0)}</span>
          <span>{words.up(shares[2] ?? 0)}</span>
        </div>
        <div className={styles.bar} aria-hidden="true">
          {shownStates.map((state, at) =>
            counts[state] === 0 ? null : (
              <i
                key={state}
                data-state={state}
                style={{ flexGrow: counts[state] }}
                title={words.share(words.states[state], shares[at] ?? 0)}
              />
            ),
          )}
        </div>
        <div className={styles.ends}>
          <span>{words.share('WARN', shares[1] ?? 0)}</span>
          <span>{words.share(words.states.unknown, shares[3] ?? 0)}</span>
        </div>
      </div>
    </div>
  );
}
