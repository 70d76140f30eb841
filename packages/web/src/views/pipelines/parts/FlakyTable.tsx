import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { FlakyStep } from '../../../data/flaky.ts';
import { useWords } from '../../../words/locale.tsx';
import { pipelinesWords } from '../words.ts';
import styles from './FlakyTable.module.css';

interface FlakyTableProps {
  /** Most frequent first. */
  readonly steps: readonly FlakyStep[];
  readonly hrefOf: (id: string) => string;
}

/** The steps that waver, those first that cost most; each leads to the run in which it failed last. */
export function FlakyTable({ steps, hrefOf }: FlakyTableProps) {
  const words = useWords(pipelinesWords);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.flakyColumns.step}</th>
          <th scope="col">{words.columns.pipeline}</th>
          <th scope="col">{words.flakyColumns.times}</th>
          <th scope="col">{words.flakyColumns.last}</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ step, pipeline, service, repo, env, times, at, run }) => (
          <tr key={JSON.stringify([repo, service, pipeline, env, step])}>
            <th scope="row">
              <a href={hrefOf(run)}>{step}</a>
            </th>
            <td>
              <b>{service ?? repo ?? pipeline}</b>
              <span>{[(service ?? repo) ? pipeline : null, env].filter(Boolean).join(' · ')}</span>
            </td>
            <td className={styles.times}>{words.flakyCount(times)}</td>
            <td className={styles.last}>
              <TimeAgo at={at} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
