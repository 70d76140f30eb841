import { Button, Select, TextInput } from '@mantine/core';
import { findSecrets } from '@tagloop/language/text/secrets';
import { codeLanguage, codeLanguages } from '@tagloop/language/vocabulary/codeLanguages';
import type { TypedSnippet } from '@tagloop/language/vocabulary/snippet';
import { type FormEvent, useState } from 'react';
import { useWords } from '../../../words/locale.tsx';
import { languageTitle } from '../model/code.ts';
import { snippetsWords } from '../words.ts';
import { CodeEditor } from './CodeEditor.tsx';
import styles from './SnippetForm.module.css';
import { useLanguage } from './useLanguage.ts';

interface SnippetFormProps {
  readonly title: string;
  readonly initial: TypedSnippet;
  /** Throws when the hub refuses. */
  readonly onSave: (snippet: TypedSnippet & { readonly code: string }) => Promise<void>;
  readonly onClose: () => void;
}

/** Title, language, last day and code. What looks like a secret is told before it is saved. */
export function SnippetForm({ title, initial, onSave, onClose }: SnippetFormProps) {
  const words = useWords(snippetsWords);
  const [heading, setHeading] = useState(initial.heading);
  const [code, setCode] = useState(initial.code ?? '');
  const [expires, setExpires] = useState(initial.expires ?? '');
  const [chosen, setChosen] = useState<string | null>(initial.language ?? null);
  const [warnedOf, setWarnedOf] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const detected = useLanguage(heading, code);
  const language = chosen ?? detected;
  const secrets = warnedOf === code ? findSecrets(code) : [];

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (warnedOf !== code && findSecrets(code).length > 0) {
      setWarnedOf(code);
      return;
    }
    setBusy(true);
    setRefusal(null);
    try {
      await onSave({ heading, language, expires: expires || undefined, code: code.replace(/(?:\r?\n)+$/, '') });
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
      setBusy(false);
    }
  }

  return (
    <form className={styles.form} aria-label={title} onSubmit={(event) => void save(event)}>
      <h2 className={styles.head}>{title}</h2>
      <div className={styles.fields}>
        <TextInput
          className={styles.wide}
          label={words.title}
          placeholder={words.titleHint}
          maxLength={500}
          value={heading}
          autoFocus
          onChange={(event) => setHeading(event.currentTarget.value)}
        />
        <Select
          label={words.language}
          placeholder={detected === undefined ? words.detect : words.detected(languageTitle(detected))}
          searchable
          clearable
          value={chosen === null ? null : (codeLanguage(chosen)?.id ?? chosen)}
          data={choicesWith(chosen)}
          onChange={setChosen}
        />
        <TextInput
          type="date"
          label={words.keptTo}
          value={expires}
          onChange={(event) => setExpires(event.currentTarget.value)}
        />
      </div>
      <CodeEditor
        label={words.codeField}
        initial={initial.code ?? ''}
        language={language === undefined ? undefined : codeLanguage(language)?.id}
        onChange={setCode}
      />
      {secrets.length > 0 && (
        <div className={styles.warning} role="alert">
          <b>{words.secretFound}</b>
          <ul>
            {secrets.slice(0, 5).map(({ kind, line }) => (
              <li key={`${kind} ${line}`}>{words.secretAt(words.secrets[kind], line)}</li>
            ))}
          </ul>
        </div>
      )}
      {refusal !== null && (
        <p className={styles.refusal} role="alert">
          {refusal}
        </p>
      )}
      <div className={styles.foot}>
        <Button size="xs" variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button
          size="xs"
          type="submit"
          variant="filled"
          disabled={isBusy || heading.trim() === '' || code.trim() === ''}
        >
          {secrets.length > 0 ? words.saveAnyway : words.save}
        </Button>
      </div>
    </form>
  );
}

function choicesWith(chosen: string | null): { value: string; label: string }[] {
  const known = codeLanguages.map(({ id, title }) => ({ value: id, label: title }));
  return chosen === null || codeLanguage(chosen) ? known : [{ value: chosen, label: chosen }, ...known];
}
