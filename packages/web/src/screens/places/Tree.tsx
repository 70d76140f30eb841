import { IconFilter, IconPlus } from '@tabler/icons-react';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { topicHref } from '../../components/href.ts';
import { TopicTree } from '../../components/TopicTree.tsx';
import { type Topic, useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { useNumbers } from './numbers.ts';
import type { PlacesProps } from './Places.tsx';
import styles from './Section.module.css';
import { Section } from './Section.tsx';
import { placeWords } from './words.ts';

/** With fewer topics one sees them all. */
const leastToFilter = 8;

/** All topics that belong to no person, with a box that finds some of them. */
export function Tree({ current }: PlacesProps) {
  const words = useWords(placeWords);
  const { value, problem } = useTopics();
  const { history } = useRouter();
  const numbers = useNumbers();
  const [filter, setFilter] = useState('');
  if (problem && !value) return <FailureBand problem={problem} />;
  const readable = (value ?? []).filter(({ kind, may }) => kind === 'topic' && may.read);
  const found = filtered(readable, filter);

  function goToFirst(): void {
    const [first] = found;
    if (filter.trim() === '' || !first) return;
    setFilter('');
    history.push(topicHref(first.path));
  }

  return (
    <Section
      id="topics"
      title={words.topics}
      action={
        <a href="/new-topic" title={words.newTopic} aria-label={words.newTopic}>
          <IconPlus size={14} stroke={1.75} />
        </a>
      }
    >
      {value && readable.length === 0 && <EmptyState title={words.noTopics} text={words.noTopicsWhy} />}
      {readable.length >= leastToFilter && (
        <label className={styles.filter}>
          <IconFilter size={16} stroke={1.75} aria-hidden />
          <input
            value={filter}
            placeholder={words.filterTopics}
            aria-label={words.filterTopics}
            onChange={({ currentTarget }) => setFilter(currentTarget.value)}
            onKeyDown={({ key, currentTarget }) => {
              if (key === 'Enter') goToFirst();
              if (key !== 'Escape') return;
              if (filter === '') currentTarget.blur();
              setFilter('');
            }}
          />
        </label>
      )}
      {found.length === 0 && readable.length > 0 && <p className={styles.none}>{words.noneFound}</p>}
      <TopicTree label={words.topics} topics={found} current={current} isWhole={filter.trim() !== ''} {...numbers} />
    </Section>
  );
}

/** Those whose path holds each word that is typed. */
function filtered(topics: readonly Topic[], filter: string): readonly Topic[] {
  const parts = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return topics.filter(({ path }) => parts.every((part) => path.toLowerCase().includes(part)));
}
