import { Chart } from '../../../components/chart/Chart.tsx';
import { useWords } from '../../../words/locale.tsx';
import { dashboardWords } from '../words.ts';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import styles from './ChartTile.module.css';
import { useChart } from './useChart.ts';

/** Lines, bars or a ring of the numbers of a query, by time or by group. */
export function ChartTile({ show, tools }: BoundProps) {
  const words = useWords(dashboardWords);
  const { stats, model } = useChart(show);
  const isEmpty = stats.value?.total.count === 0;
  return (
    <BoundFrame show={show} tools={tools} text={show.unit} at={stats.value?.now} problem={stats.problem}>
      {isEmpty && <p className={styles.none}>{words.noMessages}</p>}
      {model && !isEmpty && <Chart model={model} name={show.title} />}
    </BoundFrame>
  );
}
