/** Hubs that were signed in to, in a file that only its owner may read. The environment wins over it. */

import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { UsageError } from './command.ts';

type Env = Readonly<Record<string, string | undefined>>;

export interface Profile {
  readonly url: string;
  readonly token: string;
}

export interface Profiles {
  /** Name of the one that is used when nothing else is said. */
  readonly current: string;
  readonly profiles: Readonly<Record<string, Profile>>;
}

export interface Target {
  readonly url: string;
  readonly token?: string;
}

export function profileFile(env: Env): string {
  return join(env.XDG_CONFIG_HOME || join(env.HOME || homedir(), '.config'), 'tagloop', 'profiles.json');
}

export function readProfiles(env: Env): Profiles {
  const file = profileFile(env);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return { current: 'default', profiles: {} };
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is no JSON`, 'mend or delete it, then: tagloop login');
  }
}

/** Replaces the file in one step; it is never readable by others, not even for a moment. */
export function writeProfiles(env: Env, profiles: Profiles): void {
  const file = profileFile(env);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(profiles, null, 2)}\n`, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, file);
}

/** @param named the profile of `--profile`; it wins over the environment's */
export function profileName(env: Env, named: string | undefined): string {
  return named || env.TAGLOOP_PROFILE || readProfiles(env).current;
}

/** Where to, and as whom. A profile's token never goes to another hub than its own. */
export function targetOf(env: Env, named?: string): Target {
  if (!named && env.TAGLOOP_URL && env.TAGLOOP_TOKEN) return { url: env.TAGLOOP_URL, token: env.TAGLOOP_TOKEN };
  const name = profileName(env, named);
  const profile = readProfiles(env).profiles[name];
  if (named || env.TAGLOOP_PROFILE) {
    if (!profile)
      throw new UsageError(`There is no profile "${name}"`, `make it with: tagloop login --profile ${name}`);
  }
  const url = (named ? undefined : env.TAGLOOP_URL) ?? profile?.url;
  if (!url) throw new UsageError('No hub is known', 'sign in with: tagloop login, or set TAGLOOP_URL');
  const own = profile && sameHub(profile.url, url) ? profile.token : undefined;
  return { url, token: (named ? undefined : env.TAGLOOP_TOKEN) ?? own };
}

function sameHub(a: string, b: string): boolean {
  return a.replace(/\/+$/, '') === b.replace(/\/+$/, '');
}
