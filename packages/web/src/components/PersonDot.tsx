import { useWords } from '../words/locale.tsx';
import { Avatar } from './Avatar.tsx';
import styles from './PersonDot.module.css';
import type { ShownUser } from './shapes.ts';
import { blockWords } from './words.ts';

interface PersonDotProps {
  readonly user: ShownUser;
  /** Undefined: not here. */
  readonly status: 'online' | 'busy' | undefined;
}

/** A person in a list, with whether he is here. */
export function PersonDot({ user, status }: PersonDotProps) {
  const words = useWords(blockWords);
  return (
    <span className={styles.person} data-status={status}>
      <Avatar user={user} size={16} />
      {status && (
        <span className={styles.dot} role="img" aria-label={words.status[status]} title={words.status[status]} />
      )}
    </span>
  );
}
