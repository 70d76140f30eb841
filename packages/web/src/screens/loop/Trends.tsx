import { useStats } from '../../data/stats.ts';
import { stageStories } from '../../stages/index.ts';
import type { Trend } from '../../stages/stage.ts';
import { useLocale, useWords } from '../../words/locale.tsx';
import styles from './Trends.module.css';
import { loopWords } from './words.ts';

const trends = stageStories.flatMap((story) => story.trends ?? []);
const weeks = 12;

/** Below the loop: how its stages went in the last twelve weeks. */
export function Trends() {
  const words = useWords(loopWords);
  return (
    <section className={styles.trends} aria-label={words.trends}>
      {trends.map((trend) => (
        <TrendLine key={trend.query} trend={trend} />
      ))}
    </section>
  );
}

function TrendLine({ trend }: { readonly trend: Trend }) {
  const words = useWords(loopWords);
  const { locale } = useLocale();
  const cut = { bucket: 'week', since: `${weeks}w` } as const;
  const { value: part } = useStats({ q: trend.query, ...cut });
  const { value: whole } = useStats(trend.of === undefined ? null : { q: trend.of, ...cut });
  if (!part || (trend.of !== undefined && !whole)) return <div className={styles.trend} />;
  // The first week began before the twelve, and the last one is not over.
  const counts = part.total.counts.slice(1, -1);
  const of = whole?.total.counts.slice(1, -1) ?? [];
  const values = trend.of ? counts.map((count, week) => (of[week] ? count / of[week] : 0)) : counts;
  const all = sum(counts);
  return (
    <div className={styles.trend}>
      <span className={styles.head}>
        <span className="clip">{trend.title[locale]}</span>
        <span className="quiet num">{words.weeks}</span>
      </span>
      <b className={styles.number}>
        {trend.of ? words.share(all / Math.max(1, sum(of))) : words.aWeek(all / Math.max(1, counts.length))}
      </b>
      <Area values={values} />
    </div>
  );
}

const [width, height] = [176, 40];

function Area({ values }: { readonly values: readonly number[] }) {
  const most = Math.max(Number.MIN_VALUE, ...values);
  const points = values.map((value, index) => {
    const x = 1 + (index * (width - 4)) / Math.max(1, values.length - 1);
    return `${x.toFixed(1)} ${(height - 1 - ((height - 4) * value) / most).toFixed(1)}`;
  });
  const [lastX, lastY] = (points.at(-1) ?? '0 0').split(' ');
  return (
    <svg className={styles.area} viewBox={`0 0 ${width} ${height}`} aria-hidden>
      <path className={styles.ground} d={`M1 ${height}L${points.join('L')}L${lastX} ${height}Z`} />
      <path className={styles.line} d={`M${points.join('L')}`} />
      <circle className={styles.end} cx={lastX} cy={lastY} r="2" />
    </svg>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
