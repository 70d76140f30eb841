import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { useWords } from '../../words/locale.tsx';
import styles from './TopicSettings.module.css';
import { topicWords } from './words.ts';

type Pair = readonly [name: string, value: string];

interface PairsEditorProps {
  readonly nameTitle: string;
  readonly valueTitle: string;
  readonly hint?: string;
  /** What it begins with: another key makes it begin anew. */
  readonly initial: Readonly<Record<string, string>>;
  /** Where the value is one of a few. */
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
  /** Undefined while a name is missing or stands twice. */
  readonly onChange: (record: Readonly<Record<string, string>> | undefined) => void;
}

/** Lines of a name and a value. */
export function PairsEditor({ nameTitle, valueTitle, hint, initial, choices, onChange }: PairsEditorProps) {
  const words = useWords(topicWords);
  const [pairs, setPairs] = useState<readonly Pair[]>(() => Object.entries(initial));
  const change = (next: readonly Pair[]) => {
    setPairs(next);
    onChange(fromPairs(next));
  };
  const put = (index: number, pair: Pair) => change(pairs.map((each, at) => (at === index ? pair : each)));
  return (
    <div className={styles.rows}>
      {pairs.length > 0 && (
        <div className={`${styles.pair} ${styles.pairHead}`} aria-hidden>
          <span>{nameTitle}</span>
          <span>{valueTitle}</span>
        </div>
      )}
      {pairs.map(([name, value], index) => {
        const line = `${index}`;
        return (
          <div key={line} className={styles.pair}>
            <TextInput
              size="xs"
              aria-label={nameTitle}
              value={name}
              maxLength={100}
              onChange={(event) => put(index, [event.target.value, value])}
            />
            {choices ? (
              <NativeSelect
                size="xs"
                aria-label={valueTitle}
                value={value}
                data={[...choices]}
                onChange={(event) => put(index, [name, event.target.value])}
              />
            ) : (
              <TextInput
                size="xs"
                aria-label={valueTitle}
                placeholder={hint}
                value={value}
                onChange={(event) => put(index, [name, event.target.value])}
              />
            )}
            <IconButton
              icon={IconX}
              name={words.remove(name)}
              onClick={() => change(pairs.filter((_, at) => at !== index))}
            />
          </div>
        );
      })}
      <Button
        size="compact-xs"
        variant="default"
        className={styles.below}
        leftSection={<IconPlus size={14} stroke={1.75} />}
        onClick={() => change([...pairs, ['', choices?.[0]?.value ?? '']])}
      >
        {words.add}
      </Button>
    </div>
  );
}

function fromPairs(pairs: readonly Pair[]): Record<string, string> | undefined {
  const names = pairs.map(([name]) => name.trim());
  if (names.includes('') || new Set(names).size < names.length) return undefined;
  return Object.fromEntries(pairs.map(([name, value]) => [name.trim(), value]));
}
