import { Button } from '@mantine/core';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './Frame.module.css';
import { Frame } from './Frame.tsx';

/** Instead of a page that cannot be told without the hub. */
export function Away({ onRetry }: { readonly onRetry: () => void }) {
  const words = useWords(appWords);
  return (
    <Frame title={words.unreachable} why={words.unreachableWhy}>
      <Button size="sm" variant="filled" className={styles.deed} onClick={onRetry}>
        {words.retry}
      </Button>
    </Frame>
  );
}
