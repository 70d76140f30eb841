/** What is made of timings: percentiles of one run, ratios of pairs of runs. */

const warmUps = 2;

/** One run of a load. */
export interface Sample {
  readonly requests: number;
  /** Requests answered in a second. */
  readonly perSecond: number;
  /** Ms, as the three below. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** @param latencies ms; at least one */
export function sampleOf(latencies: readonly number[], seconds: number): Sample {
  const sorted = latencies.toSorted((a, b) => a - b);
  return {
    requests: sorted.length,
    perSecond: sorted.length / seconds,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
}

/** The smallest value that at least this share of the values does not exceed. */
export function percentile(sorted: readonly number[], share: number): number {
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new Error('a percentile of nothing');
  return value;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? percentile(sorted, 0.5)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}

/**
 * Runs every load in turn, A B A B, so that what else the machine does falls on all of them alike.
 * @param loads each is run twice to warm up, which is not counted: a fresh process is slow until its code is compiled
 * @returns for each load its samples, in order of the rounds
 */
export async function interleave<Name extends string, S extends Sample>(
  rounds: number,
  loads: Readonly<Record<Name, () => Promise<S>>>,
): Promise<Record<Name, S[]>> {
  const names = Object.keys(loads) as Name[];
  const samples = {} as Record<Name, S[]>;
  for (const name of names) samples[name] = [];
  for (let round = 0; round < warmUps; round += 1) for (const name of names) await loads[name]();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) samples[name].push(await loads[name]());
  }
  return samples;
}

/** The median of the ratios of pairs, and the medians of both sides. */
export function compare(
  subject: readonly Sample[],
  floor: readonly Sample[],
  pick: (sample: Sample) => number,
): { value: number; floor: number; ratio: number } {
  return {
    value: median(subject.map(pick)),
    floor: median(floor.map(pick)),
    ratio: median(subject.map((sample, at) => pick(sample) / pick(floor[at] ?? sample))),
  };
}
