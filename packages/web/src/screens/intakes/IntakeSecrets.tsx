import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { type Intake, type Source, useIntakeWrites } from '../../data/intakes.ts';
import { useWords } from '../../words/locale.tsx';
import { Secrets } from './Handover.tsx';
import styles from './IntakeSettings.module.css';
import { intakeWords } from './words.ts';

interface IntakeSecretsProps {
  readonly intake: Intake;
  readonly source: Source;
  readonly reload: () => void;
}

type Part = 'url' | 'signing';

/** Another address or signing secret, shown this once. */
export function IntakeSecrets({ intake, source, reload }: IntakeSecretsProps) {
  const words = useWords(intakeWords);
  const { renew } = useIntakeWrites();
  const [asked, setAsked] = useState<Part | null>(null);
  const [fresh, setFresh] = useState<{ readonly url: string | null; readonly signingSecret: string | null } | null>(
    null,
  );

  return (
    <section className={styles.section} aria-labelledby="secrets">
      <h2 id="secrets" className={styles.title}>
        {words.secrets}
      </h2>
      <p className={styles.why}>{words.secretsWhy}</p>
      {fresh && <Secrets {...fresh} />}
      <div className={styles.line}>
        <span>{words.address}</span>
        <Button variant="default" size="xs" onClick={() => setAsked('url')}>
          {words.renewUrl}
        </Button>
      </div>
      {source.signs && (
        <div className={styles.line}>
          <span>
            {words.signingSecret}
            <p>{intake.signed ? words.isSigned : words.isUnsigned}</p>
          </span>
          <Button variant="default" size="xs" onClick={() => setAsked('signing')}>
            {words.renewSigning}
          </Button>
        </div>
      )}
      {asked && (
        <ConfirmDialog
          title={asked === 'url' ? words.renewUrl : words.renewSigning}
          deed={words.renew}
          onClose={() => setAsked(null)}
          onDo={async () => {
            setFresh(await renew(intake.id, asked));
            setAsked(null);
            reload();
          }}
        >
          <p>{words.renewWhy}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
