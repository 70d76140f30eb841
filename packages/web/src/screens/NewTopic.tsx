import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTopicWrites } from '../data/topics.ts';
import { useWords } from '../words/locale.tsx';
import styles from './NewTopic.module.css';
import { PageHeader } from './PageHeader.tsx';
import { screenWords } from './words.ts';

/** Makes a topic; whether one may, the hub says. */
export function NewTopic({ onMade }: { readonly onMade: (path: string) => void }) {
  const words = useWords(screenWords);
  const { create } = useTopicWrites();
  const [path, setPath] = useState('/');
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      onMade((await create(path.trim())).path);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <>
      <PageHeader title={words.newTopic} back="/topics" />
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          size="sm"
          label={words.topicPath}
          description={words.topicPathHint}
          value={path}
          error={refusal}
          maxLength={200}
          autoFocus
          onChange={(event) => {
            setPath(event.target.value);
            setRefusal(null);
          }}
        />
        <Button type="submit" size="xs" variant="filled" disabled={path.trim().length < 2}>
          {words.make}
        </Button>
      </form>
    </>
  );
}
