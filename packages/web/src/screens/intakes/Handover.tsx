import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { MadeIntake, Source } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import { CopyField } from './CopyField.tsx';
import { FirstDelivery } from './FirstDelivery.tsx';
import styles from './Handover.module.css';
import { intakeHref } from './hrefs.ts';
import { SetupText } from './SetupText.tsx';
import { intakeWords } from './words.ts';

interface HandoverProps {
  readonly source: Source;
  readonly made: Pick<MadeIntake, 'intake' | 'url' | 'signingSecret'>;
}

/** The address of a new intake, this once; how to use it; and what comes. */
export function Handover({ source, made: { intake, url, signingSecret } }: HandoverProps) {
  const words = useWords(intakeWords);
  return (
    <div className={styles.handover}>
      <Secrets url={url} signingSecret={signingSecret} />
      <FirstDelivery intake={intake} source={source} />
      <section aria-labelledby="setup">
        <h2 id="setup" className={styles.title}>
          {words.setUp(source.title)}
        </h2>
        <SetupText setup={source.setup} url={url} secret={signingSecret} />
      </section>
      <div>
        <Button variant="default" size="xs" component="a" href={intakeHref(intake.id)}>
          {words.toLog}
        </Button>
      </div>
    </div>
  );
}

interface SecretsProps {
  readonly url: string | null;
  readonly signingSecret: string | null;
}

/** What is shown once. */
export function Secrets({ url, signingSecret }: SecretsProps) {
  const words = useWords(intakeWords);
  return (
    <div className={styles.secrets}>
      <p className={styles.once}>
        <IconLock size={14} stroke={1.75} aria-hidden />
        {words.shownOnce}
      </p>
      {url && <CopyField label={words.address} value={url} />}
      {signingSecret && <CopyField label={words.signingSecret} value={signingSecret} />}
    </div>
  );
}
