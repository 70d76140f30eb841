import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { IconButton } from '../components/IconButton.tsx';
import { useLocale, useWords } from '../words/locale.tsx';
import { OptionField } from './OptionField.tsx';
import styles from './OptionsForm.module.css';
import { type FieldValues, type RecordsOption, readOptions } from './options.ts';
import { hostWords } from './words.ts';

interface RecordsFieldProps {
  readonly option: RecordsOption;
  readonly value: readonly FieldValues[];
  readonly onChange: (value: readonly FieldValues[]) => void;
}

/** A list whose items are added, filled in, ordered and removed. */
export function RecordsField({ option, value, onChange }: RecordsFieldProps) {
  const words = useWords(hostWords);
  const { locale } = useLocale();
  const without = (index: number) => value.filter((_, each) => each !== index);
  return (
    <fieldset className={styles.choice}>
      <legend>{option.title[locale]}</legend>
      {option.help && <div className={styles.help}>{option.help[locale]}</div>}
      {value.map((record, index) => {
        const name = words.numbered(option.item[locale], index + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no other name than its place
          <section key={index} className={styles.record} aria-label={name}>
            <div className={styles.recordHead}>
              <span>{name}</span>
              <span className="space" />
              {index > 0 && (
                <IconButton
                  icon={IconArrowUp}
                  name={words.up(name)}
                  onClick={() => onChange(without(index).toSpliced(index - 1, 0, record))}
                />
              )}
              {index < value.length - 1 && (
                <IconButton
                  icon={IconArrowDown}
                  name={words.down(name)}
                  onClick={() => onChange(without(index).toSpliced(index + 1, 0, record))}
                />
              )}
              <IconButton icon={IconX} name={words.remove(name)} onClick={() => onChange(without(index))} />
            </div>
            {Object.entries(option.fields).map(([field, each]) => (
              <OptionField
                key={field}
                option={each}
                value={record[field] ?? each.initial}
                onChange={(next) => onChange(value.with(index, { ...record, [field]: next }))}
              />
            ))}
          </section>
        );
      })}
      {value.length < option.most && (
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.75} />}
          onClick={() => onChange([...value, readOptions(option.fields, {})])}
        >
          {words.add}
        </Button>
      )}
    </fieldset>
  );
}
