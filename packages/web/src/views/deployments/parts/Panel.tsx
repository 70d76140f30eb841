import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import { useKeys } from '../../../components/keys.ts';
import { useWords } from '../../../words/locale.tsx';
import { deploymentsWords } from '../words.ts';
import styles from './Panel.module.css';

interface PanelProps {
  readonly title: string;
  /** Beside the title. */
  readonly badge?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Beside the grid; on a phone over it. */
export function Panel({ title, badge, onClose, children }: PanelProps) {
  const words = useWords(deploymentsWords);
  useKeys({ Escape: onClose });
  return (
    <aside className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h2 className="clip" title={title}>
          {title}
        </h2>
        {badge}
        <span className="space" />
        <IconButton icon={IconX} name={words.close} onClick={onClose} />
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

interface PartProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function Part({ title, children }: PartProps) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}
