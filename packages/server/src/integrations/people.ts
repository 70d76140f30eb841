/** Who somebody of a forge is here. */

/**
 * The payload with everybody whom the intake's settings name told by the name of that person here, so that reviews
 * that are asked reach them, wherever in the payload the forge says it.
 * @param fields those in which it names people, such as `login`
 */
export function withPeople(
  payload: unknown,
  people: Readonly<Record<string, string>>,
  fields: readonly string[],
): unknown {
  const names = new Map(Object.entries(people).map(([login, name]) => [login.toLowerCase(), name]));
  return names.size === 0 ? payload : renamed(payload, names, fields);
}

function renamed(value: unknown, names: ReadonlyMap<string, string>, fields: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((each) => renamed(each, names, fields));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      key,
      fields.includes(key) && typeof each === 'string'
        ? (names.get(each.toLowerCase()) ?? each)
        : renamed(each, names, fields),
    ]),
  );
}
