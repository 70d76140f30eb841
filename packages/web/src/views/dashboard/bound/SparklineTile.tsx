import { Chart } from '../../../components/chart/Chart.tsx';
import { levelOf } from '../model/figures.ts';
import { BigValue } from '../parts/BigValue.tsx';
import { BoundFrame } from './BoundFrame.tsx';
import type { BoundProps } from './BoundTile.tsx';
import styles from './SparklineTile.module.css';
import { useChart } from './useChart.ts';
import { useFormat } from './useFigure.ts';

/** One number of a span of time, and how it came about. */
export function SparklineTile({ show, tools }: BoundProps) {
  const { stats, model } = useChart(show);
  const format = useFormat();
  const value = stats.value?.total.value;
  return (
    <BoundFrame
      show={show}
      tools={tools}
      level={levelOf(value, show)}
      text={show.last ?? '7d'}
      at={stats.value?.now}
      problem={stats.problem}
    >
      {value !== undefined && (
        <div className={styles.number}>
          <BigValue value={value === null ? '–' : format(value, stats.value?.unit)} unit={show.unit} />
        </div>
      )}
      {model && (
        <div className={styles.chart}>
          <Chart model={model} name={show.title} />
        </div>
      )}
    </BoundFrame>
  );
}
