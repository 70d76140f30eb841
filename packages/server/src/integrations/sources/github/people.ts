/** Who somebody of GitHub is here. */

/**
 * The payload with every `login` that the intake's settings name told by the name of that person here, so that reviews
 * that are asked reach them, wherever in the payload GitHub says it.
 */
export function withPeople(payload: unknown, people: Readonly<Record<string, string>>): unknown {
  const names = new Map(Object.entries(people).map(([login, name]) => [login.toLowerCase(), name]));
  return names.size === 0 ? payload : renamed(payload, names);
}

function renamed(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      key === 'login' && typeof each === 'string' ? (names.get(each.toLowerCase()) ?? each) : renamed(each, names),
    ]),
  );
}
