import styles from './Segments.module.css';

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly (readonly [Value, string])[];
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, all of them seen. */
export function Segments<Value extends string>({ label, value, choices, disabled, onChoose }: SegmentsProps<Value>) {
  return (
    <fieldset className={styles.segments} aria-label={label} disabled={disabled}>
      {choices.map(([each, title]) => (
        <label key={each}>
          <input type="radio" checked={each === value} onChange={() => onChoose(each)} />
          <span>{title}</span>
        </label>
      ))}
    </fieldset>
  );
}
