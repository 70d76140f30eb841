import { writeChoice } from '@tagloop/language/query/choice';
import { type ReactNode, useState } from 'react';
import { hasTerm, toggled, topicTerm } from '../../components/query/oneTerm.ts';
import { useQueryLinks } from '../../components/query/queryLinks.ts';
import { tagQuery } from '../../components/tagQuery.ts';
import type { Facets as FacetValues } from '../../data/facets.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './Facets.module.css';
import { searchWords } from './words.ts';

/** So many of each are shown at first. */
const shownFirst = 6;

interface FacetsProps {
  /** Undefined before the hub answered. */
  readonly value: FacetValues | undefined;
}

/** By what the query can be narrowed, each with the messages that it leaves. */
export function Facets({ value }: FacetsProps) {
  const words = useWords(searchWords);
  return (
    <nav
      className={styles.facets}
      aria-label={words.narrow}
      aria-busy={value === undefined}
      data-empty={value?.counted === 0 || undefined}
    >
      {value && (
        <>
          <Group title={words.topics} values={value.topics} termOf={topicTerm} />
          <Group
            title={words.labels}
            values={value.labels}
            termOf={(text) => `label:${writeChoice({ kind: 'label', text, prefix: false })}`}
          />
          <Group title={words.authors} values={value.authors} termOf={(name) => `from:${name}`} />
          <Group title={words.tags} values={value.tags} termOf={tagQuery} nameOf={(tag) => `#${tag}`} />
          {value.more && <p className={styles.note}>{words.ofNewest(value.counted)}</p>}
        </>
      )}
    </nav>
  );
}

interface GroupProps {
  readonly title: string;
  readonly values: FacetValues['tags'];
  readonly termOf: (value: string) => string;
  readonly nameOf?: (value: string) => ReactNode;
}

function Group({ title, values, termOf, nameOf = (value) => value }: GroupProps) {
  const words = useWords(searchWords);
  const links = useQueryLinks();
  const [isWhole, setWhole] = useState(false);
  if (!links || values.length === 0) return null;
  const { typed, hrefOf } = links;
  const isOn = (value: string) => hasTerm(typed, termOf(value));
  // What is asked for stays in sight, to be taken back.
  const ordered = [...values.filter(({ value }) => isOn(value)), ...values.filter(({ value }) => !isOn(value))];
  const shown = isWhole ? ordered : ordered.slice(0, shownFirst);
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
