import { Button, NativeSelect, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { IconButton } from '../../../components/IconButton.tsx';
import type { Bound } from '../../../data/dashboards.ts';
import { useWords } from '../../../words/locale.tsx';
import styles from './TileForm.module.css';
import { editWords } from './words.ts';

type Threshold = NonNullable<Bound['thresholds']>[number];

const levels = ['good', 'warn', 'bad'] as const;
/** As the hub takes them. */
const most = 10;

interface ThresholdsProps {
  readonly value: readonly Threshold[];
  readonly onChange: (value: Threshold[]) => void;
}

/** From which number on a tile is good, warned or bad. */
export function Thresholds({ value, onChange }: ThresholdsProps) {
  const words = useWords(editWords);
  const put = (at: number, change: Partial<Threshold>) =>
    onChange(value.map((each, index) => (index === at ? { ...each, ...change } : each)));
  return (
    <fieldset className={styles.thresholds}>
      <legend>{words.thresholds}</legend>
      {value.map(({ from, state }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a threshold has no name of its own
        <div key={at} className={styles.row}>
          <NumberInput
            size="xs"
            aria-label={words.threshold}
            value={from}
            onChange={(next) => typeof next === 'number' && put(at, { from: next })}
          />
          <NativeSelect
            size="xs"
            aria-label={words.level}
            data={levels.map((level) => ({ value: level, label: words.levels[level] }))}
            value={state}
            onChange={({ currentTarget }) => {
              const level = levels.find((each) => each === currentTarget.value);
              if (level) put(at, { state: level });
            }}
          />
          <IconButton
            icon={IconX}
            name={words.removeThreshold}
            onClick={() => onChange(value.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {value.length < most && (
        <Button
          size="compact-xs"
          onClick={() => onChange([...value, { from: (value.at(-1)?.from ?? 0) + 1, state: 'bad' }])}
        >
          {words.addThreshold}
        </Button>
      )}
    </fieldset>
  );
}
