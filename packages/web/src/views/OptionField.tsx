import { ColorSwatch, NativeSelect, TextInput } from '@mantine/core';
import { parseColor } from '@tagloop/language/labels/colors';
import { useId, useState } from 'react';
import { useLocale, useWords } from '../words/locale.tsx';
import styles from './OptionsForm.module.css';
import { optionProblem } from './optionProblem.ts';
import type { ChoiceOption, FieldOption, FieldValue } from './options.ts';
import { hostWords } from './words.ts';

/** More choices than these are a list that opens. */
const mostRadios = 5;

interface FieldProps<O extends FieldOption> {
  readonly option: O;
  readonly value: FieldValue;
  /** Gets only values that can be taken. */
  readonly onChange: (value: FieldValue) => void;
}

/** One option as its kind is written. */
export function OptionField({ option, value, onChange }: FieldProps<FieldOption>) {
  switch (option.kind) {
    case 'switch':
      return <SwitchField option={option} value={value} onChange={onChange} />;
    case 'choice':
      return <ChoiceField option={option} value={value} onChange={onChange} />;
    default:
      return <WrittenField key={String(value)} option={option} value={value} onChange={onChange} />;
  }
}

function SwitchField({ option, value, onChange }: FieldProps<FieldOption>) {
  const { locale } = useLocale();
  const helpId = useId();
  return (
    <div>
      <label className={styles.switch}>
        <span>{option.title[locale]}</span>
        <input
          type="checkbox"
          checked={value === true}
          aria-describedby={option.help && helpId}
          onChange={(event) => onChange(event.target.checked)}
        />
      </label>
      {option.help && (
        <div id={helpId} className={styles.help}>
          {option.help[locale]}
        </div>
      )}
    </div>
  );
}

function ChoiceField({ option, value, onChange }: FieldProps<ChoiceOption>) {
  const { locale } = useLocale();
  const name = useId();
  const title = option.title[locale];
  const choices = option.choices.map((each) => ({ value: each.value, label: each.title[locale] }));
  if (choices.length > mostRadios) {
    return (
      <NativeSelect
        size="xs"
        label={title}
        description={option.help?.[locale]}
        data={choices}
        value={String(value)}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {choices.map((each) => (
        <label key={each.value}>
          <input type="radio" name={name} checked={value === each.value} onChange={() => onChange(each.value)} />
          {each.label}
        </label>
      ))}
      {option.help && <div className={styles.help}>{option.help[locale]}</div>}
    </fieldset>
  );
}

/** Taken on Enter, or when the reader goes on; what is wrong stays, with why. */
function WrittenField({ option, value, onChange }: FieldProps<FieldOption>) {
  const words = useWords(hostWords);
  const { locale } = useLocale();
  const [text, setText] = useState(Array.isArray(value) ? value.join(', ') : String(value));
  const [error, setError] = useState<string | null>(null);

  function take(): void {
    const next = meaningOf(option, text.trim());
    const problem = optionProblem(option, next, words);
    setError(problem);
    if (!problem && String(next) !== String(value)) onChange(next);
  }

  return (
    <TextInput
      size="xs"
      label={option.title[locale]}
      description={option.help?.[locale] ?? (option.kind === 'labels' ? words.labelsHint : undefined)}
      value={text}
      error={error}
      inputMode={option.kind === 'number' ? 'decimal' : undefined}
      spellCheck={option.kind === 'text'}
      leftSection={option.kind === 'tagKey' ? '#' : undefined}
      rightSection={option.kind === 'color' && <ColorSwatch size={14} color={parseColor(text) ?? 'transparent'} />}
      placeholder={option.kind === 'color' ? words.noColor : undefined}
      onChange={(event) => {
        setText(event.target.value);
        setError(null);
      }}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
}

/** What is written in a field means. */
function meaningOf(option: FieldOption, written: string): FieldValue {
  if (option.kind === 'number') return Number(written.replace(',', '.') || Number.NaN);
  if (option.kind === 'labels') return written.split(',').flatMap((label) => label.trim() || []);
  return written;
}
