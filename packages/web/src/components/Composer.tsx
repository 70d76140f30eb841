import { ActionIcon, Button } from '@mantine/core';
import { IconAt, IconHash, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './Composer.module.css';
import { Kbd } from './Kbd.tsx';
import { DrawnGlyph } from './StateGlyph.tsx';
import { blockWords } from './words.ts';

export interface ComposerHandle {
  focus(): void;
}

interface ComposerProps {
  readonly placeholder: string;
  /** Sends the text; when it throws, the text comes back with the reason. */
  readonly onSend: (text: string) => Promise<unknown>;
  readonly sendLabel: string;
  /** line: one line until it is used; box: open from the start. */
  readonly form: 'line' | 'box';
  /** The key that leads here. */
  readonly shortcut?: string;
  readonly handle?: Ref<ComposerHandle>;
}

/** Enter sends, Shift and Enter begin a new line. */
export function Composer({ placeholder, onSend, sendLabel, form, shortcut, handle }: ComposerProps) {
  const words = useWords(blockWords);
  const area = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  useImperativeHandle(handle, () => ({ focus: () => area.current?.focus() }), []);

  async function send(): Promise<void> {
    const sent = text.trim();
    if (sent === '') return;
    setText('');
    setRefusal(null);
    try {
      await onSend(sent);
    } catch (error) {
      // What was typed meanwhile stays below what could not be sent.
      setText((typed) => (typed === '' ? sent : `${sent}\n${typed}`));
      setRefusal(error instanceof Error ? error.message : String(error));
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (event.key === 'Escape') event.currentTarget.blur();
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void send();
  }

  /** Puts a sign where the caret is, behind a space when it would stick to a word. */
  function insert(sign: string): void {
    const field = area.current;
    if (!field) return;
    const before = text.slice(0, field.selectionStart);
    const start = before === '' || /\s$/.test(before) ? before + sign : `${before} ${sign}`;
    setText(start + text.slice(field.selectionEnd));
    field.focus();
    requestAnimationFrame(() => field.setSelectionRange(start.length, start.length));
  }

  return (
    <div className={styles.composer} data-form={form} data-filled={text !== '' || undefined}>
      {form === 'line' && <IconPlus className={styles.plus} size={16} stroke={1.75} aria-hidden />}
      <div className={styles.grow} data-text={`${text} `}>
        <textarea
          ref={area}
          className={styles.area}
          rows={1}
          value={text}
          placeholder={placeholder}
          aria-label={placeholder}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {shortcut && (
        <span className={styles.shortcut}>
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
      {refusal && (
        <div className={styles.refusal} role="alert">
          <DrawnGlyph glyph="bad" tone="bad" size={14} />
          <span>
            {words.notSent} {refusal}
          </span>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => {
              setText('');
              setRefusal(null);
            }}
          >
            {words.drop}
          </Button>
        </div>
      )}
      <div className={styles.foot}>
        <ActionIcon size={24} variant="subtle" aria-label={words.tag} onClick={() => insert('#')}>
          <IconHash size={16} stroke={1.75} />
        </ActionIcon>
        <ActionIcon size={24} variant="subtle" aria-label={words.mention} onClick={() => insert('@')}>
          <IconAt size={16} stroke={1.75} />
        </ActionIcon>
        <span className="space" />
        <Button
          size="compact-xs"
          variant="default"
          disabled={text.trim() === ''}
          rightSection={<Kbd>↵</Kbd>}
          onClick={() => void send()}
        >
          {sendLabel}
        </Button>
      </div>
    </div>
  );
}
