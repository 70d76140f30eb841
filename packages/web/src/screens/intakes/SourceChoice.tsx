import { stages } from '@tagloop/language/stages';
import { Avatar } from '../../components/Avatar.tsx';
import { stageIcons } from '../../components/stageIcons.ts';
import type { Source } from '../../data/intakes.ts';
import { stageStories } from '../../stages/index.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import styles from './SourceChoice.module.css';
import { intakeWords } from './words.ts';

interface SourceChoiceProps {
  readonly sources: readonly Source[];
  readonly value: string | undefined;
  readonly onChoose: (kind: string) => void;
}

/** Who sends: what it gives, and for which stages of the loop. */
export function SourceChoice({ sources, value, onChoose }: SourceChoiceProps) {
  const words = useWords(intakeWords);
  const { locale } = useLocale();
  return (
    <fieldset className={styles.sources}>
      <legend>{words.source}</legend>
      {sources.map(({ kind, title, gives, robotKind, stages: of }) => (
        <label key={kind} className={styles.source}>
          <input
            type="radio"
            className="unseen"
            name="source"
            checked={value === kind}
            onChange={() => onChoose(kind)}
          />
          <Avatar size={28} user={{ name: title, fullName: '', robot: true, kind: robotKind }} />
          <b>{title}</b>
          <span className={styles.gives}>{gives}</span>
          <span className={styles.stages}>
            {of.length === stages.length ? (
              <span className="quiet">{words.anyStage}</span>
            ) : (
              stageStories
                .filter(({ stage }) => of.includes(stage))
                .map(({ stage, title: name }) => {
                  const StageIcon = stageIcons[stage];
                  return (
                    <span key={stage} className={styles.stage}>
                      <StageIcon size={14} stroke={1.75} aria-hidden />
                      {name[locale]}
                    </span>
                  );
                })
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
