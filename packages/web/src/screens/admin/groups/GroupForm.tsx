import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog.tsx';
import type { Group } from '../../../data/groups.ts';
import { useWords } from '../../../words/locale.tsx';
import { adminWords } from '../words.ts';
import { groupWords } from './words.ts';

interface GroupFormProps {
  readonly title: string;
  readonly deed: string;
  readonly group?: Group;
  readonly save: (name: string, description: string) => Promise<void>;
  readonly onClose: () => void;
}

export function GroupForm({ title, deed, group, save, onClose }: GroupFormProps) {
  const words = useWords(groupWords);
  const shared = useWords(adminWords);
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  return (
    <Dialog
      title={title}
      deed={deed}
      disabled={name.trim() === ''}
      onDo={async () => {
        await save(name.trim(), description.trim());
        onClose();
      }}
      onClose={onClose}
    >
      <TextInput
        size="xs"
        label={shared.name}
        description={shared.nameHint}
        value={name}
        maxLength={64}
        data-autofocus
        onChange={(event) => setName(event.target.value)}
      />
      <TextInput
        size="xs"
        label={words.description}
        value={description}
        maxLength={500}
        onChange={(event) => setDescription(event.target.value)}
      />
    </Dialog>
  );
}
