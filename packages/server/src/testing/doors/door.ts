/**
 * A door is a way by which what somebody posted comes out of the hub. After each operation every door is asked on behalf
 * of every caller, and must give exactly what the plain model allows.
 *
 * To add a door: write a small file beside this one that exports a `Door`, and put its line into `list.ts`. A door that
 * answers for the living messages a reader may read needs no `allowed`. All that it was answered goes into `said`: words
 * that stand in one text only, and names of topics, are looked for in it, so that a leak in any field is found.
 */

import type { Caller } from '../app.ts';
import type { Model } from './model.ts';
import type { World } from './world.ts';

export interface Seen {
  /** What came out, by id. */
  readonly ids: readonly string[];
  /** The whole answer as text. */
  readonly said: string;
}

export interface Door {
  readonly name: string;
  visible(world: World, caller: Caller): Promise<Seen>;
  /** What must come out and nothing else; when absent, the living messages that he reads. */
  allowed?(model: Model, name: string): readonly string[];
}

/** What one request let out; nothing when it was refused. */
export async function ask<T>(caller: Caller, url: string, idsOf: (body: T) => readonly string[]): Promise<Seen> {
  const { status, body } = await caller.call<T>('GET', url);
  if (status >= 500) throw new Error(`${url}: ${JSON.stringify(body)}`);
  return { ids: status === 200 ? idsOf(body) : [], said: JSON.stringify(body) };
}

/** The ids for which a request with each of them is answered. */
export async function askEach(caller: Caller, ids: Iterable<string>, urlOf: (id: string) => string): Promise<Seen> {
  const seen = await Promise.all([...ids].map((id) => ask(caller, urlOf(id), () => [id])));
  return { ids: seen.flatMap((each) => each.ids), said: seen.map((each) => each.said).join('\n') };
}
