import { IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useFolded } from '../../components/folded.ts';
import styles from './Section.module.css';

interface SectionProps {
  /** Under which its folding is remembered. */
  readonly id: string;
  readonly title: string;
  /** Stands at the right of the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** Places of one kind under a title that folds them away. */
export function Section({ id, title, action, children }: SectionProps) {
  const folded = useFolded();
  const key = `section:${id}`;
  const isFolded = folded.has(key);
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <button type="button" aria-expanded={!isFolded} onClick={() => folded.toggle(key)}>
          {title}
          <IconChevronRight className={styles.chevron} size={12} stroke={2} aria-hidden />
        </button>
        <span className="space" />
        {action}
      </div>
      {!isFolded && children}
    </section>
  );
}
