import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { DrawnGlyph } from '../../components/StateGlyph.tsx';
import { type Intake, type Preview, type Settings, useIntakeWrites } from '../../data/intakes.ts';
import { type FormProblem, problemOf } from '../../data/problems.ts';
import { useWords } from '../../words/locale.tsx';
import styles from './IntakeSettings.module.css';
import { OperationList } from './Operations.tsx';
import { outcomeLooks } from './outcomes.ts';
import { intakeWords } from './words.ts';

interface SettingsPreviewProps {
  readonly intake: Intake;
  /** As they stand in the form, not saved yet. */
  readonly settings: Settings;
  /** The hub does not take them. */
  readonly onProblem: (problem: FormProblem) => void;
}

const shown = 5;

/** What the settings would make of the last deliveries, while they are written. */
export function SettingsPreview({ intake, settings, onProblem }: SettingsPreviewProps) {
  const words = useWords(intakeWords);
  const { preview } = useIntakeWrites();
  const [asked] = useDebouncedValue(settings, 400);
  const [previews, setPreviews] = useState<readonly Preview[]>();
  useEffect(() => {
    let isOver = false;
    preview(intake.id, { settings: asked, limit: shown }).then(
      (next) => !isOver && setPreviews(next),
      (error: unknown) => !isOver && onProblem(problemOf(error)),
    );
    return () => {
      isOver = true;
    };
  }, [preview, intake.id, asked, onProblem]);
  return (
    <section className={styles.previews} aria-labelledby="preview">
      <div>
        <h2 id="preview" className={styles.title}>
          {words.preview}
        </h2>
        <p className={styles.why}>{previews?.length === 0 ? words.previewNone : words.previewWhy}</p>
      </div>
      {previews?.map(({ delivery, event, outcome, detail, operations }) => {
        const { glyph, tone, group } = outcomeLooks[outcome];
        return (
          <div key={delivery} className={styles.preview}>
            <span className={styles.event}>
              <DrawnGlyph glyph={glyph} tone={tone} size={14} name={words.outcomes[outcome]} />
              {event}
            </span>
            {detail && <p className={group === 'failed' ? styles.bad : 'quiet'}>{detail}</p>}
            {operations.length > 0 && <OperationList operations={operations} />}
          </div>
        );
      })}
    </section>
  );
}
