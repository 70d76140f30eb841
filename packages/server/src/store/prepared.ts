/** Statements that are built once: to build and compile one takes longer than to run it. */

import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import { execute } from './kysely.ts';

/** Stands where a value will be. */
class Mark {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/** Where in the statement the value of a name stands. */
export type ValueOf<Values> = <Name extends keyof Values & string>(name: Name) => RawBuilder<Values[Name]>;

/**
 * For what is run often with other values.
 * @param build makes the statement; called once for each store
 */
export function prepared<T, Values extends object, R>(
  build: (db: Kysely<T>, value: ValueOf<Values>) => Compilable<R>,
): (db: Kysely<T>, values: Values) => Promise<R[]> {
  const statements = new WeakMap<Kysely<T>, CompiledQuery<R>>();

  function statementFor(db: Kysely<T>): CompiledQuery<R> {
    const known = statements.get(db);
    if (known) return known;
    const compiled = build(db, <Name extends keyof Values & string>(name: Name) => {
      return sql<Values[Name]>`${new Mark(name)}`;
    }).compile();
    statements.set(db, compiled);
    return compiled;
  }

  return async (db, values) => {
    const statement = statementFor(db);
    const given = new Map<string, unknown>(Object.entries(values));
    const parameters = statement.parameters.map((each) => (each instanceof Mark ? given.get(each.name) : each));
    return (await execute(db, statement.sql, parameters)) as R[];
  };
}
