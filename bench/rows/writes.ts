/** The rows of a verb that writes: 64 connections, each of which waits for its answer. */

import type { Bench } from '../bench.ts';
import type { HttpRequest } from '../load.ts';
import { compare, interleave, type Sample } from '../measure.ts';
import { type Row, rowOf } from '../row.ts';
import { sameSize } from '../same.ts';
import type { Running } from '../server.ts';

const connections = 64;

/** @param requests makes `count` requests, with numbers that no earlier call had */
export async function writeRows(
  { load, seed, rounds, quick }: Bench,
  name: string,
  hub: Running,
  floor: Running,
  requests: (first: number, count: number) => HttpRequest[],
): Promise<Row[]> {
  const count = quick ? 2_000 : 4_000;
  const rounder = (server: Running) => {
    let first = 0;
    return async () => {
      const plan = { port: server.port, token: seed.token, connections, requests: requests(first, count) };
      first += count;
      return load.run(plan);
    };
  };
  const samples = await interleave(rounds, { hub: rounder(hub), floor: rounder(floor) });
  sameSize(name, samples.hub, samples.floor);
  const against = (pick: (sample: Sample) => number) => compare(samples.hub, samples.floor, pick);
  const slower = Number((1 / 0.6).toFixed(2));
  return [
    rowOf(
      `${name}: answers`,
      '/s',
      against((sample) => sample.perSecond),
      { of: 'ratio', atLeast: 0.6 },
    ),
    rowOf(
      `${name}: p50`,
      'ms',
      against((sample) => sample.p50),
      { of: 'ratio', atMost: slower },
    ),
    rowOf(
      `${name}: p95`,
      'ms',
      against((sample) => sample.p95),
      { of: 'ratio', atMost: slower },
    ),
  ];
}
