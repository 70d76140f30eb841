import { Button } from '@mantine/core';
import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { type Intake, useIntakeWrites } from '../../data/intakes.ts';
import { problemOf } from '../../data/problems.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './IntakeSettings.module.css';
import { intakeWords } from './words.ts';

/** Closes an intake for a while, or for good. */
export function IntakeDangers({ intake, reload }: { readonly intake: Intake; readonly reload: () => void }) {
  const words = useWords(intakeWords);
  const { change, remove } = useIntakeWrites();
  const { history } = useRouter();
  const toasts = useToasts();
  const [isAsking, setAsking] = useState(false);

  function attempt(act: Promise<unknown>, done: () => void): void {
    act.then(done, (error: unknown) => toasts.fail(problemOf(error).detail));
  }

  function turn(enabled: boolean): void {
    attempt(change(intake.id, { enabled }), () => {
      toasts.tell({ text: enabled ? words.turnedOn : words.turnedOff, undo: () => turn(!enabled) });
      reload();
    });
  }

  return (
    <section className={styles.section} aria-labelledby="closing">
      <h2 id="closing" className={styles.title}>
        {words.closing}
      </h2>
      <div className={styles.line}>
        <span>{intake.enabled ? words.turnOffWhy : words.turnOnWhy}</span>
        <Button variant="default" size="xs" onClick={() => turn(!intake.enabled)}>
          {intake.enabled ? words.turnOff : words.turnOn}
        </Button>
      </div>
      <div className={styles.line}>
        <span>{words.deleteWhy}</span>
        <Button variant="default" size="xs" onClick={() => setAsking(true)}>
          {words.delete}
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title={words.deleteIntake}
          deed={words.delete}
          typed={intake.name.trim()}
          onClose={() => setAsking(false)}
          onDo={async () => {
            await remove(intake.id);
            toasts.tell({ text: words.deleted });
            history.push('/intakes');
          }}
        >
          <p>{words.deleteWhy}</p>
        </ConfirmDialog>
      )}
    </section>
  );
}
