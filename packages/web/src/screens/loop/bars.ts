/** The bars of a track: how much came in each part of the range, the oldest first and faint, the newest last and dark. */

import { round, type Track } from './figure.ts';

export type Tone = 'ink' | 'warn' | 'bad';

export interface Slot {
  readonly count: number;
  readonly warnings: number;
  readonly failures: number;
}

/** All bars of one look, as one path. */
export interface BarGroup {
  readonly tone: Tone;
  /** Ink grows old in six steps; the others do not. */
  readonly age: number;
  readonly d: string;
}

const ages = 6;
/** Opacity of ink, oldest first. */
export const ageOpacity = [0.2, 0.27, 0.36, 0.47, 0.6, 0.78] as const;

/** Px clear of the medallions' rings. */
const clear = 30;
const lowest = 3;
const highest = 34;
/** A deviation is never too low to be seen. */
const seen = 13;

export interface BarsAsked {
  readonly track: Track;
  /** Oldest first. */
  readonly slots: readonly Slot[];
  /** The highest count of all stages. */
  readonly most: number;
  /** Of a medallion. */
  readonly radius: number;
  /** 1 at full size. */
  readonly scale: number;
}

export function drawBars({ track, slots, most, radius, scale }: BarsAsked): BarGroup[] {
  const margin = radius + clear * scale;
  const step = (track.length - 2 * margin) / Math.max(1, slots.length - 1);
  const groups = new Map<string, { tone: Tone; age: number; d: string }>();
  slots.forEach((slot, index) => {
    const { point, across } = track.at(margin + index * step);
    const tone = slot.failures > 0 ? 'bad' : slot.warnings > 0 ? 'warn' : 'ink';
    const age = tone === 'ink' ? Math.floor((index * ages) / slots.length) : ages - 1;
    const half = (scale * heightOf(slot.count, most, tone)) / 2;
    const [dx, dy] = [half * across.x, half * across.y];
    const name = `${tone} ${age}`;
    const group = groups.get(name) ?? { tone, age, d: '' };
    group.d += `M${round(point.x - dx)} ${round(point.y - dy)}L${round(point.x + dx)} ${round(point.y + dy)}`;
    groups.set(name, group);
  });
  return [...groups.values()];
}

function heightOf(count: number, most: number, tone: Tone): number {
  const height = lowest + (highest - lowest) * Math.sqrt(most === 0 ? 0 : Math.min(1, count / most));
  return tone === 'ink' ? height : Math.max(seen, height);
}
