/** Schemas in words: what a field takes, and the fields of an object. */

import { anchor, code } from './page.ts';

/** The parts of JSON Schema that contracts use. */
export interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly const?: string | number | boolean;
  readonly default?: string | number | boolean;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface Field {
  readonly name: string;
  readonly takes: string;
  readonly optional: boolean;
  readonly description: string;
}

/** The schemas that have a name; a copy of one is known by its shape. */
export class NamedSchemas {
  readonly #names = new Map<string, string>();
  readonly all = new Map<string, Schema>();

  add(name: string, schema: Schema): void {
    if (this.all.has(name)) return;
    this.all.set(name, schema);
    this.#names.set(JSON.stringify(schema), name);
  }

  /** What a value of the schema is, in a few words, with a link where it has a name. */
  describe(schema: Schema): string {
    const name = this.#names.get(JSON.stringify(schema));
    return name ? `[${name}](#${anchor(name)})` : this.spell(schema);
  }

  /** As `describe`, but of the schema itself even when it has a name. */
  spell(schema: Schema): string {
    if (schema.const !== undefined) return code(schema.const);
    if (schema.anyOf) return schema.anyOf.map((each) => this.describe(each)).join(' or ');
    if (schema.items) return `list of ${this.describe(schema.items)}${range(schema.minItems, schema.maxItems)}`;
    const [values] = Object.values(schema.patternProperties ?? {});
    if (values) return `object of ${this.describe(values)} by name`;
    if (schema.properties || schema.allOf) return this.#spellObject(schema);
    if (schema.type === 'string') return `text${range(schema.minLength, schema.maxLength, 'characters')}`;
    if (schema.type === 'integer') return `whole number${range(schema.minimum, schema.maximum)}`;
    if (schema.type === 'number') return `number${range(schema.minimum, schema.maximum)}`;
    if (schema.type === 'boolean') return 'true or false';
    return schema.type ?? 'anything';
  }

  /** The fields of an object, those of its parts taken together; none for anything else. */
  fieldsOf(schema: Schema): Field[] {
    if (schema.allOf) return schema.allOf.flatMap((part) => this.fieldsOf(part));
    return Object.entries(schema.properties ?? {}).map(([name, field]) => ({
      name,
      takes: this.describe(field),
      optional: !schema.required?.includes(name),
      description: this.#isNamed(field) ? '' : meaningOf(field),
    }));
  }

  #isNamed(schema: Schema): boolean {
    return this.#names.has(JSON.stringify(schema));
  }

  #spellObject(schema: Schema): string {
    const fields = this.fieldsOf(schema).map(({ name, takes, optional }) => `${name}${optional ? '?' : ''}: ${takes}`);
    return `{ ${fields.join(', ')} }`;
  }
}

function range(least: number | undefined, most: number | undefined, unit = ''): string {
  const words = unit ? ` ${unit}` : '';
  if (most !== undefined) return `, ${least ?? 0} to ${most}${words}`;
  return least ? `, at least ${least}${words}` : '';
}

function meaningOf({ description, default: value }: Schema): string {
  return [description, value === undefined ? undefined : `Default ${code(value)}.`].filter(Boolean).join(' ');
}
