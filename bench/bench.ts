/** What a group of rows is given, and what it gives back. */

import { startFloor } from './floor.ts';
import { startHub } from './hub.ts';
import type { Load } from './load.ts';
import type { Row } from './row.ts';
import type { Seed } from './seed.ts';
import type { Running } from './server.ts';

export interface Bench {
  readonly seed: Seed;
  readonly load: Load;
  /** Fewer pairs and smaller stores. */
  readonly quick: boolean;
  /** How many rounds are counted. */
  readonly rounds: number;
  /** Tells how far it is. */
  say(text: string): void;
}

export interface Group {
  readonly name: string;
  /** Set where it is long, and runs only when named or with `--full`. */
  readonly full?: true;
  /** Set where it runs only when named, and a run of it alone is kept under its name. */
  readonly alone?: true;
  run(bench: Bench): Promise<Row[]>;
}

/** Starts servers for the time of some work and ends them whatever happens. */
export async function withServers<Name extends string, R>(
  starts: Readonly<Record<Name, () => Promise<Running>>>,
  work: (servers: Record<Name, Running>) => Promise<R>,
): Promise<R> {
  const running: Partial<Record<Name, Running>> = {};
  try {
    for (const name of Object.keys(starts) as Name[]) running[name] = await starts[name]();
    return await work(running as Record<Name, Running>);
  } finally {
    for (const name of Object.keys(running) as Name[]) await running[name]?.stop();
  }
}

/** A hub and the floor of its work, each with a copy of the seed. */
export function hubAndFloor(seed: Seed, floor: 'write' | 'list', name: string) {
  return {
    hub: () => startHub(seed.copy(`${name}-hub`)),
    floor: () => startFloor(floor, seed.copy(`${name}-floor`)),
  };
}
