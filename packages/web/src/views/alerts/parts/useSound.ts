import { useEffect, useRef, useState } from 'react';
import { callsNow, type ShownAlert } from '../model/alerts.ts';

/** A browser's own choice: it hangs on who sits where, not on the account. */
const storageKey = 'tagloop.alerts.sound';
/** Two tones, Hz. */
const tones = [880, 660] as const;
const toneSeconds = 0.18;

export interface Sound {
  readonly isOn: boolean;
  turn(): void;
}

/** Sounds when an alert opens that was not open before; not for silenced ones, and not for those that are there. */
export function useSound(alerts: readonly ShownAlert[], isLoading: boolean): Sound {
  const [isOn, setOn] = useState(() => localStorage.getItem(storageKey) === 'on');
  const context = useRef<AudioContext | null>(null);
  const heard = useRef<ReadonlySet<string> | null>(null);

  useEffect(() => {
    if (isLoading) return;
    const calling = new Set(alerts.filter(callsNow).map(({ message }) => message.id));
    const before = heard.current;
    heard.current = calling;
    if (isOn && before && [...calling].some((id) => !before.has(id))) {
      context.current ??= new AudioContext();
      ring(context.current);
    }
  }, [alerts, isLoading, isOn]);

  useEffect(
    () => () => {
      void context.current?.close();
      context.current = null;
    },
    [],
  );

  return {
    isOn,
    turn() {
      const next = !isOn;
      setOn(next);
      if (!next) return localStorage.removeItem(storageKey);
      localStorage.setItem(storageKey, 'on');
      // Browsers let a page sound from a click on, so it is heard here what it will be like.
      context.current ??= new AudioContext();
      ring(context.current);
    },
  };
}

function ring(context: AudioContext): void {
  void context.resume();
  tones.forEach((hertz, index) => {
    const from = context.currentTime + index * toneSeconds;
    const tone = new OscillatorNode(context, { frequency: hertz });
    const loudness = new GainNode(context, { gain: 0 });
    loudness.gain.setValueAtTime(0, from);
    loudness.gain.linearRampToValueAtTime(0.2, from + 0.02);
    loudness.gain.linearRampToValueAtTime(0, from + toneSeconds);
    tone.connect(loudness).connect(context.destination);
    tone.start(from);
    tone.stop(from + toneSeconds);
  });
}
