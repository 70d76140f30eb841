import { Button } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNow } from '../../../components/clock.ts';
import { Segments } from '../../../components/Segments.tsx';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { fullTime } from '../../../words/time.ts';
import { wallWords } from '../words.ts';
import styles from './Replay.module.css';

const hour = 3_600_000;
const lengths = { '1h': hour, '24h': 24 * hour, '7d': 168 * hour, '30d': 720 * hour };
export type Span = keyof typeof lengths;
export const spans: readonly Span[] = ['1h', '24h', '7d', '30d'];

interface ReplayProps {
  readonly span: Span;
  readonly onSpan: (span: Span) => void;
  /** RFC 3339; undefined: it is live. */
  readonly at: string | undefined;
  readonly onAt: (at: string | undefined) => void;
}

/** Places on the slider. */
const steps = 288;
/** Ms that the slider rests before the hub is asked. */
const restMs = 120;

/** Goes back to any moment; its right end is live. */
export function Replay({ span, onSpan, at, onAt }: ReplayProps) {
  const words = useWords(wallWords);
  const { locale } = useLocale();
  const now = useNow();
  const length = lengths[span];
  const shown = at === undefined ? steps : Math.round(steps - ((now - Date.parse(at)) / length) * steps);
  /** Where the slider is held; null: where the moment is. */
  const [held, setHeld] = useState<number | null>(null);
  const place = held ?? Math.max(0, Math.min(steps, shown));
  const momentOf = (of: number) => now - ((steps - of) / steps) * length;
  const settle = useEffectEvent((of: number) => {
    setHeld(null);
    onAt(of >= steps ? undefined : new Date(momentOf(of)).toISOString());
  });
  useEffect(() => {
    if (held === null) return;
    const soon = setTimeout(() => settle(held), restMs);
    return () => clearTimeout(soon);
  }, [held]);

  const moment = held !== null && held < steps ? momentOf(held) : at === undefined ? null : Date.parse(at);
  const said = moment === null ? words.live : fullTime(moment, now, locale);
  return (
    <div className={styles.replay} data-past={moment !== null || undefined}>
      <Segments<Span>
        label={words.reach}
        value={span}
        choices={spans.map((each) => [each, words.spans[each]])}
        onChoose={onSpan}
      />
      <input
        type="range"
        aria-label={words.moment}
        aria-valuetext={said}
        min={0}
        max={steps}
        value={place}
        onChange={(event) => setHeld(Number(event.currentTarget.value))}
      />
      <span className={styles.said}>{said}</span>
      {moment !== null && (
        <Button
          size="compact-xs"
          leftSection={<IconPlayerTrackNext size={14} stroke={1.75} aria-hidden />}
          onClick={() => {
            setHeld(null);
            onAt(undefined);
          }}
        >
          {words.backToLive}
        </Button>
      )}
    </div>
  );
}
