/** One dot for each event, which runs from its stage to the next. */

import { lookOf } from '@tagloop/language/labels/families';
import type { Stage } from '@tagloop/language/stages';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { stateOf } from '../../components/state.ts';
import { useArrivals } from '../../data/arrivals.ts';
import type { Message } from '../../data/messages.ts';
import { useTopics } from '../../data/topics.ts';

export interface Pulse {
  readonly id: number;
  readonly stage: Stage;
  readonly tone: 'iris' | 'ok' | 'bad';
  /** Stands for several that came at once. */
  readonly many: boolean;
}

const mostOnTrack = 12;
/** Of one stage within a second; what is above it is one larger dot. */
const mostASecond = 4;
const flashMs = 360;

export interface Pulses {
  readonly pulses: readonly Pulse[];
  /** Stages that an event has just come to. */
  readonly flashing: ReadonlySet<Stage>;
  end(id: number): void;
}

export function usePulses(): Pulses {
  const { value: topics } = useTopics();
  const stagesOf = useMemo(
    () => new Map((topics ?? []).map(({ path, stages }) => [path.toLowerCase(), stages])),
    [topics],
  );
  const [pulses, setPulses] = useState<readonly Pulse[]>([]);
  const [flashing, setFlashing] = useState<ReadonlySet<Stage>>(new Set());
  const ids = useRef(0);
  const lately = useRef<{ readonly stage: Stage; readonly at: number }[]>([]);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());
  useEffect(() => {
    const running = timers.current;
    return () => running.forEach(clearTimeout);
  }, []);

  function flash(stage: Stage): void {
    setFlashing((before) => new Set(before).add(stage));
    const timer = setTimeout(() => {
      timers.current.delete(timer);
      setFlashing((before) => new Set([...before].filter((each) => each !== stage)));
    }, flashMs);
    timers.current.add(timer);
  }

  function start(stage: Stage, message: Message): void {
    const now = Date.now();
    lately.current = lately.current.filter(({ at }) => now - at < 1_000);
    const count = lately.current.filter((each) => each.stage === stage).length;
    lately.current.push({ stage, at: now });
    flash(stage);
    if (count > mostASecond) return;
    ids.current += 1;
    const pulse = { id: ids.current, stage, tone: toneOf(message), many: count === mostASecond };
    setPulses((before) => (before.length >= mostOnTrack ? before : [...before, pulse]));
  }

  useArrivals('is:root', (message) => {
    if (document.hidden || !moves()) return;
    for (const stage of stagesOf.get(message.topic.toLowerCase()) ?? []) start(stage, message);
  });

  const end = useCallback((id: number) => setPulses((before) => before.filter((pulse) => pulse.id !== id)), []);
  return { pulses, flashing, end };
}

function moves(): boolean {
  return !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function toneOf({ labels }: Message): Pulse['tone'] {
  const state = stateOf(labels);
  const { tone } = lookOf(state ?? '');
  return tone === 'ok' || tone === 'bad' ? tone : 'iris';
}
