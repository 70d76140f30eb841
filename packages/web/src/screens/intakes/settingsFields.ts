/** The fields of a settings form, from the JSON Schema of a source. */

interface Described {
  readonly name: string;
  readonly title: string;
  readonly help?: string;
  readonly required: boolean;
}

export type SettingsField = Described &
  (
    | { readonly kind: 'switch' | 'line' | 'code' | 'number' | 'lines' | 'pairs' | 'json' }
    | { readonly kind: 'choice'; readonly choices: readonly string[] }
  );

/** Longer texts are written in several lines. */
const longestLine = 1_000;

export function fieldsOf(schema: unknown): SettingsField[] {
  const required = list(part(schema, 'required'));
  return Object.entries(record(part(schema, 'properties'))).map(([name, field]) => ({
    name,
    title: text(part(field, 'title')) ?? name,
    help: text(part(field, 'description')),
    required: required.includes(name),
    ...kindOf(field),
  }));
}

/** What the settings are before anybody touches them. */
export function initialOf(schema: unknown): Record<string, unknown> {
  const given = Object.entries(record(part(schema, 'properties'))).flatMap(([name, field]) => {
    const initial = part(field, 'default') ?? list(part(field, 'examples'))[0];
    return initial === undefined ? [] : [[name, initial] as const];
  });
  return Object.fromEntries(given);
}

function kindOf(
  field: unknown,
): { kind: 'choice'; choices: string[] } | { kind: Exclude<SettingsField['kind'], 'choice'> } {
  const choices = list(part(field, 'enum')).filter((each) => typeof each === 'string');
  if (choices.length > 0) return { kind: 'choice', choices };
  switch (part(field, 'type')) {
    case 'boolean':
      return { kind: 'switch' };
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'string':
      return { kind: Number(part(field, 'maxLength') ?? 0) > longestLine ? 'code' : 'line' };
    case 'array':
      return { kind: part(part(field, 'items'), 'type') === 'string' ? 'lines' : 'json' };
    case 'object': {
      const [value] = Object.values(record(part(field, 'patternProperties')));
      return { kind: part(value, 'type') === 'string' ? 'pairs' : 'json' };
    }
    default:
      return { kind: 'json' };
  }
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

function part(value: unknown, name: string): unknown {
  return record(value)[name];
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
