/**
 * Reads what a query selects by several ways in turn, each time ten times as far, until one of them has found enough or
 * has come to its end. So no statistics are needed, and a query costs a few times what its best way would at most.
 */

import { type RawBuilder, sql } from 'kysely';
import { QueryTooSlow } from '../../lib/failures.ts';
import type { CompiledMessages } from './compile.ts';
import type { Driver } from './drivers.ts';
import { behind, inOrder, type Place } from './order.ts';

const growth = 10;

/** Relation of what a look asks about. */
export const candidates = sql`c`;

/** Who asks, and how long. */
export interface Asking {
  /** Ms for all that is asked, the wait for a reader included. */
  readonly budget: number;
  /** Id of the user. */
  readonly person: number;
}

export interface Look {
  readonly driver: Driver;
  /** Behind it are the candidates. */
  readonly after: Place | null;
  /** How many candidates are looked at. */
  readonly stride: number;
  /** How many messages are still wanted of this driver. */
  readonly wanted: number;
  /** Ms. */
  readonly budget: number;
}

export interface Seen<Found> {
  readonly found: Found;
  readonly count: number;
  /** The last candidate when there may be more; null at the end. */
  readonly far: Place | null;
}

/**
 * @param wanted how many messages are enough
 * @param look runs one look at the store
 * @returns what the looks of one driver found, in their order
 */
export async function explore<Found>(
  drivers: readonly Driver[],
  { after, wanted, stride, budget }: Omit<Look, 'driver'>,
  look: (look: Look) => Promise<Seen<Found>>,
): Promise<Found[]> {
  const deadline = performance.now() + budget;
  const ways = drivers.map((driver) => ({ driver, after, found: [] as Found[], count: 0 }));
  for (let turn = 0, reach = stride; ; turn += 1, reach *= growth) {
    for (const way of ways) {
      if (way.driver.turn > turn) continue;
      const rest = deadline - performance.now();
      if (rest <= 0) throw new QueryTooSlow();
      const { driver } = way;
      const seen = await look({
        driver,
        after: way.after,
        stride: reach,
        wanted: wanted - way.count,
        budget: rest,
      });
      if (!driver.ordered) {
        if (seen.far === null) return [seen.found];
        continue;
      }
      way.found.push(seen.found);
      way.count += seen.count;
      way.after = seen.far;
      if (seen.far === null || way.count >= wanted) return way.found;
    }
  }
}

/**
 * The parts of the statement of one look.
 * @returns `with` makes the candidates `c` and the place `far`; `selected` is the rest of a select of `m` behind its
 * columns
 */
export function partsOf(
  { where, order }: CompiledMessages,
  { driver, after, stride, wanted }: Look,
): {
  readonly with: RawBuilder<unknown>;
  readonly selected: RawBuilder<unknown>;
  readonly sorted: RawBuilder<unknown>;
} {
  const sorted = inOrder(sql.ref(`m.${order.column}`), sql`m.id`, order);
  if (driver.ordered) {
    return {
      with: sql`with ${candidates} as materialized (${driver.candidates(after, stride)}),
        far as (select value, id from ${candidates} ${inOrder(sql`value`, sql`id`, order)} limit 1 offset ${stride - 1})`,
      selected: sql`from ${candidates} c cross join message m where m.id = c.id and ${where} ${sorted} limit ${wanted}`,
      sorted,
    };
  }
  return {
    // One more tells that there are more, and then none of them is of use.
    with: sql`with ${candidates} as materialized (${driver.candidates(after, stride + 1)}),
      far as (select id as value, id from ${candidates} limit 1 offset ${stride})`,
    selected: sql`from (select distinct id from ${candidates}) c cross join message m where not exists (select 1 from far)
      and m.id = c.id and ${where} and ${behind(after, 'm', order)} ${sorted} limit ${wanted}`,
    sorted,
  };
}

/** What a look says of its candidates besides the messages. */
export interface Far {
  readonly far_value: number | null;
  readonly far_id: number | null;
}

export function farOf(row: Far | undefined): Place | null {
  return !row || row.far_id === null ? null : { value: Number(row.far_value), id: Number(row.far_id) };
}
