import { TextInput } from '@mantine/core';
import { useId } from 'react';

interface NameInputProps {
  readonly label: string;
  readonly value: string;
  /** What may be meant. */
  readonly names: readonly { readonly name: string; readonly fullName?: string }[];
  readonly onChange: (value: string) => void;
}

/** A name that is completed by the browser's own list. */
export function NameInput({ label, value, names, onChange }: NameInputProps) {
  const list = useId();
  return (
    <>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={label}
        value={value}
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
