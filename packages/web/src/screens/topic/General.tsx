import { Textarea } from '@mantine/core';
import { stages } from '@tagloop/language/stages';
import { CheckRow } from '../../components/CheckRow.tsx';
import { Section } from '../../components/SettingsFrame.tsx';
import { useWords } from '../../words/locale.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './TopicSettings.module.css';
import type { PartProps } from './TopicSettings.tsx';
import { useDraft } from './useDraft.ts';
import { topicWords } from './words.ts';

/** What the topic is for. */
export function General({ topic }: PartProps) {
  const words = useWords(topicWords);
  const draft = useDraft(topic);
  const { description, stages: own } = draft.values;
  return (
    <>
      <Section title={words.description} text={words.descriptionWhy}>
        <div className={styles.fields}>
          <Textarea
            size="xs"
            aria-label={words.description}
            value={description}
            maxLength={1000}
            rows={3}
            onChange={(event) => draft.put({ description: event.target.value })}
          />
        </div>
      </Section>
      <Section title={words.stages} text={words.stagesWhy}>
        <div className={styles.stages}>
          {stages.map((stage) => (
            <CheckRow
              key={stage}
              title={words.stage[stage]}
              checked={own.includes(stage)}
              onChange={(isIn) =>
                draft.put({ stages: stages.filter((each) => (each === stage ? isIn : own.includes(each))) })
              }
            />
          ))}
        </div>
      </Section>
      <SaveBar draft={draft} />
    </>
  );
}
