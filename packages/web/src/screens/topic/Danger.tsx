import { Button, TextInput } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { useAct } from '../../components/useAct.ts';
import { useTopicDeeds } from '../../data/topicSettings.ts';
import { useWords } from '../../words/locale.tsx';
import { settingsHref } from './href.ts';
import styles from './TopicSettings.module.css';
import type { PartProps } from './TopicSettings.tsx';
import { topicWords } from './words.ts';

/** Where the topic stands, and how it ends. */
export function Danger({ topic, below }: PartProps) {
  const words = useWords(topicWords);
  const { history } = useRouter();
  const deeds = useTopicDeeds();
  const act = useAct();
  const { tell } = useToasts();
  const [path, setPath] = useState(topic.path);
  const [asked, setAsked] = useState<'truncate' | 'delete' | null>(null);
  const close = () => setAsked(null);
  const isArchived = topic.archivedAt !== null;

  async function move(): Promise<void> {
    const moved = await deeds.move(topic, path.trim());
    history.replace(settingsHref(moved.path, 'danger'));
    tell({ text: words.moved(moved.path) });
  }

  async function archive(archived: boolean): Promise<void> {
    await deeds.archive(topic, archived);
    tell({
      text: archived ? words.archivedTold : words.unarchived,
      ...(archived && { undo: () => act(() => archive(false)) }),
    });
  }

  return (
    <>
      <Section title={words.move} text={words.moveWhy}>
        <form
          className={styles.inline}
          onSubmit={(event) => {
            event.preventDefault();
            act(move);
          }}
        >
          <TextInput
            size="xs"
            label={words.path}
            value={path}
            maxLength={200}
            onChange={(event) => setPath(event.target.value)}
          />
          <Button
            variant="default"
            size="xs"
            type="submit"
            disabled={path.trim() === topic.path || path.trim().length < 2}
          >
            {words.moveDeed}
          </Button>
        </form>
        {path.trim() !== topic.path && (
          <p className="quiet">
            {below.length > 0 && words.moveBelow(below.length)} {words.moveTokens}
          </p>
        )}
      </Section>
      <Section
        title={isArchived ? words.unarchive : words.archive}
        text={words.archiveWhy}
        action={
          <Button variant="default" size="xs" onClick={() => act(() => archive(!isArchived))}>
            {isArchived ? words.restore : words.archiveDeed}
          </Button>
        }
      />
      <Section
        title={words.truncate}
        text={words.truncateWhy}
        action={
          <Button variant="default" size="xs" onClick={() => setAsked('truncate')}>
            {words.truncateDeed}
          </Button>
        }
      />
      <Section
        title={words.delete}
        text={words.deleteWhy}
        action={
          <Button variant="default" size="xs" onClick={() => setAsked('delete')}>
            {words.deleteDeed}
          </Button>
        }
      />
      {asked === 'truncate' && (
        <ConfirmDialog
          title={`${words.truncate}: ${topic.path}`}
          deed={words.truncateDeed}
          typed={topic.path}
          onDo={async () => {
            tell({ text: words.truncated(await deeds.truncate(topic)) });
            close();
          }}
          onClose={close}
        >
          <p>{words.truncateWhy}</p>
        </ConfirmDialog>
      )}
      {asked === 'delete' && (
        <ConfirmDialog
          title={`${words.delete}: ${topic.path}`}
          deed={words.deleteDeed}
          typed={topic.path}
          onDo={async () => {
            await deeds.remove(topic);
            tell({ text: words.deleted });
            history.replace('/');
          }}
          onClose={close}
        >
          <p>{words.deleteWhy}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
