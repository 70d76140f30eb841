import { IconChevronRight } from '@tabler/icons-react';
import { type ReleaseState, releaseStates } from '@tagloop/language/vocabulary/release';
import { Fragment } from 'react';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import styles from './StateBar.module.css';

interface StateBarProps {
  readonly state: ReleaseState | undefined;
  /** Null for who may not. */
  readonly onSet: ((state: ReleaseState) => void) | null;
}

/** How far a release has come: what lies behind it, where it is, what is to come. */
export function StateBar({ state, onSet }: StateBarProps) {
  const words = useWords(releasesWords);
  const at = state ? releaseStates.indexOf(state) : -1;
  return (
    <fieldset className={styles.bar} aria-label={words.state} disabled={onSet === null}>
      {releaseStates.map((each, index) => (
        <Fragment key={each}>
          {index > 0 && <IconChevronRight className={styles.arrow} size={12} stroke={1.75} aria-hidden />}
          <button
            type="button"
            className={styles.state}
            aria-pressed={each === state}
            title={onSet && each !== state ? words.setState(words.states[each]) : undefined}
            onClick={() => each !== state && onSet?.(each)}
          >
            {index < at ? (
              <DrawnGlyph glyph="ok" tone="ok" size={12} />
            ) : index === at ? (
              <StateGlyph label={each} size={12} silent />
            ) : (
              <DrawnGlyph glyph="todo" tone="idle" size={12} />
            )}
            {words.states[each]}
          </button>
        </Fragment>
      ))}
    </fieldset>
  );
}
