/** A list with one of its members behind another one, or first: what the hub will answer, shown at once. */
export function placed<T>(all: readonly T[], idOf: (one: T) => string, id: string, after: string | null): T[] {
  const moved = all.filter((each) => idOf(each) === id);
  const rest = all.filter((each) => idOf(each) !== id);
  const at = 1 + rest.findIndex((each) => idOf(each) === after);
  return [...rest.slice(0, at), ...moved, ...rest.slice(at)];
}
