import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import styles from './Attributes.module.css';

interface AttributesProps {
  readonly attributes: readonly string[];
  /** Null for who may not. */
  readonly onSet: ((attributes: readonly string[]) => void) | null;
}

/** The badges of a release or a week, added and taken away where they stand. */
export function Attributes({ attributes, onSet }: AttributesProps) {
  const words = useWords(releasesWords);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');

  function close(): void {
    setOpen(false);
    setText('');
  }

  function add(event: FormEvent): void {
    event.preventDefault();
    const name = text.trim();
    if (name !== '' && !attributes.includes(name)) onSet?.([...attributes, name]);
    close();
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  }

  return (
    <span className={styles.attributes}>
      {attributes.map((attribute) => (
        <span key={attribute} className={styles.attribute}>
          {attribute}
          {onSet && (
            <ActionIcon
              className={styles.remove}
              size={16}
              variant="transparent"
              aria-label={words.removeAttribute(attribute)}
              onClick={() => onSet(attributes.filter((each) => each !== attribute))}
            >
              <IconX size={12} stroke={1.75} />
            </ActionIcon>
          )}
        </span>
      ))}
      {onSet && !isOpen && (
        <ActionIcon
          className={styles.add}
          size={18}
          variant="subtle"
          aria-label={words.addAttribute}
          title={words.addAttribute}
          onClick={() => setOpen(true)}
        >
          <IconPlus size={12} stroke={1.75} />
        </ActionIcon>
      )}
      {onSet && isOpen && (
        <form onSubmit={add} onKeyDown={onKeyDown}>
          <TextInput
            className={styles.input}
            size="xs"
            aria-label={words.attribute}
            placeholder={words.attribute}
            value={text}
            maxLength={60}
            autoComplete="off"
            autoFocus
            onChange={(event) => setText(event.currentTarget.value)}
            onBlur={() => text.trim() === '' && close()}
          />
        </form>
      )}
    </span>
  );
}
