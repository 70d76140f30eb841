import { TextInput } from '@mantine/core';
import { weekOf } from '@tagloop/language/time/week';
import { writeRelease } from '@tagloop/language/vocabulary/release';
import { writeWeek } from '@tagloop/language/vocabulary/week';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';

interface NewBlockProps {
  readonly kind: 'release' | 'week';
  /** Makes the message; throws when the hub refuses. */
  readonly onCreate: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

/** The form of a new release or week. */
export function NewBlock({ kind, onCreate, onClose }: NewBlockProps) {
  const words = useWords(releasesWords);
  const [name, setName] = useState(() => (kind === 'week' ? thisWeek() : ''));
  const [service, setService] = useState('');
  const [title, setTitle] = useState('');

  function text(): string {
    const [named, titled] = [name.trim(), title.trim()];
    if (kind === 'week') return writeWeek({ week: named, attributes: [], title: titled });
    return writeRelease({ version: named, service: service.trim() || undefined, attributes: [], title: titled });
  }

  return (
    <Dialog
      title={kind === 'week' ? words.newWeek : words.newRelease}
      deed={words.create}
      disabled={name.trim() === ''}
      onDo={async () => {
        await onCreate(text());
        onClose();
      }}
      onClose={onClose}
    >
      <TextInput
        label={kind === 'week' ? words.weekName : words.version}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {kind === 'release' && (
        <TextInput label={words.service} value={service} onChange={(event) => setService(event.currentTarget.value)} />
      )}
      <TextInput label={words.title} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
    </Dialog>
  );
}

function thisWeek(): string {
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return weekOf(day.map((part) => String(part).padStart(2, '0')).join('-')) ?? '';
}
