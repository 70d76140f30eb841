import { type CSSProperties, memo, type ReactNode } from 'react';
import { Avatar } from '../../../components/Avatar.tsx';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { shortValue } from '../../../components/short.ts';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { usePeople } from '../../../data/people.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { stopwatch } from '../../../words/time.ts';
import { shareOf } from '../model/lines.ts';
import { type Run, tookOf } from '../model/run.ts';
import { pipelinesWords } from '../words.ts';
import { PastRuns } from './PastRuns.tsx';
import styles from './RunRow.module.css';
import { StepMarks } from './StepMarks.tsx';

interface RunRowProps {
  readonly run: Run;
  /** Of its line, from this one back. */
  readonly past: readonly Run[];
  readonly expectedMs: number | undefined;
  readonly flaky: ReadonlyMap<string, number>;
  readonly now: number;
  readonly isOpen: boolean;
  readonly onToggle: (id: string) => void;
  /** Stands below it while it is open. */
  readonly children?: ReactNode;
}

/** One run over the whole width: while it is under way, a striped bar reaches as far as it should have come. */
export const RunRow = memo(function RunRow(props: RunRowProps) {
  const { run, past, expectedMs, flaky, now, isOpen, onToggle, children } = props;
  const words = useWords(pipelinesWords);
  const { message, state, of, pipeline, number, env } = run;
  const took = tookOf(run, now);
  return (
    <li className={styles.run} data-state={state} data-open={isOpen || undefined}>
      <div className={styles.row}>
        {state === 'Building' && <Progress share={shareOf(took, expectedMs)} />}
        <span className={styles.glyph}>
          {state ? <StateGlyph label={state} /> : <DrawnGlyph glyph="unk" tone="idle" name={words.unknown} />}
        </span>
        <div className={styles.pipeline}>
          <button
            type="button"
            className={styles.name}
            aria-expanded={isOpen}
            aria-current={isOpen || undefined}
            data-row-link
            onClick={() => onToggle(message.id)}
          >
            <b>{of ?? pipeline}</b> {number}
          </button>
          <span className={styles.quiet}>{[of === undefined ? '' : pipeline, env].filter(Boolean).join(' · ')}</span>
        </div>
        <Change run={run} />
        <div className={styles.steps}>
          <StepMarks steps={run.steps} flaky={flaky} />
        </div>
        <Tests run={run} />
        <div className={styles.past}>
          <PastRuns runs={past} />
        </div>
        <span className={styles.took}>{state === 'Waiting' ? '' : stopwatch(took)}</span>
        <TimeAgo at={message.createdAt} className={styles.started} />
      </div>
      {isOpen && children}
    </li>
  );
});

function Change({ run: { title, user, branch, commit, message } }: { readonly run: Run }) {
  const people = usePeople();
  const name = user ?? message.author.name;
  return (
    <div className={styles.change}>
      <span className={styles.title}>{title || (commit && shortValue(commit))}</span>
      <span className={styles.quiet}>
        <Avatar user={people.get(name) ?? message.author} size={16} />
        <span>{name}</span>
        {branch && <code className={styles.branch}>{branch}</code>}
      </span>
    </div>
  );
}

function Tests({ run: { tests } }: { readonly run: Run }) {
  const words = useWords(pipelinesWords);
  const { locale } = useLocale();
  if (!tests) return <span className={styles.tests} />;
  const isRed = tests.passed < tests.total;
  return (
    <span className={styles.tests} data-red={isRed || undefined}>
      {words.tests(tests.passed.toLocaleString(locale), tests.total.toLocaleString(locale))}
    </span>
  );
}

function Progress({ share }: { readonly share: number }) {
  const words = useWords(pipelinesWords);
  const { locale } = useLocale();
  const style: CSSProperties & { '--share': number } = { '--share': share };
  const told = words.progress(share.toLocaleString(locale, { style: 'percent' }));
  return (
    <span className={styles.progress} role="img" aria-label={told}>
      <span className={styles.fill} style={style} />
    </span>
  );
}
