import { Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useAct } from '../../../components/useAct.ts';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import styles from './NewItem.module.css';

interface NewItemProps {
  /** Headings to choose from; another one may be typed. */
  readonly sections: readonly string[];
  /** Throws when the hub refuses. */
  readonly onAdd: (section: string, text: string) => Promise<void>;
}

/** A button that becomes a line to fill; it stays for the next item. */
export function NewItem({ sections, onAdd }: NewItemProps) {
  const words = useWords(releasesWords);
  const act = useAct();
  const [isOpen, setOpen] = useState(false);
  const [section, setSection] = useState(sections[0] ?? '');
  const [text, setText] = useState('');

  function add(event: FormEvent): void {
    event.preventDefault();
    const [heading, item] = [section.trim().replace(/^#|:$|\s+/g, ''), text.trim()];
    if (heading === '' || item === '') return;
    act(async () => {
      await onAdd(heading, item);
      setText('');
    });
  }

  if (!isOpen) {
    return (
      <Button
        className={styles.open}
        size="compact-xs"
        variant="subtle"
        leftSection={<IconPlus size={14} stroke={1.75} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {words.addItem}
      </Button>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={add}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setOpen(false);
      }}
    >
      <Autocomplete
        size="xs"
        className={styles.section}
        aria-label={words.heading}
        data={[...sections]}
        value={section}
        onChange={setSection}
        renderOption={({ option }) => words.section(option.value)}
      />
      <TextInput
        size="xs"
        className={styles.text}
        aria-label={words.item}
        placeholder={words.item}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" variant="filled" disabled={text.trim() === '' || section.trim() === ''}>
        {words.add}
      </Button>
      <Button size="xs" variant="default" onClick={() => setOpen(false)}>
        {words.cancel}
      </Button>
    </form>
  );
}
