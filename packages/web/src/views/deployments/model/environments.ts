/** The environments in the order of the way to production: as chosen, by tier, as the topic names them, by name. */

import { type Environments, isMeant, type Tier, tierOf, tiers } from '@tagloop/language/vocabulary/tier';
import type { DeploymentsOptions } from '../options.ts';

export interface Environment {
  readonly name: string;
  /** Null: nobody said. */
  readonly tier: Tier | null;
}

/** @param settings of the topic, or of the nearest one above that has any */
export function orderEnvironments(
  names: Iterable<string>,
  chosen: DeploymentsOptions['environments'],
  settings: Environments,
): readonly Environment[] {
  const placed = [...new Set(names)].map((name) => {
    const place = chosen.findIndex((each) => each.name !== '' && isMeant(name, each.name));
    const said = tierOf(name, settings);
    const tier = tiers.find((each) => each === chosen[place]?.tier) ?? said?.tier ?? null;
    return { name, tier, place: place < 0 ? chosen.length : place, saidPlace: said?.place ?? 0 };
  });
  placed.sort(
    (a, b) =>
      a.place - b.place || rank(a.tier) - rank(b.tier) || a.saidPlace - b.saidPlace || compareNames(a.name, b.name),
  );
  return placed.map(({ name, tier }) => ({ name, tier }));
}

/** What has no tier is on the way: before production, behind what is known to be for trying. */
function rank(tier: Tier | null): number {
  return tier === null ? tiers.indexOf('production') - 0.5 : tiers.indexOf(tier);
}

const collator = new Intl.Collator('en', { numeric: true });

/** The one without a name stands last. */
export function compareNames(a: string, b: string): number {
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  return collator.compare(a, b);
}

interface Place {
  readonly path: string;
  readonly settings: { readonly environments: Environments };
}

/** Those of a topic count for the topics below it that say nothing. */
export function environmentsOf(path: string | null, topics: readonly Place[]): Environments {
  const above = topics.filter((topic) => path !== null && isWithin(path, topic.path));
  const nearest = above.toSorted((a, b) => b.path.length - a.path.length);
  return nearest.find(({ settings }) => Object.keys(settings.environments).length > 0)?.settings.environments ?? {};
}

function isWithin(path: string, above: string): boolean {
  return `${path}/`.toLowerCase().startsWith(`${above}/`.toLowerCase());
}
