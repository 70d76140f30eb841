/** The newest 100 of a topic over HTTP, from a small store and from a large one, with equally full pages. */

import { type Bench, type Group, withServers } from '../bench.ts';
import { fill } from '../fill.ts';
import { startFloor } from '../floor.ts';
import { startHub } from '../hub.ts';
import type { HttpRequest, LoadResult } from '../load.ts';
import { compare, interleave, type Sample } from '../measure.ts';
import { topicPath } from '../messages.ts';
import { type Bar, type Row, rowOf } from '../row.ts';
import { sameSize } from '../same.ts';
import type { Running } from '../server.ts';

const connections = 2;
const small = 10_000;

export const list: Group = { name: 'list', run };

async function run({ seed, load, quick, rounds, say }: Bench): Promise<Row[]> {
  const large = quick ? 100_000 : 1_000_000;
  const folders = { small: seed.copy('list-small'), large: seed.copy('list-large') };
  fill(folders.small, small);
  say(`fills a store with ${large} messages`);
  fill(folders.large, large);
  const requests = Array.from({ length: quick ? 200 : 400 }, (_, at): HttpRequest => {
    return { method: 'GET', path: `/api/messages?q=${encodeURIComponent(`in:${topicPath(at)}`)}&limit=100` };
  });
  const roundOf = (server: Running) => () => load.run({ port: server.port, token: seed.token, connections, requests });

  return withServers(
    {
      small: () => startHub(folders.small),
      smallFloor: () => startFloor('list', folders.small),
      large: () => startHub(folders.large),
      largeFloor: () => startFloor('list', folders.large),
    },
    async (servers) => {
      const samples = await interleave(rounds, {
        small: roundOf(servers.small),
        smallFloor: roundOf(servers.smallFloor),
        large: roundOf(servers.large),
        largeFloor: roundOf(servers.largeFloor),
      });
      return [
        ...rowsAgainst(`list at ${short(small)}, against bare SQL`, samples.small, samples.smallFloor, 1.5),
        ...rowsAgainst(`list at ${short(large)}, against bare SQL`, samples.large, samples.largeFloor, 1.5),
        ...rowsAgainst(`list at ${short(large)}, against ${short(small)}`, samples.large, samples.small, 1.3),
      ];
    },
  );
}

function rowsAgainst(name: string, subject: LoadResult[], floor: LoadResult[], atMost: number): Row[] {
  sameSize(name, subject, floor);
  const bar: Bar = { of: 'ratio', atMost };
  const against = (pick: (sample: Sample) => number) => compare(subject, floor, pick);
  return [
    rowOf(
      `${name}: p50`,
      'ms',
      against((sample) => sample.p50),
      bar,
    ),
    rowOf(
      `${name}: p95`,
      'ms',
      against((sample) => sample.p95),
      bar,
    ),
  ];
}

function short(count: number): string {
  return count >= 1_000_000 ? `${count / 1_000_000}M` : `${count / 1_000}k`;
}
