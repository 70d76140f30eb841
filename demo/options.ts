/** What `tagloop demo` is told, by flags and by the environment. */

import { join } from 'node:path';
import { parseInstant } from '@tagloop/language/time/instant';

type Env = Readonly<Record<string, string | undefined>>;

export interface DemoOptions {
  readonly seed: number;
  /** The moment at which the story has arrived, ms since 1970; absent for now. */
  readonly until?: number;
  /** Of the demo alone. */
  readonly folder: string;
  /** What the hub is started with. */
  readonly hub: { readonly argv: readonly string[]; readonly env: Env };
}

/** The sentence says what to change. */
export class DemoRefusal extends Error {
  override readonly name = 'DemoRefusal';
}

export const help = `Usage: tagloop demo [options]

Run a hub with the twelve weeks of a team in it; something happens every few seconds.

  --until <time>   the moment at which the story has arrived, such as 2026-11-20T15:00:00Z [now]
  --seed <number>  another number tells another story [1]
  --host <text>, --port <number>, --data <text>
      as for tagloop serve; also TAGLOOP_HOST, TAGLOOP_PORT, TAGLOOP_DATA
      The demo lives in the folder "demo" below the data, and makes it anew each time.
`;

/** @param now ms since 1970 */
export function readOptions(argv: readonly string[], env: Env, now: number): DemoOptions {
  const flags = readFlags(argv);
  const taken = (name: string): string | undefined => {
    const value = flags.get(name);
    flags.delete(name);
    return value;
  };
  if (flags.has('database-url')) {
    throw new DemoRefusal('The demo has a store of its own; leave --database-url out, or run: tagloop serve');
  }
  const until = readUntil(taken('until'), now);
  const seed = readSeed(taken('seed'));
  const folder = join(taken('data') || env.TAGLOOP_DATA || './data', 'demo');
  return { seed, until, folder, hub: { argv: [...hubFlags(flags, env), '--data', folder], env: hubEnv(env) } };
}

/** A demo is nobody's hub: neither a shared store nor an address that others know. */
function hubEnv({ TAGLOOP_DATABASE_URL: _store, TAGLOOP_PUBLIC_URL: _address, ...env }: Env): Env {
  return env;
}

/** Thousands of lines about the play-in help nobody. */
function hubFlags(flags: ReadonlyMap<string, string>, env: Env): string[] {
  const quiet = flags.has('log-level') || env.TAGLOOP_LOG_LEVEL ? [] : ['--log-level', 'warn'];
  return [...[...flags].flatMap(([name, value]) => [`--${name}`, value]), ...quiet];
}

function readUntil(text: string | undefined, now: number): number | undefined {
  if (text === undefined) return undefined;
  const until = parseInstant(text);
  if (until === null) throw new DemoRefusal(`--until must be a time such as 2026-11-20T15:00:00Z, not "${text}"`);
  if (until > now) throw new DemoRefusal('--until lies in the future; the story can only have happened');
  return until;
}

function readSeed(text = '1'): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new DemoRefusal(`--seed must be a whole number, not "${text}"`);
}

/** `--port 9000` or `--port=9000`. */
function readFlags(argv: readonly string[]): Map<string, string> {
  const flags = new Map<string, string>();
  const words = argv.values();
  for (const word of words) {
    const [, name, joined] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    if (name === undefined) throw new DemoRefusal(`"${word}" is no option; tagloop demo --help lists them`);
    const value = joined ?? words.next().value;
    if (value === undefined) throw new DemoRefusal(`--${name} needs a value`);
    flags.set(name, value);
  }
  return flags;
}
