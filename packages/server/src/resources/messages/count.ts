/** Counts of composed queries. */

import type { Query } from '@tagloop/language/query/ast';
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { type CompileContext, compileMessages } from './compile.ts';
import { type Asking, candidates, explore, type Far, farOf, partsOf } from './explore.ts';

/** Beyond it a count says that there are more: to count a million takes a second, and nobody reads the digits. */
const countLimit = 10_000;

export interface Count {
  readonly count: number;
  /** Whether there are more than that. */
  readonly more: boolean;
}

const firstStride = 2_000;

/** @param exact counts all, however many they are */
export async function countAll(
  store: Store,
  query: Query,
  context: CompileContext,
  { exact, budget, person }: { readonly exact: boolean } & Asking,
): Promise<Count> {
  const compiled = compileMessages({ where: query.where }, { ...context, among: candidates });
  if (compiled.empty) return { count: 0, more: false };
  const wanted = exact ? Number.MAX_SAFE_INTEGER : countLimit + 1;
  const found = await explore(compiled.drivers, { after: null, wanted, stride: firstStride, budget }, async (look) => {
    const parts = partsOf(compiled, look);
    const statement = sql<Far & { count: number | string }>`${parts.with}
      select (select count(*) from (select m.id ${parts.selected}) n) as count,
        (select value from far) as far_value, (select id from far) as far_id`;
    const [row] = await store.query(statement.compile(store.tables()), look.budget, person);
    const count = Number(row?.count ?? 0);
    return { found: count, count, far: farOf(row) };
  });
  const count = found.reduce((sum, each) => sum + each, 0);
  return count < wanted ? { count, more: false } : { count: countLimit, more: true };
}
