import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Segments } from '../../components/Segments.tsx';
import { type SavedQuery, useSavedQueries } from '../../data/savedQueries.ts';
import { type Topic, useTopics } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './SaveQueryForm.module.css';

interface SaveQueryFormProps {
  readonly query: string;
  readonly topic: Topic | null;
  readonly saved: SavedQuery | undefined;
  readonly onDone: () => void;
}

/** Name of a saved query, and who sees it. */
export function SaveQueryForm({ query, topic, saved, onDone }: SaveQueryFormProps) {
  const words = useWords(appWords);
  const { save, change, remove } = useSavedQueries();
  const { value: topics = [] } = useTopics();
  const input = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(saved?.name ?? '');
  const [audience, setAudience] = useState<SavedQuery['audience']>(saved?.audience ?? 'me');
  const [refusal, setRefusal] = useState<string | null>(null);
  const place = topics.find(({ id }) => id === saved?.topic) ?? topic;
  // The form comes when the popover stands already.
  useEffect(() => input.current?.focus({ preventScroll: true }), []);

  async function run(deed: () => Promise<void>): Promise<void> {
    setRefusal(null);
    try {
      await deed();
      onDone();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    const given = { name: name.trim() };
    if (given.name === '') return;
    const shared = { audience, topic: audience === 'topic' ? (place?.id ?? null) : null };
    // One that a group shares stays so unless somebody chooses otherwise.
    const changes = audience === saved?.audience ? given : { ...given, ...shared };
    void run(() => (saved ? change(saved, changes) : save({ ...given, ...shared, query })));
  }

  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        ref={input}
        size="xs"
        label={words.queryName}
        value={name}
        maxLength={100}
        autoComplete="off"
        error={refusal}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <code className={styles.query}>{query}</code>
      <Segments
        label={words.visibleTo}
        value={audience}
        choices={[
          ['me', words.visibleToMe],
          ...(place ? ([['topic', words.visibleToTopic]] as const) : []),
          ['everyone', words.visibleToAll],
        ]}
        onChoose={setAudience}
      />
      <div className={styles.foot}>
        {saved && (
          <Button size="xs" variant="default" onClick={() => void run(() => remove(saved))}>
            {words.deleteQuery}
          </Button>
        )}
        <span className="space" />
        <Button size="xs" type="submit" variant="filled" disabled={name.trim() === ''}>
          {words.save}
        </Button>
      </div>
    </form>
  );
}
