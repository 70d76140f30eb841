import { useRef } from 'react';
import { useWords } from '../words/locale.tsx';
import { Composer, type Writing } from './Composer.tsx';
import type { ShownMessage } from './shapes.ts';
import { blockWords } from './words.ts';

interface EditBoxProps {
  readonly message: ShownMessage;
  readonly writing: Writing;
  /** Throws when the hub refuses. */
  readonly onSave: (text: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** The text of a message, to be changed where it stands. What somebody else wrote meanwhile is not lost unseen. */
export function EditBox({ message, writing, onSave, onClose }: EditBoxProps) {
  const words = useWords(blockWords);
  const begun = useRef(message.text);
  const { offers, maxLength } = writing;

  async function save(text: string): Promise<void> {
    if (message.text !== begun.current) {
      begun.current = message.text;
      throw new Error(words.changedMeanwhile);
    }
    if (text !== message.text) await onSave(text);
    onClose();
  }

  return (
    <Composer
      form="box"
      placeholder={words.editText}
      sendLabel={words.save}
      initial={message.text}
      autoFocus
      writing={{ offers, maxLength }}
      onSend={save}
      onCancel={onClose}
    />
  );
}
