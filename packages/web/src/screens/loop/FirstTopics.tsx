import { Button } from '@mantine/core';
import { EmptyState } from '../../components/EmptyState.tsx';
import { useWords } from '../../words/locale.tsx';
import { loopWords } from './words.ts';

/** For a hub without topics: the way to one for each stage. */
export function FirstTopics() {
  const words = useWords(loopWords);
  return (
    <EmptyState
      title={words.firstTitle}
      text={words.firstWhy}
      action={
        <Button size="xs" variant="filled" component="a" href="/first-topics">
          {words.first}
        </Button>
      }
    />
  );
}
