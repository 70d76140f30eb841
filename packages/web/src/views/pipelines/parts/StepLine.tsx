import type { CSSProperties } from 'react';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { useHistory } from '../../../data/history.ts';
import type { Message } from '../../../data/messages.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { stopwatch } from '../../../words/time.ts';
import type { RunStep } from '../model/run.ts';
import { hasWavered, type Span, spansOf } from '../model/spans.ts';
import { pipelinesWords } from '../words.ts';
import styles from './StepLine.module.css';

interface StepLineProps {
  readonly step: RunStep<Message>;
  /** What the whole width stands for, in milliseconds. */
  readonly scale: { readonly from: number; readonly ms: number };
  readonly now: number;
  /** At how many commits; undefined: not that anybody knows. */
  readonly wavered: number | undefined;
}

/** A step on the time line of its run: when it waited, worked and ended, by the history of its message. */
export function StepLine({ step, scale, now, wavered }: StepLineProps) {
  const words = useWords(pipelinesWords);
  const { locale } = useLocale();
  const { message, name, state, tests, note, url } = step;
  const history = useHistory(message);
  const spans = history.value ? spansOf(history.value, state) : [];
  const worked = spans.filter((span) => span.state === 'Building');
  const tookMs = worked.reduce((sum, { from, to = now }) => sum + to - from, 0);
  const flaky = wavered ?? (hasWavered(spans) ? 1 : 0);
  return (
    <li className={styles.step}>
      {state ? <StateGlyph label={state} /> : <DrawnGlyph glyph="unk" tone="idle" name={words.unknown} />}
      <span className={styles.name}>
        {url ? (
          <a href={url} target="_blank" rel="noreferrer" title={words.logs}>
            {name}
          </a>
        ) : (
          name
        )}
        {flaky > 0 && (
          <span className={styles.flaky} title={words.flakyTimes(flaky)}>
            {words.flaky}
          </span>
        )}
      </span>
      <span className={styles.track} aria-hidden>
        {spans.filter(isDrawn).map((span) => (
          <span
            key={span.from}
            className={styles.bar}
            data-state={span.state === 'Building' && span.to !== undefined ? outcomeOf(span, spans) : span.state}
            style={placeOf(span, scale, now)}
          />
        ))}
      </span>
      <span className={styles.took}>{worked.length > 0 ? stopwatch(tookMs) : ''}</span>
      <span className={styles.note}>
        {tests && words.tests(tests.passed.toLocaleString(locale), tests.total.toLocaleString(locale))}{' '}
        {state === 'Success' ? '' : note}
      </span>
    </li>
  );
}

/** What is over takes no more time. */
function isDrawn({ state }: Span): boolean {
  return state === 'Waiting' || state === 'Building';
}

/** How the work ended is how its bar looks. */
function outcomeOf(span: Span, spans: readonly Span[]): Span['state'] {
  return spans[spans.indexOf(span) + 1]?.state ?? span.state;
}

function placeOf({ from, to }: Span, scale: StepLineProps['scale'], now: number): CSSProperties {
  const share = (at: number) => Math.min(1, Math.max(0, (at - scale.from) / scale.ms));
  const [left, right] = [share(from), share(to ?? now)];
  return { left: `${left * 100}%`, width: `max(3px, ${(right - left) * 100}%)` };
}
