import { Button } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './SecretOnce.module.css';
import { blockWords } from './words.ts';

/** A link or token that the hub shows this once, to be copied. */
export function SecretOnce({ name, value }: { readonly name: string; readonly value: string }) {
  const words = useWords(blockWords);
  const [isCopied, setCopied] = useState(false);
  const CopyIcon = isCopied ? IconCheck : IconCopy;
  return (
    <div>
      <div className={styles.secret}>
        <input
          className={styles.value}
          aria-label={name}
          value={value}
          readOnly
          onFocus={(event) => event.target.select()}
        />
        <Button
          size="xs"
          variant="default"
          data-autofocus
          leftSection={<CopyIcon size={14} stroke={1.75} />}
          onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
        >
          {isCopied ? words.copied : words.copy}
        </Button>
      </div>
      <p className={styles.once}>{words.shownOnce}</p>
    </div>
  );
}
