export const days = [0, 1, 2, 3, 4, 5, 6] as const;
export const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** How many fall into each hour of each weekday of the reader's clock; Sunday is 0. */
export function countHours(times: readonly Date[]): number[][] {
  const counts = days.map(() => hours.map(() => 0));
  for (const time of times) {
    const row = counts[time.getDay()];
    if (row) row[time.getHours()] = (row[time.getHours()] ?? 0) + 1;
  }
  return counts;
}
