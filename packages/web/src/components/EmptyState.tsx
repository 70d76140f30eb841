import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  /** What is not there, and for which query. */
  readonly title: string;
  /** Why, or how to change it. */
  readonly text?: ReactNode;
  /** One button. */
  readonly action?: ReactNode;
  /** The line of shell that would fill it. */
  readonly command?: string;
}

/** The barred eight: nothing goes round here yet. */
export function EmptyState({ title, text, action, command }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg width="112" height="56" viewBox="-56 -28 112 56" fill="none" aria-hidden>
        <path
          d="M0 0L-13.7 -14A20 20 0 1 0 -13.7 14L13.7 -14A20 20 0 1 1 13.7 14Z"
          stroke="var(--tl-line-strong)"
          strokeWidth="7"
          strokeDasharray="1.6 2.6"
        />
      </svg>
      <b className={styles.title}>{title}</b>
      {text && <div className={styles.text}>{text}</div>}
      {command && <pre className={styles.command}>{command}</pre>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
