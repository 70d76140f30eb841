/** How far environments are apart, and what waits on the branch: by commit order, else by what the versions say. */

import type { ChainedPush, PushChain, Span } from '@tagloop/language/commits/pushChain';
import type { Deployed } from './deployed.ts';
import type { Environment } from './environments.ts';
import type { Row } from './grid.ts';

export type Drift<Push> =
  /** `pushes` that run in `than` and not here, the newest first. */
  | { readonly kind: 'behind'; readonly than: string; readonly pushes: readonly Push[] }
  /** They differ, and nobody can say by how much. */
  | { readonly kind: 'unknown'; readonly than: string };

/** By the name of the environment: against those that stand before it. What is not behind has none. */
export function driftOf<Push extends ChainedPush>(
  { cells }: Row,
  environments: readonly Environment[],
  chain: PushChain<Push>,
): ReadonlyMap<string, Drift<Push>> {
  const drift = new Map<string, Drift<Push>>();
  const running = environments.flatMap(({ name }) => cells.get(name)?.runs ?? []);
  running.forEach((here, place) => {
    const all = running.slice(0, place).flatMap((there) => apart(here, there, chain) ?? []);
    const behind = all.filter((each) => each.kind === 'behind');
    const most = behind.toSorted((a, b) => b.pushes.length - a.pushes.length)[0];
    const worst = most ?? all[0];
    if (worst) drift.set(here.env, worst);
  });
  return drift;
}

function apart<Push extends ChainedPush>(here: Deployed, there: Deployed, chain: PushChain<Push>): Drift<Push> | null {
  const span = betweenDeployed(here, there, chain);
  if (span) return span.direction === 'forward' ? { kind: 'behind', than: there.env, pushes: span.pushes } : null;
  const isSame = here.version !== undefined && here.version === there.version;
  return isSame ? null : { kind: 'unknown', than: there.env };
}

/** The pushes that lie between two deployments; null: unknown. */
export function betweenDeployed<Push extends ChainedPush>(
  from: Deployed,
  to: Deployed,
  chain: PushChain<Push>,
): Span<Push> | null {
  if (from.commit === undefined || to.commit === undefined || from.repo === undefined) return null;
  return from.repo === to.repo ? chain.between(from.repo, from.commit, to.commit) : null;
}

export interface Waiting<Push> {
  /** What runs now. */
  readonly from: Deployed;
  /** On the branch and not there, the newest first; null: unknown. */
  readonly pushes: readonly Push[] | null;
}

/** What no environment of production has; without any, the last one on the way. Null where nothing came through. */
export function waitingOf<Push extends ChainedPush>(
  { cells }: Row,
  environments: readonly Environment[],
  chain: PushChain<Push>,
): Waiting<Push> | null {
  const running = environments.flatMap(({ name, tier }) => {
    const runs = cells.get(name)?.runs;
    return runs ? [{ runs, isProduction: tier === 'production' }] : [];
  });
  const from = (running.find(({ isProduction }) => isProduction) ?? running.at(-1))?.runs;
  if (!from) return null;
  if (from.repo === undefined || from.commit === undefined) return { from, pushes: null };
  const others = [...cells.values()].flatMap(({ history }) => history.flatMap(({ commit }) => commit ?? []));
  return { from, pushes: chain.after(from.repo, from.commit, others) };
}
