import { headingOf, type TypedSnippet, typedSnippet } from '@tagloop/language/vocabulary/snippet';
import { useRef } from 'react';
import type { MessageDeeds } from '../../../components/deeds.ts';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import type { CodeOf } from '../model/code.ts';
import { snippetsWords } from '../words.ts';
import { SnippetForm } from './SnippetForm.tsx';

interface EditedSnippetProps {
  readonly root: Message;
  readonly found: CodeOf<Message> | null;
  readonly deeds: MessageDeeds<Message>;
  readonly onClose: () => void;
}

/** The form over a snippet. Code stays where it stands, in the body or in a reply; what others wrote meanwhile is told. */
export function EditedSnippet({ root, found, deeds, onClose }: EditedSnippetProps) {
  const words = useWords(snippetsWords);
  const holder = found?.holder ?? root;
  const begun = useRef(root.text + holder.text);

  async function save({ code, ...head }: TypedSnippet & { readonly code: string }): Promise<void> {
    if (root.text + holder.text !== begun.current) {
      begun.current = root.text + holder.text;
      throw new Error(words.changedMeanwhile);
    }
    const isBelow = holder.id !== root.id;
    const text = typedSnippet(isBelow ? head : { ...head, code });
    if (isBelow && code !== found?.code) await deeds.edit(holder, code);
    if (text !== root.text) await deeds.edit(root, text);
    onClose();
  }

  return (
    <SnippetForm
      title={words.editing}
      initial={{
        heading: headingOf(root.text),
        language: found?.language,
        expires: found?.expires,
        code: found?.code,
      }}
      onSave={save}
      onClose={onClose}
    />
  );
}
