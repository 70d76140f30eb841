import type { CSSProperties } from 'react';
import styles from './BigValue.module.css';

interface BigValueProps {
  readonly value: string;
  readonly unit?: string;
  /** Something else stands below it. */
  readonly small?: boolean;
  readonly style?: CSSProperties;
}

/** As large as its tile lets it be, whatever its length is. */
export function BigValue({ value, unit, small, style }: BigValueProps) {
  const length = Math.max(3, [...value].length + (unit === undefined ? 0 : [...unit].length * 0.5));
  const fitted: CSSProperties & { readonly '--length': number } = { ...style, '--length': length };
  return (
    <p className={styles.value} data-small={small || undefined} style={fitted}>
      {value}
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
    </p>
  );
}
