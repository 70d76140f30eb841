import { Button, TextInput } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { CheckRow } from '../../components/CheckRow.tsx';
import { SkeletonRows } from '../../components/Skeletons.tsx';
import { type MadeIntake, type Settings, type Source, useIntakeWrites, useSources } from '../../data/intakes.ts';
import { type FormProblem, messageAt, problemOf } from '../../data/problems.ts';
import { useTopics, useTopicWrites } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { PageHeader } from '../PageHeader.tsx';
import { Handover } from './Handover.tsx';
import styles from './NewIntake.module.css';
import { SettingsForm } from './SettingsForm.tsx';
import { SourceChoice } from './SourceChoice.tsx';
import { initialOf } from './settingsFields.ts';
import { TopicField } from './TopicField.tsx';
import { intakeWords } from './words.ts';

/** Opens a door for an outside sender: who sends, where it goes, then the address and how to use it. */
export function NewIntake() {
  const words = useWords(intakeWords);
  const { value: sources, problem } = useSources();
  const { source: asked, topic } = useSearch({ strict: false });
  const [kind, setKind] = useState(typeof asked === 'string' ? asked : undefined);
  const [made, setMade] = useState<MadeIntake | null>(null);
  const source = sources?.find((each) => each.kind === kind);
  return (
    <>
      <PageHeader title={words.newIntake} above={{ name: words.intakes, href: '/intakes' }} back="/intakes" />
      <div className={styles.page}>
        {problem && !sources && <FailureBand problem={problem} />}
        {!sources && !problem && <SkeletonRows />}
        {sources && !made && <SourceChoice sources={sources} value={kind} onChoose={setKind} />}
        {source && !made && (
          <Form key={source.kind} source={source} topic={typeof topic === 'string' ? topic : '/'} onMade={setMade} />
        )}
        {source && made && <Handover source={source} made={made} />}
      </div>
    </>
  );
}

interface FormProps {
  readonly source: Source;
  readonly topic: string;
  readonly onMade: (made: MadeIntake) => void;
}

function Form({ source, topic: firstTopic, onMade }: FormProps) {
  const words = useWords(intakeWords);
  const { value: topics } = useTopics();
  const { create: createTopic } = useTopicWrites();
  const { create } = useIntakeWrites();
  const [name, setName] = useState(source.title);
  const [topic, setTopic] = useState(firstTopic);
  const [settings, setSettings] = useState<Settings>(() => initialOf(source.settings));
  const [secret, setSecret] = useState('');
  const [isUnsigned, setUnsigned] = useState(false);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setBusy(true);
    try {
      const path = topic.trim();
      const isThere = topics?.some((each) => each.path.toLowerCase() === path.toLowerCase());
      if (!isThere) await createTopic(path);
      const signingSecret = isUnsigned ? '' : secret || undefined;
      onMade(
        await create({
          name: name.trim(),
          source: source.kind,
          topic: path,
          settings,
          ...(source.signs && { signingSecret }),
        }),
      );
    } catch (error) {
      setProblem(problemOf(error));
      setBusy(false);
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextInput
        size="xs"
        label={words.name}
        description={words.nameHint}
        required
        maxLength={100}
        value={name}
        error={messageAt(problem, '/name')}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TopicField
        value={topic}
        error={messageAt(problem, '/topic') ?? messageAt(problem, '/path')}
        onChange={setTopic}
      />
      <SettingsForm schema={source.settings} values={settings} errors={problem?.fields ?? []} onChange={setSettings} />
      {source.signs && (
        <div className={styles.secret}>
          <TextInput
            size="xs"
            label={words.signingSecret}
            description={words.signingHint}
            placeholder={words.madeByHub}
            maxLength={200}
            disabled={isUnsigned}
            value={secret}
            error={messageAt(problem, '/signingSecret')}
            onChange={(event) => setSecret(event.currentTarget.value)}
          />
          <CheckRow title={words.unsigned} checked={isUnsigned} onChange={setUnsigned} />
        </div>
      )}
      {problem && <FailureBand problem={problem} />}
      <Button
        size="xs"
        type="submit"
        variant="filled"
        disabled={isBusy || topic.trim().length < 2 || name.trim() === ''}
      >
        {words.makeIntake}
      </Button>
    </form>
  );
}
