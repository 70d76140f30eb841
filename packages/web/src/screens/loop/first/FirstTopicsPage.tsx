import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { useSources } from '../../../data/intakes.ts';
import { useWords } from '../../../words/locale.tsx';
import { PageHeader } from '../../PageHeader.tsx';
import { ChooseTopics } from './ChooseTopics.tsx';
import styles from './FirstTopics.module.css';
import { MadeTopics } from './MadeTopics.tsx';
import type { MadeTopic } from './make.ts';
import { firstWords } from './words.ts';

/** Makes the topics of the loop with an intake each, and hands out the addresses. A page of its own: they are shown once. */
export function FirstTopicsPage() {
  const words = useWords(firstWords);
  const { value: sources, problem } = useSources();
  const [made, setMade] = useState<readonly MadeTopic[] | null>(null);
  return (
    <>
      <PageHeader title={words.title} above={{ name: words.loop, href: '/' }} back="/" />
      <div className={styles.page}>
        {problem && !sources && <FailureBand problem={problem} />}
        {!sources && !problem && <SkeletonRows />}
        {sources && !made && <ChooseTopics sources={sources} onMade={setMade} />}
        {sources && made && <MadeTopics made={made} />}
      </div>
    </>
  );
}
