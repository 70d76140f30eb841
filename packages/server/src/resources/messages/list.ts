/** Pages of composed queries. */

import type { Query } from '@tagloop/language/query/ast';
import { sql } from 'kysely';
import type { Store } from '../../store/store.ts';
import { type CompileContext, compileMessages } from './compile.ts';
import { type Asking, candidates, explore, type Far, farOf, partsOf } from './explore.ts';
import { placeOf, readCursor, writeCursor } from './order.ts';
import type { MessageRow } from './tables.ts';

/** A look that selects nothing has one row without a message. */
type Looked = Far & (MessageRow | { readonly id: null });

/** @returns rows in the order of the query, and the key of the next page */
export async function listPage(
  store: Store,
  query: Query,
  context: CompileContext,
  { limit, cursor, budget, person }: { readonly limit: number; readonly cursor?: string } & Asking,
): Promise<{ rows: MessageRow[]; next: string | null }> {
  const compiled = compileMessages(query, { ...context, among: candidates });
  const after = cursor === undefined ? null : readCursor(cursor);
  if (compiled.empty) return { rows: [], next: null };
  const wanted = limit + 1;
  const found = await explore(compiled.drivers, { after, wanted, stride: 2 * wanted, budget }, async (look) => {
    const parts = partsOf(compiled, look);
    const statement = sql<Looked>`${parts.with}
      select m.*, (select value from far) as far_value, (select id from far) as far_id
      from (select 1 as one) o left join (select m.* ${parts.selected}) m on o.one = 1 ${parts.sorted}`;
    const looked = await store.query(statement.compile(store.tables()), look.budget, person);
    const rows = looked.filter((row): row is Far & MessageRow => row.id !== null);
    return { found: rows, count: rows.length, far: farOf(looked[0]) };
  });
  const all: MessageRow[] = found.flat();
  const rows = all.slice(0, limit);
  const last = rows.at(-1);
  return { rows, next: all.length > limit && last ? writeCursor(placeOf(last, compiled.order)) : null };
}
