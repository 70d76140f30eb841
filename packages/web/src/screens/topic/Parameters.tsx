import { Section } from '../../components/SettingsFrame.tsx';
import { useWords } from '../../words/locale.tsx';
import { PairsEditor } from './PairsEditor.tsx';
import { SaveBar } from './SaveBar.tsx';
import type { PartProps } from './TopicSettings.tsx';
import { useComplete } from './useComplete.ts';
import { useDraft } from './useDraft.ts';
import { topicWords } from './words.ts';

/** Free settings of views and tools. */
export function Parameters({ topic }: PartProps) {
  const words = useWords(topicWords);
  const draft = useDraft(topic);
  const { isComplete, tell } = useComplete(draft.epoch);
  return (
    <>
      <Section title={words.parameters} text={words.parametersWhy}>
        <PairsEditor
          key={draft.epoch}
          nameTitle={words.parameter}
          valueTitle={words.value}
          initial={draft.values.parameters}
          onChange={(made) => {
            tell('parameters', made !== undefined);
            if (made) draft.put({ parameters: { ...made } });
          }}
        />
      </Section>
      <SaveBar draft={draft} problem={isComplete ? null : words.incomplete} />
    </>
  );
}
