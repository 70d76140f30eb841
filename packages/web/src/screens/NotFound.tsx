import { Button } from '@mantine/core';
import { EmptyState } from '../components/EmptyState.tsx';
import { useWords } from '../words/locale.tsx';
import { PageHeader } from './PageHeader.tsx';
import { screenWords } from './words.ts';

export function NotFound() {
  const words = useWords(screenWords);
  return (
    <>
      <PageHeader title="Tagloop" back="/topics" />
      <EmptyState
        title={words.notFound}
        text={words.notFoundWhy}
        action={
          <Button size="compact-xs" variant="default" component="a" href="/">
            {words.toLoop}
          </Button>
        }
      />
    </>
  );
}
