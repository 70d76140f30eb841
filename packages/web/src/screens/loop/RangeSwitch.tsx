import { useWords } from '../../words/locale.tsx';
import styles from './RangeSwitch.module.css';
import { type Range, ranges } from './ranges.ts';
import { loopWords } from './words.ts';

interface RangeSwitchProps {
  readonly value: Range;
  readonly onChange: (range: Range) => void;
}

export function RangeSwitch({ value, onChange }: RangeSwitchProps) {
  const words = useWords(loopWords);
  return (
    <fieldset className={styles.switch} aria-label={words.rangeName}>
      {ranges.map((range) => (
        <label key={range} className={styles.choice}>
          <input
            type="radio"
            name="range"
            className="unseen"
            checked={range === value}
            onChange={() => onChange(range)}
          />
          {words.range[range]}
        </label>
      ))}
    </fieldset>
  );
}
