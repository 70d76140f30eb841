/** What runs where: a row for each service, a cell for each of its environments. */

import type { ShownMessage } from '../../../components/shapes.ts';
import { type Deployed, isRunning } from './deployed.ts';
import { compareNames } from './environments.ts';

export interface Cell<Message extends ShownMessage = ShownMessage> {
  /** The newest first; never empty. */
  readonly history: readonly Deployed<Message>[];
  readonly latest: Deployed<Message>;
  /** The last one that came through; null where none is known. */
  readonly runs: Deployed<Message> | null;
}

export interface Row<Message extends ShownMessage = ShownMessage> {
  readonly service: string;
  /** By the name of the environment. */
  readonly cells: ReadonlyMap<string, Cell<Message>>;
}

/** @param deployed the newest first */
export function gridOf<Message extends ShownMessage>(deployed: readonly Deployed<Message>[]): readonly Row<Message>[] {
  const services = new Map<string, Map<string, Deployed<Message>[]>>();
  for (const each of deployed) {
    const environments = services.get(each.service) ?? new Map<string, Deployed<Message>[]>();
    services.set(each.service, environments);
    const history = environments.get(each.env);
    if (history) history.push(each);
    else environments.set(each.env, [each]);
  }
  return [...services]
    .sort(([a], [b]) => compareNames(a, b))
    .map(([service, environments]) => ({
      service,
      cells: new Map([...environments].flatMap(([env, history]) => cellOf(env, history))),
    }));
}

function cellOf<Message extends ShownMessage>(
  env: string,
  history: readonly Deployed<Message>[],
): [string, Cell<Message>][] {
  const [latest] = history;
  return latest ? [[env, { history, latest, runs: history.find(isRunning) ?? null }]] : [];
}

/** At which the services run, the newest deployment first. */
export function commitsIn(rows: readonly Row[]): readonly string[] {
  const running = rows.flatMap(({ cells }) => [...cells.values()].flatMap(({ runs }) => runs ?? []));
  return running.toSorted((a, b) => b.at - a.at).flatMap(({ commit }) => commit ?? []);
}

/** What was there when a deployment began: the last one before it that came through, even if it was taken back later. */
export function before<Message extends ShownMessage>(
  history: readonly Deployed<Message>[],
  { message }: Deployed,
): Deployed<Message> | null {
  const place = history.findIndex((each) => each.message.id === message.id);
  const earlier = place < 0 ? [] : history.slice(place + 1);
  return earlier.find((each) => isRunning(each) || each.state === 'RolledBack') ?? null;
}

/** The next one that came through. */
export function next<Message extends ShownMessage>(
  history: readonly Deployed<Message>[],
  { message }: Deployed,
): Deployed<Message> | null {
  const place = history.findIndex((each) => each.message.id === message.id);
  const later = place < 0 ? [] : history.slice(0, place);
  return later.findLast(isRunning) ?? null;
}

/** What can be gone back to from a deployment: the versions that ran before it, the last one first, each once. */
export function goodVersions<Message extends ShownMessage>(
  history: readonly Deployed<Message>[],
  { message, version, commit }: Deployed,
): readonly Deployed<Message>[] {
  const place = history.findIndex((each) => each.message.id === message.id);
  const earlier = history.slice(place + 1).filter((each) => isRunning(each) && nameIn(each) !== (version ?? commit));
  return earlier.filter((each, index) => earlier.findIndex((other) => nameIn(other) === nameIn(each)) === index);
}

function nameIn({ version, commit }: Deployed): string | undefined {
  return version ?? commit;
}
