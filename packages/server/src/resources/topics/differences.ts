/** What an event says of a change: the fields that differ, as they were and as they are; null when none does. */
export function differences<T extends object>(was: T, is: T): { was: Partial<T>; is: Partial<T> } | null {
  const changed = new Set(
    (Object.keys(is) as (keyof T)[]).filter((key) => JSON.stringify(was[key]) !== JSON.stringify(is[key])),
  );
  if (changed.size === 0) return null;
  const only = (from: T) =>
    Object.fromEntries(Object.entries(from).filter(([key]) => changed.has(key as keyof T))) as Partial<T>;
  return { was: only(was), is: only(is) };
}
