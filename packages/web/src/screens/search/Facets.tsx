import { writeChoice } from '@tagloop/language/query/choice';
import { type ReactNode, useState } from 'react';
import { hasTerm, toggled, topicTerm } from '../../components/query/oneTerm.ts';
import { tagQuery } from '../../components/tagQuery.ts';
import { type Facets as FacetValues, useFacets } from '../../data/facets.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './Facets.module.css';
import { searchWords } from './words.ts';

/** So many of each are shown at first. */
const shownFirst = 6;

interface FacetsProps {
  /** What is found. */
  readonly query: string;
  /** What the reader typed of it: a value adds a term to it, or takes it out. */
  readonly typed: string;
  readonly hrefOf: (query: string) => string;
}

/** By what the query can be narrowed, each with the messages that it leaves. */
export function Facets({ query, typed, hrefOf }: FacetsProps) {
  const words = useWords(searchWords);
  const { value } = useFacets(query);
  const link = { typed, hrefOf };
  return (
    <nav
      className={styles.facets}
      aria-label={words.narrow}
      aria-busy={value === undefined}
      data-empty={value?.counted === 0 || undefined}
    >
      {value && (
        <>
          <Group {...link} title={words.topics} values={value.topics} termOf={topicTerm} />
          <Group
            {...link}
            title={words.labels}
            values={value.labels}
            termOf={(text) => `label:${writeChoice({ kind: 'label', text, prefix: false })}`}
          />
          <Group {...link} title={words.authors} values={value.authors} termOf={(name) => `from:${name}`} />
          <Group {...link} title={words.tags} values={value.tags} termOf={tagQuery} nameOf={(tag) => `#${tag}`} />
          {value.more && <p className={styles.note}>{words.ofNewest(value.counted)}</p>}
        </>
      )}
    </nav>
  );
}

interface GroupProps extends Omit<FacetsProps, 'query'> {
  readonly title: string;
  readonly values: FacetValues['tags'];
  readonly termOf: (value: string) => string;
  readonly nameOf?: (value: string) => ReactNode;
}

function Group({ title, values, termOf, nameOf = (value) => value, typed, hrefOf }: GroupProps) {
  const words = useWords(searchWords);
  const [isWhole, setWhole] = useState(false);
  const isOn = (value: string) => hasTerm(typed, termOf(value));
  // What is asked for stays in sight, to be taken back.
  const ordered = [...values.filter(({ value }) => isOn(value)), ...values.filter(({ value }) => !isOn(value))];
  const shown = isWhole ? ordered : ordered.slice(0, shownFirst);
  if (values.length === 0) return null;
  return (
    <div className={styles.group}>
      <h2 className={styles.title}>{title}</h2>
      <ul className={styles.values} aria-label={title}>
        {shown.map(({ value, count }) => (
          <li key={value}>
            <a
              className={styles.value}
              href={hrefOf(toggled(typed, termOf(value)))}
              aria-current={isOn(value) || undefined}
              title={value}
            >
              <span className={styles.name}>{nameOf(value)}</span>
              <span className={`num ${styles.count}`}>{count}</span>
            </a>
          </li>
        ))}
      </ul>
      {values.length > shownFirst && (
        <button type="button" className={styles.more} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.fewer : words.more(values.length - shownFirst)}
        </button>
      )}
    </div>
  );
}
