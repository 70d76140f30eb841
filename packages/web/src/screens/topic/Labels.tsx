import { Section } from '../../components/SettingsFrame.tsx';
import { useWords } from '../../words/locale.tsx';
import { PairsEditor } from './PairsEditor.tsx';
import { SaveBar } from './SaveBar.tsx';
import type { PartProps } from './TopicSettings.tsx';
import { useComplete } from './useComplete.ts';
import { type Editable, useDraft } from './useDraft.ts';
import { topicWords } from './words.ts';

type Tier = Editable['environments'][string];
const tiers: readonly Tier[] = ['development', 'testing', 'staging', 'production'];

/** Families of labels, and tiers of environments. */
export function Labels({ topic }: PartProps) {
  const words = useWords(topicWords);
  const draft = useDraft(topic);
  const { isComplete, tell } = useComplete(draft.epoch);
  const { families, environments } = draft.values;
  return (
    <>
      <Section title={words.families} text={words.familiesWhy}>
        <PairsEditor
          key={draft.epoch}
          nameTitle={words.family}
          valueTitle={words.familyLabels}
          hint={words.familyHint}
          initial={mapValues(families, (members) => members.join(', '))}
          onChange={(made) => {
            tell('families', made !== undefined);
            if (made) draft.put({ families: mapValues(made, readLabels) });
          }}
        />
      </Section>
      <Section title={words.environments} text={words.environmentsWhy}>
        <PairsEditor
          key={draft.epoch}
          nameTitle={words.environment}
          valueTitle={words.tier}
          initial={environments}
          choices={tiers.map((value) => ({ value, label: words.tiers[value] }))}
          onChange={(made) => {
            tell('environments', made !== undefined);
            if (made) draft.put({ environments: mapValues(made, readTier) });
          }}
        />
      </Section>
      <SaveBar draft={draft} problem={isComplete ? null : words.incomplete} />
    </>
  );
}

function mapValues<From, To>(record: Readonly<Record<string, From>>, map: (value: From) => To): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, map(value)]));
}

function readLabels(text: string): string[] {
  return text.split(',').flatMap((label) => label.trim() || []);
}

function readTier(text: string): Tier {
  return tiers.find((each) => each === text) ?? 'development';
}
