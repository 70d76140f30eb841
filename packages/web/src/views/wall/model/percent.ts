/** Shares of a whole in hundredths of a percent, rounded so that together they are 100.00. */

/** @returns percentages with two decimals at most, in the order of the counts; all 0 where nothing is counted */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count * 10_000) / total);
  const shares = exact.map(Math.floor);
  const missing = 10_000 - shares.reduce((sum, share) => sum + share, 0);
  // The largest rests are rounded up.
  const byRest = exact.map((share, at) => ({ at, rest: share - Math.floor(share) })).sort((a, b) => b.rest - a.rest);
  for (const { at } of byRest.slice(0, missing)) shares[at] = (shares[at] ?? 0) + 1;
  return shares.map((share) => share / 100);
}
