import { widened } from '../../../components/query/oneTerm.ts';
import { useQueryLinks } from '../../../components/query/queryLinks.ts';
import { useCount } from '../../../data/count.ts';
import { scoped } from '../../../data/scope.ts';
import type { Topic } from '../../../data/topics.ts';
import { useWords } from '../../../words/locale.tsx';
import { standardWords } from '../words.ts';
import styles from './Wider.module.css';

/** As many terms as may be in the way. */
const most = 5;

/** What the query would find without one of its terms, where that is something. */
export function Wider({ typed, topic }: { readonly typed: string; readonly topic: Topic | null }) {
  const links = useQueryLinks();
  if (!links) return null;
  return (
    <ul className={styles.wider}>
      {widened(typed)
        .slice(0, most)
        .map(({ query, without }) => (
          <One key={without} query={scoped(query, topic?.path ?? null)} without={without} href={links.hrefOf(query)} />
        ))}
    </ul>
  );
}

interface OneProps {
  readonly query: string;
  readonly without: string;
  readonly href: string;
}

function One({ query, without, href }: OneProps) {
  const words = useWords(standardWords);
  const { value } = useCount(query);
  if (!value?.count) return null;
  return (
    <li>
      <a href={href}>{words.without(without)}</a> <span className="num">{words.found(value.count, value.more)}</span>
    </li>
  );
}
