import { IconPlus, IconSearch } from '@tabler/icons-react';
import { FailureBand } from '../components/Band.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { searchHref } from '../components/href.ts';
import { TopicTree } from '../components/TopicTree.tsx';
import { useTopics } from '../data/topics.ts';
import { useWords } from '../words/locale.tsx';
import { HeaderLink, PageHeader } from './PageHeader.tsx';
import styles from './Topics.module.css';
import { screenWords } from './words.ts';

/** The tree on a page of its own, for phones. */
export function Topics() {
  const words = useWords(screenWords);
  return (
    <>
      <PageHeader title={words.topics}>
        <HeaderLink href={searchHref({})} name={words.search} icon={IconSearch} />
        <HeaderLink href="/new-topic" name={words.newTopic} icon={IconPlus} />
      </PageHeader>
      <div className={styles.tree}>
        <TopicList />
      </div>
    </>
  );
}

/** The tree, or why there is none. */
export function TopicList({ current }: { readonly current?: string }) {
  const words = useWords(screenWords);
  const { value, problem } = useTopics();
  if (problem && !value) return <FailureBand problem={problem} />;
  // What an admin only manages, such as others' private places, is none of his reading.
  const readable = (value ?? []).filter((topic) => topic.may.read);
  if (value && readable.length === 0) return <EmptyState title={words.noTopics} text={words.noTopicsWhy} />;
  return <TopicTree topics={readable} current={current} />;
}
