import { Button, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { topicHref } from '../components/href.ts';
import { useTopicWrites } from '../data/topics.ts';
import { useWords } from '../words/locale.tsx';
import styles from './NewTopic.module.css';
import { PageHeader } from './PageHeader.tsx';
import { screenWords } from './words.ts';

/** Makes a topic; whether one may, the hub says. */
export function NewTopic() {
  const words = useWords(screenWords);
  const { history } = useRouter();
  const { create } = useTopicWrites();
  const [path, setPath] = useState('/');
  const [refusal, setRefusal] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    try {
      const made = await create(path.trim());
      history.push(topicHref(made.path));
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
