import { TextInput } from '@mantine/core';
import { releaseKey, writeRelease } from '@tagloop/language/vocabulary/release';
import { writeReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import { nextVersion } from './unreleased.ts';
import type { Waiting } from './useUnreleased.ts';

interface CutReleaseProps {
  readonly waiting: Waiting;
  readonly onClose: () => void;
}

/** Makes a release of what waits: a message with an item for each change, which people edit from there on. */
export function CutRelease({ waiting: { since, changes, head }, onClose }: CutReleaseProps) {
  const words = useWords(releasesWords);
  const writes = useWrites();
  const { service, repo, topic } = since;
  const [version, setVersion] = useState(() => nextVersion(since.version, changes ?? []));
  const [title, setTitle] = useState('');

  async function cut(): Promise<void> {
    const named = version.trim();
    const text = writeRelease({
      version: named,
      service,
      repo,
      commit: head?.commit,
      attributes: [],
      title: title.trim(),
    });
    // With the key that a forge's own release has, so that it moves this message on in place of making another one.
    const root = await writes.upsert({ topic, key: releaseKey(service, named), text, labels: ['develop'] });
    for (const { section, text: change, url } of changes ?? []) {
      const entry = writeReleaseEntry({ section, stories: [], text: change, url });
      await writes.post({ topic, parentId: root.id, text: entry });
    }
    onClose();
  }

  return (
    <Dialog
      title={words.cutOf(service)}
      deed={words.create}
      disabled={version.trim() === ''}
      onDo={cut}
      onClose={onClose}
    >
      <TextInput
        label={words.version}
        data-autofocus
        value={version}
        onChange={(event) => setVersion(event.currentTarget.value)}
      />
      <TextInput label={words.title} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
    </Dialog>
  );
}
