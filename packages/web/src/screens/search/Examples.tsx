import { useWords } from '../../words/locale.tsx';
import styles from './Examples.module.css';
import { searchWords } from './words.ts';

/** Queries that show what can be asked; none of them names what only some hubs have. */
const examples = [
  ['@me is:root', 'openForMe'],
  ['label:Failed since:1d', 'failed'],
  ['#deploy since:7d', 'deployed'],
  ['is:unread', 'unread'],
  ['likes:>0 sort:-likes', 'popular'],
] as const;

/** For who opens the search and has typed nothing yet. */
export function Examples({ hrefOf }: { readonly hrefOf: (query: string) => string }) {
  const words = useWords(searchWords);
  return (
    <nav className={styles.examples} aria-label={words.examples}>
      <span className={styles.title}>{words.examples}</span>
      {examples.map(([query, name]) => (
        <a key={query} className={styles.example} href={hrefOf(query)}>
          <code>{query}</code>
          <span className={styles.meaning}>{words[name]}</span>
        </a>
      ))}
    </nav>
  );
}
