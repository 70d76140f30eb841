import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import type { MouseEventHandler, Ref } from 'react';
import { useWords } from '../../words/locale.tsx';
import styles from './NoticeCentre.module.css';
import { noticeWords } from './words.ts';

interface BellButtonProps {
  readonly unread: number;
  readonly isOpen: boolean;
  readonly onClick: MouseEventHandler<HTMLButtonElement>;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** What a popover gives its target goes through. */
export function BellButton({ unread, isOpen, ...rest }: BellButtonProps) {
  const words = useWords(noticeWords);
  const name = words.bell(unread);
  return (
    <ActionIcon
      size={24}
      variant="subtle"
      title={name}
      aria-label={name}
      aria-haspopup="dialog"
      aria-expanded={isOpen}
      {...rest}
    >
      <IconBell size={16} stroke={1.75} />
      {unread > 0 && <span className={styles.dot} />}
    </ActionIcon>
  );
}
