/** The fields of the forms by which people come in. */

import { PasswordInput, TextInput } from '@mantine/core';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';

interface FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error?: string | null;
  /** Chosen now, rather than known. */
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
}

const plain = { size: 'sm', withAsterisk: false, required: true } as const;

export function NameField({ value, onChange, error, isNew, autoFocus }: FieldProps) {
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
      error={error}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

export function PasswordField({ value, onChange, error, isNew, autoFocus }: FieldProps) {
  const words = useWords(appWords);
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
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
