import { Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { use } from 'react';
import { IconButton } from '../components/IconButton.tsx';
import type { Topic } from '../data/topics.ts';
import { useWords } from '../words/locale.tsx';
import { drawingOrNull } from './drawings.ts';
import { OptionField } from './OptionField.tsx';
import styles from './OptionsForm.module.css';
import { type Option, type OptionValue, readOption } from './options.ts';
import { RecordsField } from './RecordsField.tsx';
import { useChangeOptions, useStoredOptions } from './useOptions.ts';
import type { Drawing, View } from './view.ts';
import { hostWords } from './words.ts';

interface OptionsFormProps {
  readonly view: View;
  readonly topic: Topic;
}

/** The options of a view in a topic, drawn from their data. They hold for all readers of the topic. */
export function OptionsForm({ view, topic }: OptionsFormProps) {
  const words = useWords(hostWords);
  const drawing = use(drawingOrNull(view));
  if (!drawing || Object.keys(drawing.options).length === 0) return null;
  return (
    <Popover position="bottom-end" width={300} trapFocus returnFocus>
      <Popover.Target>
        <IconButton icon={IconAdjustmentsHorizontal} name={words.options} />
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <Form view={view} topic={topic} drawing={drawing} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The same without the button: null for a view that has no options, or could not be loaded. */
export function OptionsFields({ view, topic }: OptionsFormProps) {
  const drawing = use(drawingOrNull(view));
  if (!drawing || Object.keys(drawing.options).length === 0) return null;
  return <Form view={view} topic={topic} drawing={drawing} />;
}

function Form({ view, topic, drawing }: OptionsFormProps & { readonly drawing: Drawing }) {
  const words = useWords(hostWords);
  const values = drawing.read(useStoredOptions(view, topic));
  const change = useChangeOptions(view, drawing, topic);
  return (
    <div className={styles.form}>
      <div className={styles.help}>{words.optionsFor}</div>
      {Object.entries(drawing.options).map(([name, option]) => (
        <Field
          key={name}
          option={option}
          value={values[name] ?? option.initial}
          onChange={(value) => change?.({ [name]: value })}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly option: Option;
  readonly value: OptionValue;
  readonly onChange: (value: OptionValue) => void;
}

function Field({ option, value, onChange }: FieldProps) {
  if (option.kind !== 'records') {
    const read = readOption(option, value);
    return <OptionField option={option} value={read} onChange={onChange} />;
  }
  return <RecordsField option={option} value={readOption(option, value)} onChange={onChange} />;
}
