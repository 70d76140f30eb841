import type { LoadResult } from './load.ts';
import { median } from './measure.ts';

/** Throws when hub and floor do not answer with bodies of the same size: then they did not do the same. */
export function sameSize(what: string, hub: readonly LoadResult[], floor: readonly LoadResult[]): void {
  const bytes = (samples: readonly LoadResult[]) => median(samples.map((sample) => sample.answerBytes));
  const ratio = bytes(hub) / bytes(floor);
  if (Math.abs(ratio - 1) > 0.02) {
    throw new Error(`${what}: the hub answers ${bytes(hub)} bytes, its floor ${bytes(floor)}; they must do the same`);
  }
}
