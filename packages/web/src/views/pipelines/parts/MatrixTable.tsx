import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Matrix } from '../model/matrix.ts';
import type { Run } from '../model/run.ts';
import { pipelinesWords } from '../words.ts';
import styles from './MatrixTable.module.css';
import { PastRuns } from './PastRuns.tsx';

/** Branches that stand beside each other; the latest ones. */
const most = 8;

interface MatrixTableProps {
  readonly matrix: Matrix<Run>;
  readonly hrefOf: (id: string) => string;
}

/** Pipelines by branches: the last state of each, and the runs before it. */
export function MatrixTable({ matrix, hrefOf }: MatrixTableProps) {
  const words = useWords(pipelinesWords);
  const branches = matrix.branches.slice(0, most);
  if (branches.length === 0) return <p className={styles.none}>{words.noBranches}</p>;
  return (
    <table className={styles.matrix}>
      <thead>
        <tr>
          <th scope="col">{words.columns.pipeline}</th>
          {branches.map((branch) => (
            <th key={branch} scope="col" title={branch}>
              <code>{branch}</code>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {matrix.rows.map(({ line, first, cells }) => (
          <tr key={line}>
            <th scope="row">
              <b>{first.of ?? first.pipeline}</b>
              {first.of !== undefined && <span>{[first.pipeline, first.env].filter(Boolean).join(' · ')}</span>}
            </th>
            {branches.map((branch) => (
              <td key={branch}>
                <Cell runs={cells.get(branch) ?? []} branch={branch} hrefOf={hrefOf} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps {
  readonly runs: readonly Run[];
  readonly branch: string;
  readonly hrefOf: (id: string) => string;
}

function Cell({ runs, branch, hrefOf }: CellProps) {
  const words = useWords(pipelinesWords);
  const [last] = runs;
  if (!last) return null;
  const state = last.state ? words.states[last.state] : words.unknown;
  return (
    <a
      className={styles.cell}
      href={hrefOf(last.message.id)}
      aria-label={words.runOf(last.of ?? last.pipeline, branch, state)}
      data-row-link
    >
      {last.state ? <StateGlyph label={last.state} silent /> : <DrawnGlyph glyph="unk" tone="idle" />}
      <PastRuns runs={runs} />
      <TimeAgo at={last.message.createdAt} className={styles.time} />
    </a>
  );
}
