import { Autocomplete } from '@mantine/core';
import { useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { intakeWords } from './words.ts';

interface TopicFieldProps {
  readonly value: string;
  readonly error?: string;
  readonly onChange: (path: string) => void;
}

/** Where an intake writes: a topic that the reader manages, or a new one. */
export function TopicField({ value, error, onChange }: TopicFieldProps) {
  const words = useWords(intakeWords);
  const { value: topics } = useTopics();
  const managed = topics?.filter(({ may, kind }) => may.admin && kind === 'topic') ?? [];
  const isNew = topics && value.length > 1 && !topics.some(({ path }) => path.toLowerCase() === value.toLowerCase());
  return (
    <Autocomplete
      size="xs"
      label={words.topic}
      description={isNew ? words.topicIsNew : words.topicHint}
      error={error}
      required
      value={value}
      data={managed.map(({ path }) => path)}
      limit={8}
      maxLength={200}
      onChange={onChange}
    />
  );
}
