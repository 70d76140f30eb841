import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FailureBand } from '../../components/Band.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { type Intake, type Settings, type Source, useIntakeWrites } from '../../data/intakes.ts';
import { type FormProblem, messageAt, problemOf } from '../../data/problems.ts';
import { useWords } from '../../words/locale.tsx';
import { IntakeDangers } from './IntakeDangers.tsx';
import { IntakeSecrets } from './IntakeSecrets.tsx';
import styles from './IntakeSettings.module.css';
import { RobotRights } from './RobotRights.tsx';
import { SettingsForm } from './SettingsForm.tsx';
import { SettingsPreview } from './SettingsPreview.tsx';
import { TopicField } from './TopicField.tsx';
import { intakeWords } from './words.ts';

interface IntakeSettingsProps {
  readonly intake: Intake;
  readonly source: Source;
  readonly reload: () => void;
}

export function IntakeSettings({ intake, source, reload }: IntakeSettingsProps) {
  const words = useWords(intakeWords);
  const { change } = useIntakeWrites();
  const toasts = useToasts();
  const [name, setName] = useState(intake.name);
  const [topic, setTopic] = useState(intake.topic);
  const [settings, setSettings] = useState<Settings>(intake.settings);
  const [problem, setProblem] = useState<FormProblem | null>(null);
  const isSame =
    name === intake.name && topic === intake.topic && JSON.stringify(settings) === JSON.stringify(intake.settings);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const before = { name: intake.name, topic: intake.topic, settings: intake.settings };
    try {
      await change(intake.id, { name: name.trim(), topic: topic.trim(), settings });
      setProblem(null);
      toasts.tell({
        text: words.saved,
        undo: () => {
          setName(before.name);
          setTopic(before.topic);
          setSettings(before.settings);
          void change(intake.id, before).then(reload, (error: unknown) => toasts.fail(problemOf(error).detail));
        },
      });
      reload();
    } catch (error) {
      setProblem(problemOf(error));
    }
  }

  return (
    <div className={styles.settings}>
      <div className={styles.halves}>
        <form className={styles.form} onSubmit={(event) => void submit(event)}>
          <TextInput
            size="xs"
            label={words.name}
            required
            maxLength={100}
            value={name}
            error={messageAt(problem, '/name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TopicField value={topic} error={messageAt(problem, '/topic')} onChange={setTopic} />
          <SettingsForm
            schema={source.settings}
            values={settings}
            errors={problem?.fields ?? []}
            onChange={(next) => {
              setSettings(next);
              setProblem(null);
            }}
          />
          {problem && <FailureBand problem={problem} />}
          <Button size="xs" type="submit" variant="filled" disabled={isSame || name.trim() === ''}>
            {words.save}
          </Button>
        </form>
        <SettingsPreview intake={intake} settings={settings} onProblem={setProblem} />
      </div>
      <RobotRights intake={intake} />
      <IntakeSecrets intake={intake} source={source} reload={reload} />
      <IntakeDangers intake={intake} reload={reload} />
    </div>
  );
}
