/**
 * A door is a way by which what somebody posted comes out of the hub. After each operation every door is asked on behalf
 * of every caller, and must give exactly what the plain model allows.
 *
 * To add a door: write a small file beside this one that exports a `Door`, and put its line into `list.ts`. A door that
 * answers for the living messages a reader may read needs no `allowed`. All that it was answered goes into `said`: words
 * that stand in one text only, and names of topics, are looked for in it, so that a leak in any field is found.
 */

import type { Caller, Reply } from '../app.ts';
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
  return seenIn(await caller.call<T>('GET', url), idsOf);
}

/** A refusal says that there is nothing, or that it is not his: all else would hide what the door does. */
const refusals = [403, 404, 410];

export function seenIn<T>({ status, body }: Reply<T>, idsOf: (body: T) => readonly string[]): Seen {
  const said = typeof body === 'string' ? body : JSON.stringify(body);
  if (status !== 200 && !refusals.includes(status)) throw new Error(`${status} ${said}`);
  return { ids: status === 200 ? idsOf(body) : [], said };
}

/** What several requests let out. */
export async function askAll(asked: readonly Promise<Seen>[]): Promise<Seen> {
  const seen = await Promise.all(asked);
  return { ids: seen.flatMap(({ ids }) => ids), said: seen.map(({ said }) => said).join('\n') };
}

/** The ids for which a request with each of them is answered. */
export function askEach(caller: Caller, ids: Iterable<string>, urlOf: (id: string) => string): Promise<Seen> {
  return askAll([...ids].map((id) => ask(caller, urlOf(id), () => [id])));
}
