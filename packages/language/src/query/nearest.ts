/** The word that somebody may have meant. */

/** The candidate with the fewest slips of the pen (a letter more, less, other or swapped); the first of several. */
export function nearest(word: string, candidates: readonly string[]): { word: string; slips: number } {
  const found = candidates.map((candidate) => ({ word: candidate, slips: slips(word, candidate) }));
  return found.reduce((best, each) => (each.slips < best.slips ? each : best));
}

/** Optimal string alignment distance; long words are cut, for they are near to nothing. */
function slips(from: string, to: string): number {
  const left = from.slice(0, 32);
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= left.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const same = left[i - 1] === to[j - 1];
      const swapped = i > 1 && j > 1 && left[i - 1] === to[j - 2] && left[i - 2] === to[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[to.length] ?? to.length;
}
