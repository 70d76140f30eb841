import { IconPlus } from '@tabler/icons-react';
import type { Family } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { type ClipboardEvent, type KeyboardEvent, type Ref, useImperativeHandle, useRef, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './Composer.module.css';
import type { Offers } from './completion/choice.ts';
import { useCompletion } from './completion/useCompletion.tsx';
import { ComposerFoot } from './composer/ComposerFoot.tsx';
import { fenced, isInFence, looksLikeCode } from './composer/fences.ts';
import { Preview } from './composer/Preview.tsx';
import { Refusal } from './composer/Refusal.tsx';
import { useDraft } from './composer/useDraft.ts';
import { Kbd } from './Kbd.tsx';
import { blockWords } from './words.ts';

export interface ComposerHandle {
  focus(): void;
}

/** What the place of a composer knows about writing there. */
export interface Writing {
  readonly offers?: Offers;
  /** Characters that the topic takes. */
  readonly maxLength?: number;
  /** All that count in the topic. With them, labels can be set before sending. */
  readonly families?: readonly Family[];
  /** Where an unfinished text is kept; a text without it is lost with the page. */
  readonly draftKey?: string;
}

interface ComposerProps {
  readonly placeholder: string;
  /** Sends the text; when it throws, the text comes back with the reason. */
  readonly onSend: (text: string, labels: readonly Label[]) => Promise<unknown>;
  readonly sendLabel: string;
  /** line: one line until it is used; box: open from the start. */
  readonly form: 'line' | 'box';
  /** The key that leads here. */
  readonly shortcut?: string;
  readonly handle?: Ref<ComposerHandle>;
  readonly writing?: Writing;
  /** The text to begin with. */
  readonly initial?: string;
  readonly autoFocus?: boolean;
  /** Escape, and a button, give up. */
  readonly onCancel?: () => void;
}

/**
 * Enter sends, Shift and Enter begin a new line; in unclosed code, Enter begins a new line and Ctrl and Enter send.
 */
export function Composer(props: ComposerProps) {
  const { placeholder, onSend, sendLabel, form, shortcut, handle, writing = {}, initial, autoFocus, onCancel } = props;
  const { offers, maxLength, families, draftKey } = writing;
  const words = useWords(blockWords);
  const area = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(draftKey, initial);
  const { text } = draft;
  const [labels, setLabels] = useState<readonly Label[]>([]);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isPreview, setPreview] = useState(false);
  const completion = useCompletion({ field: area, text, onText: draft.write, offers, name: words.suggestions });
  useImperativeHandle(handle, () => ({ focus: () => area.current?.focus() }), []);
  const left = maxLength === undefined ? Number.POSITIVE_INFINITY : maxLength - text.trim().length;

  async function send(): Promise<void> {
    const sent = text.trim();
    if (sent === '' || left < 0) return;
    draft.send();
    setLabels([]);
    setPreview(false);
    setRefusal(null);
    try {
      await onSend(sent, labels);
    } catch (error) {
      // What was typed meanwhile stays below what could not be sent.
      const typed = area.current?.value ?? '';
      draft.write(typed === '' ? sent : `${sent}\n${typed}`);
      setLabels(labels);
      setRefusal(error instanceof Error ? error.message : String(error));
    } finally {
      draft.settle();
    }
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (completion.onKeyDown(event)) return;
    if (event.key === 'Escape') {
      event.currentTarget.blur();
      onCancel?.();
    }
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    const isCode = isInFence(text.slice(0, event.currentTarget.selectionStart));
    if (isCode && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    void send();
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const pasted = event.clipboardData.getData('text/plain');
    const { value, selectionStart, selectionEnd } = event.currentTarget;
    const before = value.slice(0, selectionStart);
    if (!looksLikeCode(pasted) || isInFence(before)) return;
    event.preventDefault();
    typeInto(event.currentTarget, fenced(pasted, before, value.slice(selectionEnd)));
  }

  /** Puts a sign where the caret is, behind a space when it would stick to a word. */
  function insert(sign: string): void {
    const field = area.current;
    if (!field) return;
    const before = text.slice(0, field.selectionStart);
    field.focus();
    typeInto(field, before === '' || /\s$/.test(before) ? sign : ` ${sign}`);
  }

  return (
    <div className={styles.composer} data-form={form} data-filled={text !== '' || labels.length > 0 || undefined}>
      {form === 'line' && <IconPlus className={styles.plus} size={16} stroke={1.75} aria-hidden />}
      {isPreview ? (
        <Preview text={text} />
      ) : (
        <div className={styles.grow} data-text={`${text} `}>
          <textarea
            ref={area}
            className={styles.area}
            rows={1}
            value={text}
            placeholder={placeholder}
            aria-label={placeholder}
            // biome-ignore lint/a11y/noAutofocus: only where the reader has just asked to write
            autoFocus={autoFocus}
            onChange={(event) => draft.write(event.target.value)}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            {...completion.fieldProps}
          />
        </div>
      )}
      {completion.popover}
      {shortcut && (
        <span className={styles.shortcut}>
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
      {refusal && (
        <Refusal
          reason={refusal}
          onDrop={() => {
            draft.write('');
            setRefusal(null);
          }}
        />
      )}
      <ComposerFoot
        text={text}
        left={left}
        sendLabel={sendLabel}
        labels={labels}
        families={families}
        isPreview={isPreview}
        onInsert={insert}
        onLabels={setLabels}
        onPreview={setPreview}
        onCancel={onCancel}
        onSend={() => void send()}
      />
    </div>
  );
}

/** As if it was typed, so that the browser can undo it. */
function typeInto(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  document.execCommand('insertText', false, text);
}
