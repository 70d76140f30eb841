import type { ProgressBar } from '@tagloop/language/vocabulary/tileWidget';
import type { CSSProperties } from 'react';
import styles from './Progress.module.css';

/** How far something is, said by length and number. */
export function Progress({
  bar: { percent, vertical, look },
  name,
}: {
  readonly bar: ProgressBar;
  readonly name: string;
}) {
  const share: CSSProperties & { readonly '--share': string } = { '--share': `${percent}%` };
  return (
    <div
      className={styles.bar}
      data-vertical={vertical || undefined}
      data-look={look?.replace(/^progress-bar-/, '')}
      role="progressbar"
      aria-label={name}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      style={share}
    >
      <span className={styles.done} />
      <b className={styles.number}>{Math.round(percent)} %</b>
    </div>
  );
}
