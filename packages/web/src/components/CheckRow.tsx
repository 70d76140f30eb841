import styles from './CheckRow.module.css';

interface CheckRowProps {
  readonly title: string;
  readonly text?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A check box with its sentence. */
export function CheckRow({ title, text, checked, onChange }: CheckRowProps) {
  return (
    <label className={styles.row}>
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>
        {title}
        {text && <span className={styles.text}>{text}</span>}
      </span>
    </label>
  );
}
