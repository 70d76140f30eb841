import type { CSSProperties } from 'react';
import styles from './BigValue.module.css';

interface BigValueProps {
  readonly value: string;
  readonly unit?: string;
  readonly style?: CSSProperties;
}

/** As large as its tile lets it be, whatever its length is. */
export function BigValue({ value, unit, style }: BigValueProps) {
  const length = Math.max(3, [...value].length + (unit === undefined ? 0 : [...unit].length * 0.5));
  const fitted: CSSProperties & { readonly '--length': number } = { ...style, '--length': length };
  return (
    <p className={styles.value} style={fitted}>
      {value}
      {unit !== undefined && <span className={styles.unit}>{unit}</span>}
    </p>
  );
}
