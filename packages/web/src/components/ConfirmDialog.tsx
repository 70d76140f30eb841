import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { Dialog } from './Dialog.tsx';
import { blockWords } from './words.ts';

interface ConfirmDialogProps {
  readonly title: string;
  readonly deed: string;
  /** To be typed before it is done: for what cannot be taken back. */
  readonly typed?: string;
  readonly onDo: () => Promise<void>;
  readonly onClose: () => void;
  /** What happens then. */
  readonly children: ReactNode;
}

/** Asks before something that is hard or impossible to take back. */
export function ConfirmDialog({ title, deed, typed, onDo, onClose, children }: ConfirmDialogProps) {
  const words = useWords(blockWords);
  const [text, setText] = useState('');
  return (
    <Dialog
      title={title}
      deed={deed}
      danger
      disabled={typed !== undefined && text.trim() !== typed}
      onDo={onDo}
      onClose={onClose}
    >
      {children}
      {typed !== undefined && (
        <TextInput
          size="xs"
          label={words.typeToConfirm(typed)}
          value={text}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Dialog>
  );
}
