import { Button } from '@mantine/core';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useTopicWrites } from '../../data/topics.ts';
import { stageStories } from '../../stages/index.ts';
import { useWords } from '../../words/locale.tsx';
import { loopWords } from './words.ts';

/** For a hub without topics: one for each stage, at once. */
export function FirstTopics() {
  const words = useWords(loopWords);
  const { create } = useTopicWrites();
  const [state, setState] = useState<{ readonly busy: boolean; readonly refusal?: string }>({ busy: false });

  async function make(): Promise<void> {
    setState({ busy: true });
    try {
      for (const { topic, stage } of stageStories) await create(topic, { stages: [stage] });
    } catch (error) {
      setState({ busy: false, refusal: error instanceof Error ? error.message : String(error) });
    }
  }

  return (
    <EmptyState
      title={words.firstTitle}
      text={state.refusal ?? words.firstWhy}
      action={
        <Button size="xs" variant="filled" disabled={state.busy} onClick={() => void make()}>
          {words.first}
        </Button>
      }
    />
  );
}
