import styles from './Skeletons.module.css';

/** Rows in the measure of what comes; nothing for 120 ms, then still. */
export function SkeletonRows({ rows = 3 }: { readonly rows?: number }) {
  return (
    <div className={styles.rows} aria-hidden data-skeleton>
      {widths.slice(0, rows).map((width) => (
        <div key={width} className={styles.row}>
          <span className={styles.glyph} />
          <span>
            <span className={styles.line} style={{ width: `${width}%` }} />
            <span className={styles.line} data-small style={{ width: `${width * 0.45}%` }} />
          </span>
          <span className={styles.line} />
          <span className={styles.line} />
        </div>
      ))}
    </div>
  );
}

const widths = [78, 54, 66] as const;
