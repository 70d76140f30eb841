import { TextInput } from '@mantine/core';
import { Segments } from '../../components/Segments.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { useWords } from '../../words/locale.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './TopicSettings.module.css';
import type { PartProps } from './TopicSettings.tsx';
import { useDraft } from './useDraft.ts';
import { topicWords } from './words.ts';

type Kept = 'inherit' | 'ever' | 'days';
const firstDays = 90;

/** How much, and how long. */
export function Limits({ topic }: PartProps) {
  const words = useWords(topicWords);
  const draft = useDraft(topic);
  const { maxLength, maxReplies, retentionDays } = draft.values;
  const kept: Kept = retentionDays === null ? 'inherit' : retentionDays === 0 ? 'ever' : 'days';
  return (
    <>
      <Section title={words.limits}>
        <div className={styles.fields}>
          <NumberField
            label={words.maxLength}
            text={words.maxLengthWhy}
            value={maxLength}
            onChange={(value) => value !== null && draft.put({ maxLength: value })}
          />
          <NumberField
            label={words.maxReplies}
            text={words.maxRepliesWhy}
            value={maxReplies}
            onChange={(value) => draft.put({ maxReplies: value })}
          />
        </div>
      </Section>
      <Section title={words.retention} text={words.retentionWhy}>
        <div className={styles.fields}>
          <span>
            <Segments
              label={words.retention}
              value={kept}
              choices={[
                ['inherit', words.retentionKind.inherit],
                ['ever', words.retentionKind.ever],
                ['days', words.retentionKind.days],
              ]}
              onChoose={(kind) =>
                draft.put({ retentionDays: kind === 'inherit' ? null : kind === 'ever' ? 0 : firstDays })
              }
            />
          </span>
          {kept === 'days' && (
            <NumberField
              label={words.days}
              value={retentionDays}
              onChange={(value) => value !== null && draft.put({ retentionDays: value })}
            />
          )}
        </div>
      </Section>
      <SaveBar draft={draft} />
    </>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly text?: string;
  readonly value: number | null;
  /** Null for an empty field; a number that is out of its bounds the hub refuses with a sentence. */
  readonly onChange: (value: number | null) => void;
}

function NumberField({ label, text, value, onChange }: NumberFieldProps) {
  return (
    <TextInput
      size="xs"
      inputMode="numeric"
      label={label}
      description={text}
      value={value ?? ''}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '');
        onChange(digits === '' ? null : Number(digits));
      }}
    />
  );
}
