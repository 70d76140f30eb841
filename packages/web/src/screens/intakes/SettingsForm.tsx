import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { FieldError } from '@tagloop/server/contract/errors';
import { useState } from 'react';
import { CheckRow } from '../../components/CheckRow.tsx';
import type { Settings } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './SettingsForm.module.css';
import { fieldsOf, type SettingsField } from './settingsFields.ts';
import { intakeWords } from './words.ts';

interface SettingsFormProps {
  readonly schema: unknown;
  readonly values: Settings;
  readonly errors: readonly FieldError[];
  readonly onChange: (values: Settings) => void;
}

/** The settings of an intake, drawn from the schema of its source. */
export function SettingsForm({ schema, values, errors, onChange }: SettingsFormProps) {
  const fields = fieldsOf(schema);
  return fields.map((field) => (
    <Field
      key={field.name}
      field={field}
      value={values[field.name]}
      error={
        errors.find(({ at }) => at === `/settings/${field.name}` || at.startsWith(`/settings/${field.name}/`))?.message
      }
      onChange={(value) => {
        const { [field.name]: _before, ...others } = values;
        onChange(value === undefined ? others : { ...others, [field.name]: value });
      }}
    />
  ));
}

interface FieldProps {
  readonly field: SettingsField;
  readonly value: unknown;
  readonly error?: string;
  /** Undefined: not set. */
  readonly onChange: (value: unknown) => void;
}

function Field({ field, value, error, onChange }: FieldProps) {
  const about = { label: field.title, description: field.help, error, required: field.required };
  switch (field.kind) {
    case 'switch':
      return <CheckRow title={field.title} text={error ?? field.help} checked={value === true} onChange={onChange} />;
    case 'choice':
      return (
        <NativeSelect
          size="xs"
          {...about}
          data={[...(field.required ? [] : ['']), ...field.choices]}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'number':
      return (
        <TextInput
          size="xs"
          {...about}
          inputMode="decimal"
          value={value === undefined ? '' : String(value)}
          onChange={(event) => onChange(numberOr(event.currentTarget.value))}
        />
      );
    case 'line':
      return (
        <TextInput
          size="xs"
          {...about}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'code':
      return (
        <Textarea
          size="xs"
          {...about}
          classNames={{ input: styles.code }}
          autosize
          minRows={8}
          maxRows={24}
          spellCheck={false}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    default:
      return <WrittenField field={field} value={value} error={error} onChange={onChange} />;
  }
}

/** Lists, pairs and whatever else: written as text, read when it makes sense. */
function WrittenField({ field, value, error, onChange }: FieldProps) {
  const words = useWords(intakeWords);
  const [text, setText] = useState(() => write(field.kind, value));
  const [isOdd, setOdd] = useState(false);
  const hint = field.kind === 'lines' ? words.onePerLine : field.kind === 'pairs' ? words.pairPerLine : words.asJson;
  return (
    <Textarea
      size="xs"
      label={field.title}
      required={field.required}
      description={field.help ? `${field.help}. ${hint}` : hint}
      error={isOdd ? hint : error}
      classNames={{ input: styles.code }}
      autosize
      minRows={2}
      maxRows={12}
      spellCheck={false}
      value={text}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const read = readWritten(field.kind, next);
        setOdd(read === null);
        if (read) onChange(read.value);
      }}
    />
  );
}

function write(kind: SettingsField['kind'], value: unknown): string {
  if (value === undefined) return '';
  if (kind === 'lines' && Array.isArray(value)) return value.join('\n');
  if (kind !== 'pairs') return JSON.stringify(value, null, 2);
  return Object.entries(Object(value))
    .map(([name, each]) => `${name} = ${each}`)
    .join('\n');
}

/** Null: not to be understood. */
function readWritten(kind: SettingsField['kind'], text: string): { readonly value: unknown } | null {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  if (lines.length === 0) return { value: kind === 'lines' ? [] : undefined };
  if (kind === 'lines') return { value: lines };
  if (kind === 'pairs') {
    const pairs = lines.map((line) => line.split('=').map((side) => side.trim()));
    return pairs.every(([name, is, ...more]) => name && is && more.length === 0)
      ? { value: Object.fromEntries(pairs) }
      : null;
  }
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** What is no number stays as it was written: the hub says what is wrong with it. */
function numberOr(text: string): unknown {
  if (text.trim() === '') return undefined;
  return Number.isNaN(Number(text)) ? text : Number(text);
}
