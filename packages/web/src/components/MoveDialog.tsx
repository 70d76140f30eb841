import { Modal } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './LabelPicker.module.css';
import { blockWords } from './words.ts';

interface MoveDialogProps {
  /** Paths. */
  readonly topics: readonly string[];
  readonly onMove: (topicPath: string) => void;
  readonly onClose: () => void;
}

/** Asks for the topic that a thread goes to. */
export function MoveDialog({ topics, onMove, onClose }: MoveDialogProps) {
  const words = useWords(blockWords);
  const listId = useId();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const found = topics.filter((path) => path.toLowerCase().includes(typed.trim().toLowerCase()));
  const current = found[Math.min(at, found.length - 1)];

  function choose(path: string): void {
    onClose();
    onMove(path);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 && event.key !== 'Enter') return;
    event.preventDefault();
    if (step !== 0) setAt((found.length + at + step) % Math.max(1, found.length));
    else if (current !== undefined) choose(current);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.moveTo}
      size={420}
      padding="md"
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <div className={styles.picker}>
        <input
          className={styles.search}
          role="combobox"
          aria-expanded
          aria-controls={listId}
          aria-activedescendant={current && `${listId}-${found.indexOf(current)}`}
          aria-label={words.findTopic}
          placeholder={words.findTopic}
          value={typed}
          data-autofocus
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div id={listId} className={styles.list} role="listbox" aria-label={words.moveTo}>
          {found.map((path, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input
            <div
              key={path}
              id={`${listId}-${index}`}
              ref={(element) => {
                if (path === current) element?.scrollIntoView({ block: 'nearest' });
              }}
              className={styles.option}
              role="option"
              aria-selected={path === current}
              data-current={path === current || undefined}
              onClick={() => choose(path)}
              onPointerMove={path === current ? undefined : () => setAt(index)}
            >
              {path}
            </div>
          ))}
        </div>
        {found.length === 0 && <div className={styles.group}>{words.noTopic}</div>}
      </div>
    </Modal>
  );
}
