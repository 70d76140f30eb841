/** The states of 20,000 items at a moment that is past, among many messages and more than twice as many spans. */

import { type Bench, type Group, withServers } from '../bench.ts';
import { fill } from '../fill.ts';
import { openStore } from '../floors/store.ts';
import { startHub } from '../hub.ts';
import type { HttpRequest } from '../load.ts';
import { median } from '../measure.ts';
import { topicPath } from '../messages.ts';
import { type Row, rowOf } from '../row.ts';

const itemCount = 20_000;
/** Changes of state of each item, and ms between two of them. */
const changes = 50;
const apart = 120_000;

export const items: Group = { name: 'items', full: true, run };

async function run({ seed, load, quick, rounds, say }: Bench): Promise<Row[]> {
  const count = quick ? 100_000 : 1_000_000;
  const folder = seed.copy('items');
  say(`fills a store with ${count} messages, ${itemCount} of them items`);
  const every = count / itemCount;
  const wall = topicPath(0);
  fill(folder, count, (at) => (at % every === 0 ? wall : topicPath(1 + (at % 7))));
  const end = Date.now();
  giveStates(folder, wall, end);
  const size = `${itemCount / 1000}k items at ${count / 1000}k messages`;
  const q = encodeURIComponent(`in:${wall}`);
  const asked = (path: string): HttpRequest[] => Array.from({ length: 10 }, () => ({ method: 'GET', path }));
  const past = new Date(end - 15.5 * apart).toISOString();
  return withServers({ hub: () => startHub(folder) }, async ({ hub: { port } }) => {
    const timed = async (path: string): Promise<number> => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const { p50 } = await load.run({ port, token: seed.token, connections: 1, requests: asked(path) });
        times.push(p50);
      }
      return median(times);
    };
    const then = await timed(`/api/items/states?q=${q}&at=${past}`);
    const now = await timed(`/api/items?q=${q}`);
    return [
      rowOf(`states of ${size}, at a past moment: p50`, 'ms', { value: then }, { of: 'value', atMost: 50 }),
      rowOf(`list of ${size}: p50`, 'ms', { value: now }, null),
    ];
  });
}

/** Rows as the hub would have written them: up and in alert in turn until the end. */
function giveStates(folder: string, wall: string, end: number): void {
  const db = openStore(folder);
  db.exec('pragma synchronous = off');
  db.exec(`with recursive step(n) as (select 0 union all select n + 1 from step where n < ${changes - 1})
    insert into label_span
    select m.id, case when n % 2 = 0 then 'UP' else 'AL' end, ${end} - (n + 1) * ${apart},
      case when n = 0 then null else ${end} - n * ${apart} end
    from message m cross join step where m.topic_id = (select id from topic where path = '${wall}') order by 1, 2, 3`);
  db.exec('pragma wal_checkpoint(truncate)');
  db.close();
}
