import { Button } from '@mantine/core';
import { useState } from 'react';
import { NameInput } from '../../../components/NameInput.tsx';
import { useGroups } from '../../../data/groups.ts';
import { useUsers } from '../../../data/users.ts';
import { useWords } from '../../../words/locale.tsx';
import { type Levels, subjectKey } from './changes.ts';
import styles from './Rights.module.css';
import { rightsWords } from './words.ts';

interface AddSubjectProps {
  readonly taken: Levels;
  readonly onAdd: (key: string) => void;
}

/** Finds whom a right shall be given; a group stands under `group:` and its name. */
export function AddSubject({ taken, onAdd }: AddSubjectProps) {
  const words = useWords(rightsWords);
  const users = useUsers();
  const { groups } = useGroups();
  const [text, setText] = useState('');
  const choices = [
    ...(groups.value ?? []).map(({ name, description }) => ({
      name: `group:${name}`,
      fullName: description,
      key: subjectKey({ group: name }),
    })),
    ...users.map(({ name, fullName }) => ({ name, fullName, key: subjectKey({ user: name }) })),
  ].filter(({ key }) => !taken.has(key));
  const found = choices.find(({ name }) => name.toLowerCase() === text.trim().toLowerCase().replace(/^@/, ''));
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        if (!found) return;
        onAdd(found.key);
        setText('');
      }}
    >
      <div>
        <NameInput label={words.addTitle} value={text} names={choices} onChange={setText} />
      </div>
      <Button variant="default" size="xs" type="submit" disabled={!found}>
        {words.add}
      </Button>
    </form>
  );
}
