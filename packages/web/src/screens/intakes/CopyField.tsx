import { ActionIcon } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useWords } from '../../words/locale.tsx';
import styles from './CopyField.module.css';
import { intakeWords } from './words.ts';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
}

/** A value that is taken elsewhere, on one line, with the button that copies it. */
export function CopyField({ label, value }: CopyFieldProps) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{label}</span>
      <code className={`clip ${styles.value}`}>{value}</code>
      <CopyButton text={value} name={label} />
    </div>
  );
}

/** Says by a tick that it was done. */
export function CopyButton({ text, name }: { readonly text: string; readonly name: string }) {
  const words = useWords(intakeWords);
  const [isDone, setDone] = useState(false);
  useEffect(() => {
    if (!isDone) return;
    const timer = setTimeout(() => setDone(false), 2_000);
    return () => clearTimeout(timer);
  }, [isDone]);
  const title = isDone ? words.copied : words.copy(name);
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      title={title}
      aria-label={title}
      onClick={() => void navigator.clipboard.writeText(text).then(() => setDone(true))}
    >
      {isDone ? <IconCheck size={16} stroke={1.75} /> : <IconCopy size={16} stroke={1.75} />}
    </ActionIcon>
  );
}
