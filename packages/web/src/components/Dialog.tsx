import { Button, Modal } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './Dialog.module.css';
import { blockWords } from './words.ts';

interface DialogProps {
  readonly title: string;
  /** What the button does; without it there is only a button to close. */
  readonly deed?: string;
  /** What cannot be taken back is said by the colour, too. */
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly wide?: boolean;
  /** The dialog closes when it is done, and says why when it is refused. */
  readonly onDo?: () => Promise<void>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A form over the page: one deed, or none. */
export function Dialog({ title, deed, danger, disabled, wide, onDo, onClose, children }: DialogProps) {
  const words = useWords(blockWords);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!onDo || disabled) return;
    setBusy(true);
    setRefusal(null);
    try {
      await onDo();
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={wide ? 640 : 440}
      centered
      closeButtonProps={{ 'aria-label': words.close }}
      classNames={{ header: styles.header, title: styles.title, body: styles.body }}
    >
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        {children}
        {refusal && (
          <p className={styles.refusal} role="alert">
            {refusal}
          </p>
        )}
        <div className={styles.foot}>
          <Button size="xs" variant="default" onClick={onClose}>
            {deed ? words.cancel : words.close}
          </Button>
          {deed && (
            <Button
              size="xs"
              type="submit"
              variant="filled"
              className={danger ? styles.danger : undefined}
              disabled={disabled || isBusy}
            >
              {deed}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
