import { Button, Textarea } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useAct } from '../../../components/useAct.ts';
import { useWords } from '../../../words/locale.tsx';
import { boardWords } from '../words.ts';
import styles from './NewCard.module.css';

interface NewCardProps {
  /** Throws when the hub refuses. */
  readonly onAdd: (text: string) => Promise<void>;
  readonly onClose: () => void;
}

/** A card to fill at the top of a column; it stays for the next one. */
export function NewCard({ onAdd, onClose }: NewCardProps) {
  const words = useWords(boardWords);
  const act = useAct();
  const [text, setText] = useState('');

  function add(event: FormEvent | KeyboardEvent): void {
    event.preventDefault();
    const written = text.trim();
    if (written === '') return;
    // Free for the next one at once; what was refused comes back, unless the next one has begun.
    setText('');
    act(async () => {
      try {
        await onAdd(written);
      } catch (error) {
        setText((now) => now || written);
        throw error;
      }
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Enter' && !event.shiftKey) add(event);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <form className={styles.card} onSubmit={add}>
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        aria-label={words.newCard}
        placeholder={words.newCard}
        autoFocus
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={styles.foot}>
        <Button size="compact-xs" variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="compact-xs" type="submit" variant="filled" disabled={text.trim() === ''}>
          {words.addIt}
        </Button>
      </div>
    </form>
  );
}
