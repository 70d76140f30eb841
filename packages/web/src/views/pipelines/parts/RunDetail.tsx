import { IconExternalLink, IconMessageCircle, IconRotateClockwise } from '@tabler/icons-react';
import { searchHref } from '../../../components/href.ts';
import { shortValue } from '../../../components/short.ts';
import { tagQuery } from '../../../components/tagQuery.ts';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { stopwatch } from '../../../words/time.ts';
import { againAt } from '../model/again.ts';
import { type Run, tookOf } from '../model/run.ts';
import { pipelinesWords } from '../words.ts';
import styles from './RunDetail.module.css';
import { StepLine } from './StepLine.tsx';

interface RunDetailProps {
  readonly run: Run<Message>;
  readonly breaker: Run | undefined;
  readonly expectedMs: number | undefined;
  /** By the name of a step: at how many commits it wavered. */
  readonly flaky: ReadonlyMap<string, number>;
  readonly now: number;
  readonly threadHref: string;
}

/** An opened run: its steps as a time line, where more is told, and since which run it is broken. */
export function RunDetail({ run, breaker, expectedMs, flaky, now, threadHref }: RunDetailProps) {
  const words = useWords(pipelinesWords);
  const { steps, url, commit, message } = run;
  const again = againAt(url);
  const first = Math.min(run.startedAt, ...steps.map((step) => Date.parse(step.message.createdAt)));
  const scale = { from: first, ms: Math.max(1000, run.startedAt + tookOf(run, now) - first) };
  return (
    <section className={styles.detail} aria-label={words.open(run.of ?? run.pipeline)}>
      {steps.length === 0 ? (
        <p className={styles.none}>{words.noSteps}</p>
      ) : (
        <ol className={styles.steps}>
          {steps.map((step) => (
            <StepLine
              key={step.message.id}
              step={step}
              scale={scale}
              now={now}
              wavered={step.name === undefined ? undefined : flaky.get(step.name)}
            />
          ))}
        </ol>
      )}
      <p className={styles.facts}>
        {breaker && (
          <strong className={styles.broken}>
            {words.brokenBy(breaker.number ?? breaker.title, breaker.user ?? '')}
          </strong>
        )}
        {expectedMs !== undefined && <span>{words.expected(stopwatch(expectedMs))}</span>}
        {commit && (
          <a href={searchHref({ q: tagQuery(`commit:${commit}`) })} title={words.commit}>
            <code>{shortValue(commit)}</code>
          </a>
        )}
        {url && (
          <a href={url} target="_blank" rel="noreferrer">
            {words.logs} <IconExternalLink size={13} stroke={1.75} aria-hidden />
          </a>
        )}
        {again !== undefined && run.endedAt !== undefined && (
          <a href={again} target="_blank" rel="noreferrer" title={words.againWhy}>
            <IconRotateClockwise size={14} stroke={1.75} aria-hidden /> {words.again}
          </a>
        )}
        <a href={threadHref}>
          <IconMessageCircle size={14} stroke={1.75} aria-hidden /> {words.thread(message.replies)}
        </a>
      </p>
    </section>
  );
}
