import { StateGlyph } from '../../components/StateGlyph.tsx';
import { stageIcons } from '../../components/stageIcons.ts';
import { useCount } from '../../data/count.ts';
import type { Deviation, StageStory } from '../../stages/stage.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { plural } from '../../words/plural.ts';
import type { StageNumbers } from './loopData.ts';
import { Spark } from './Spark.tsx';
import styles from './StageCard.module.css';
import { loopWords } from './words.ts';

interface StageCardProps {
  readonly story: StageStory;
  readonly href: string;
  readonly numbers?: StageNumbers;
  /** From 1, where cards stand in a grid round the figure. */
  readonly column: number;
  readonly row: number;
}

/** What a stage has to say: how much came, and what of it is not at rest. */
export function StageCard({ story, href, numbers, column, row }: StageCardProps) {
  const words = useWords(loopWords);
  const { locale } = useLocale();
  const StageIcon = stageIcons[story.stage];
  const isEmpty = numbers?.days.every((count) => count === 0) && numbers.count === 0;
  return (
    <a className={styles.card} href={href} style={{ gridColumn: column, gridRow: row }}>
      <span className={styles.icon}>
        <StageIcon size={16} stroke={1.75} aria-hidden />
      </span>
      <b className={styles.name}>{story.title[locale]}</b>
      <span className={styles.spark}>{numbers && <Spark values={numbers.days} />}</span>
      <span className={styles.count}>{numbers && words.number(numbers.count)}</span>
      <span className={styles.deviations}>
        {isEmpty ? (
          <span className="quiet">{words.nothingYet}</span>
        ) : (
          <>
            {story.deviations.map((deviation) => (
              <DeviationText key={deviation.query} deviation={deviation} />
            ))}
            <span className={styles.moving}>{words.moving}</span>
          </>
        )}
      </span>
    </a>
  );
}

/** Nothing when it selects nothing; the card shows the first two that are there. */
function DeviationText({ deviation }: { readonly deviation: Deviation }) {
  const { locale } = useLocale();
  const { value } = useCount(deviation.query);
  if (!value) return <span className={styles.unknown} />;
  if (value.count === 0) return null;
  return (
    <span className={styles.deviation}>
      <StateGlyph label={deviation.label} size={12} silent />
      {plural(locale)(value.count, deviation.words[locale], value.more)}
    </span>
  );
}
