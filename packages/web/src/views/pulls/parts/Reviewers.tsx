import { Avatar } from '../../../components/Avatar.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { usePeople } from '../../../data/people.ts';
import { useWords } from '../../../words/locale.tsx';
import { pullsWords } from '../words.ts';
import type { Reviewer } from './pull.ts';
import styles from './Reviewers.module.css';

const most = 4;

/** Who is asked, each with what he decided. */
export function Reviewers({ reviewers }: { readonly reviewers: readonly Reviewer[] }) {
  const words = useWords(pullsWords);
  const people = usePeople();
  if (reviewers.length === 0) return null;
  const told = reviewers.map(({ name, decision }) => `${name}: ${words.decisions[decision ?? 'none']}`).join(', ');
  return (
    <span className={styles.reviewers} role="img" aria-label={told} title={told}>
      {reviewers.slice(0, most).map(({ name, decision }) => (
        <span key={name} className={styles.reviewer}>
          <Avatar user={people.get(name) ?? { name, fullName: '', robot: false, kind: null }} size={20} />
          {decision && (
            <span className={styles.decision}>
              <StateGlyph label={decision} size={12} silent />
            </span>
          )}
        </span>
      ))}
      {reviewers.length > most && <span className="num">+{reviewers.length - most}</span>}
    </span>
  );
}
