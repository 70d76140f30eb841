import { fromParts, type Part } from '@tagloop/language/query/terms';
import { useWords } from '../../words/locale.tsx';
import { FilterChip } from './FilterChip.tsx';
import styles from './FilterChips.module.css';
import type { QuerySources } from './sources.ts';
import { queryWords } from './words.ts';

interface FilterChipsProps {
  readonly parts: readonly Part[];
  readonly sources: QuerySources;
  /** Gets the text of the query with the change. */
  readonly onChange: (query: string) => void;
  /** The query is wanted as text. */
  readonly onText: () => void;
}

/** The terms of a query, each to be changed, turned round or taken away; beside them a click goes to the text. */
export function FilterChips({ parts, sources, onChange, onText }: FilterChipsProps) {
  const words = useWords(queryWords);
  function replace(index: number, part: Part | null): void {
    onChange(fromParts(parts.flatMap((each, at) => (at === index ? (part ?? []) : each))));
  }
  return (
    <ul className={styles.chips} aria-label={words.filters}>
      {parts.map((part, index) => (
        <FilterChip
          // biome-ignore lint/suspicious/noArrayIndexKey: its text changes while it is edited
          key={index}
          part={part}
          sources={sources}
          onChange={(next) => replace(index, next)}
          onRemove={() => replace(index, null)}
          onText={onText}
        />
      ))}
    </ul>
  );
}
