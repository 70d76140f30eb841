import { TextInput } from '@mantine/core';
import { useId } from 'react';

interface NameInputProps {
  readonly label: string;
  /** Shown above with the label; without it the label stands in the field. */
  readonly description?: string;
  readonly value: string;
  /** What may be meant. */
  readonly names: readonly { readonly name: string; readonly fullName?: string }[];
  readonly onChange: (value: string) => void;
}

/** A name that is completed by the browser's own list. */
export function NameInput({ label, description, value, names, onChange }: NameInputProps) {
  const list = useId();
  return (
    <>
      <TextInput
        size="xs"
        {...(description ? { label, description } : { 'aria-label': label, placeholder: label })}
        value={value}
        maxLength={64}
        list={list}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={list}>
        {names.map(({ name, fullName }) => (
          <option key={name} value={name}>
            {fullName}
          </option>
        ))}
      </datalist>
    </>
  );
}
