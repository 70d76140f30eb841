import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { Item } from '../../../data/items.ts';
import { useWords } from '../../../words/locale.tsx';
import { wallWords } from '../words.ts';
import styles from './LastChanges.module.css';

interface LastChangesProps {
  readonly items: readonly Item[];
  readonly onOpen: (id: string) => void;
}

/** The items that changed last, newest first. */
export function LastChanges({ items, onOpen }: LastChangesProps) {
  const words = useWords(wallWords);
  if (items.length === 0) return null;
  return (
    <section className={styles.last} aria-label={words.lastChanges}>
      <span className="quiet">{words.lastChanges}</span>
      {items.map(({ id, name, state, since }) => (
        <button type="button" key={id} onClick={() => onOpen(id)}>
          <StateGlyph label={state} size={14} />
          <span className="clip">{name}</span>
          {since !== null && <TimeAgo at={since} className="quiet" />}
        </button>
      ))}
    </section>
  );
}
