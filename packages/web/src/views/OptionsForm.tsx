import { Popover } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { IconButton } from '../components/IconButton.tsx';
import { useToasts } from '../components/Toasts.tsx';
import { type Topic, useTopicWrites } from '../data/topics.ts';
import { useLocale, useWords } from '../words/locale.tsx';
import styles from './OptionsForm.module.css';
import { type Option, type OptionValue, readStored } from './options.ts';
import { optionsName } from './optionsName.ts';
import type { View } from './view.ts';
import { hostWords } from './words.ts';

/** The options of a view in a topic, drawn from their data. They hold for all readers of the topic. */
export function OptionsForm({ view, topic }: { readonly view: View; readonly topic: Topic }) {
  const words = useWords(hostWords);
  const { locale } = useLocale();
  const { setParameter } = useTopicWrites();
  const toasts = useToasts();
  const name = optionsName(view);
  const values = view.read(readStored(topic.settings.parameters[name]));

  async function change(option: string, value: OptionValue): Promise<void> {
    try {
      const next = { version: view.version, values: { ...values, [option]: value } };
      await setParameter(topic, name, JSON.stringify(next));
    } catch (error) {
      toasts.fail(error instanceof Error ? error.message : String(error));
    }
  }

  return (
    <Popover position="bottom-end" width={248} trapFocus returnFocus>
      <Popover.Target>
        <IconButton icon={IconAdjustmentsHorizontal} name={words.options} />
      </Popover.Target>
      <Popover.Dropdown>
        <div className={styles.form}>
          {Object.entries(view.options).map(([key, option]) => (
            <Field
              key={key}
              title={option.title[locale]}
              option={option}
              value={values[key]}
              onChange={(value) => void change(key, value)}
            />
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

interface FieldProps {
  readonly title: string;
  readonly option: Option;
  readonly value: OptionValue | undefined;
  readonly onChange: (value: OptionValue) => void;
}

function Field({ title, option, value, onChange }: FieldProps) {
  const { locale } = useLocale();
  if (option.kind === 'switch') {
    return (
      <label className={styles.switch}>
        <span>{title}</span>
        <input type="checkbox" checked={value === true} onChange={(event) => onChange(event.target.checked)} />
      </label>
    );
  }
  return (
    <fieldset className={styles.choice}>
      <legend>{title}</legend>
      {option.choices.map((each) => (
        <label key={each.value}>
          <input type="radio" name={title} checked={value === each.value} onChange={() => onChange(each.value)} />
          {each.title[locale]}
        </label>
      ))}
    </fieldset>
  );
}
