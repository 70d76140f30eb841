import { useStats } from '../../data/stats.ts';
import type { Pace } from '../../stages/stage.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import { duration } from '../../words/time.ts';
import styles from './PaceInLoop.module.css';
import { loopWords } from './words.ts';

/** A smaller change is chance. */
const leastPercent = 3;

/** A duration in the middle of a loop, and whether it has grown. */
export function PaceInLoop({ pace, side }: { readonly pace: Pace; readonly side: 'left' | 'right' }) {
  const words = useWords(loopWords);
  const { locale } = useLocale();
  const measure = `p50(time(${pace.from} -> ${pace.to}))`;
  const asked = { q: pace.query, measure, time: `label:${pace.to}` };
  const { value: now } = useStats({ ...asked, since: '30d' });
  const { value: before, problem } = useStats({ ...asked, since: '60d', until: '30d' });
  if (!now || !(before || problem)) return null;
  const { value: ms, count } = now.total;
  const past = before?.total.value ?? null;
  const percent = ms !== null && past ? Math.round((100 * (ms - past)) / past) : 0;
  return (
    <div className={styles.pace} data-side={side}>
      <span className={styles.title}>{pace.title[locale]}</span>
      <b className={styles.number}>{ms === null ? '–' : duration(ms, locale)}</b>
      <span className={styles.change}>
        {ms === null
          ? words.noMedian
          : Math.abs(percent) < leastPercent
            ? words.medianOf(count)
            : percent < 0
              ? words.faster(-percent)
              : words.slower(percent)}
      </span>
    </div>
  );
}
