/** The fields of the forms by which people come in. */

import { PasswordInput, TextInput } from '@mantine/core';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';
import styles from './Frame.module.css';
import type { Form } from './useForm.ts';

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Says below it what of a refusal is its fault. */
  readonly form: Form;
  /** Chosen now, rather than known. */
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
}

const plain = { size: 'sm', withAsterisk: false, required: true } as const;

export function NameField({ value, onChange, form, isNew, autoFocus }: FieldProps) {
  const words = useWords(appWords);
  return (
    <TextInput
      {...plain}
      label={words.name}
      description={isNew && words.nameHint}
      autoComplete="username"
      autoCapitalize="off"
      autoFocus={autoFocus}
      maxLength={64}
      value={value}
      error={refusedAt('name', form)}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function PasswordField({ value, onChange, form, isNew, autoFocus }: FieldProps) {
  const words = useWords(appWords);
  const error = refusedAt('password', form);
  return (
    <PasswordInput
      {...plain}
      label={words.password}
      description={isNew && words.passwordHint}
      autoComplete={isNew ? 'new-password' : 'current-password'}
      visibilityToggleButtonProps={{ 'aria-label': words.showPassword }}
      autoFocus={autoFocus}
      minLength={isNew ? 10 : undefined}
      value={value}
      error={error}
      aria-invalid={error !== null}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** Above the button: why nothing was done, where no field is to blame. */
export function RefusalLine({ form }: { readonly form: Form }) {
  const text = refusedAt('form', form);
  return (
    text && (
      <p className={styles.refusal} role="alert">
        {text}
      </p>
    )
  );
}

function refusedAt(place: 'name' | 'password' | 'form', { refusal }: Form): string | null {
  return refusal?.at === place ? refusal.text : null;
}
