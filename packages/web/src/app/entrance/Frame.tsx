import type { ReactNode } from 'react';
import { Brand } from '../Brand.tsx';
import styles from './Frame.module.css';

interface FrameProps {
  readonly title: string;
  readonly why?: string;
  readonly children?: ReactNode;
}

/** A page outside of the shell: what it is, why, and one form. */
export function Frame({ title, why, children }: FrameProps) {
  return (
    <main className={styles.entrance}>
      <title>{`${title} · Tagloop`}</title>
      <div className={styles.frame}>
        <Brand size={56} />
        <h1 className={styles.title}>{title}</h1>
        {why && <p className={styles.why}>{why}</p>}
        {children}
      </div>
    </main>
  );
}
