import { useWords } from '../words/locale.tsx';
import { Avatar } from './Avatar.tsx';
import styles from './People.module.css';
import { blockWords } from './words.ts';

interface Person {
  readonly user: string;
  readonly fullName: string;
  readonly status: 'online' | 'busy';
}

const shown = 3;

/** Who is here, one over the other; more than three are a number. */
export function People({ people }: { readonly people: readonly Person[] }) {
  const words = useWords(blockWords);
  if (people.length === 0) return null;
  const names = people.map(({ user, fullName }) => fullName || user).join(', ');
  return (
    <span className={styles.people} role="img" aria-label={words.here(names)} title={words.here(names)}>
      {people.slice(0, shown).map(({ user, fullName, status }) => (
        <span key={user} className={styles.person} data-status={status}>
          <Avatar user={{ name: user, fullName, robot: false, kind: null }} size={24} />
        </span>
      ))}
      {people.length > shown && <span className={styles.rest}>+{people.length - shown}</span>}
    </span>
  );
}
