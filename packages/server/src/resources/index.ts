/** The resources, in the order in which they may use each other: each only those above it. */

import { accounts } from './accounts/index.ts';
import { alerts } from './alerts/index.ts';
import { audit } from './audit/index.ts';
import { computedTiles } from './computedTiles/index.ts';
import { dashboards } from './dashboards/index.ts';
import { erasures } from './erasures/index.ts';
import { favourites } from './favourites/index.ts';
import { feeds } from './feeds/index.ts';
import { groups } from './groups/index.ts';
import { hooks } from './hooks/index.ts';
import { intakes } from './intakes/index.ts';
import { items } from './items/index.ts';
import { mail } from './mail/index.ts';
import { messages } from './messages/index.ts';
import { notifications } from './notifications/index.ts';
import { outsideViews } from './outsideViews/index.ts';
import { presence } from './presence/index.ts';
import { releases } from './releases/index.ts';
import type { Resource } from './resource.ts';
import { savedQueries } from './savedQueries/index.ts';
import { snippets } from './snippets/index.ts';
import { stats } from './stats/index.ts';
import { system } from './system/index.ts';
import { tokens } from './tokens/index.ts';
import { topics } from './topics/index.ts';
import { upkeep } from './upkeep/index.ts';
import { users } from './users/index.ts';
import { viewChoices } from './viewChoices/index.ts';

export const resources: readonly Resource[] = [
  users,
  groups,
  mail,
  tokens,
  accounts,
  topics,
  messages,
  erasures,
  feeds,
  presence,
  notifications,
  favourites,
  savedQueries,
  viewChoices,
  snippets,
  releases,
  stats,
  dashboards,
  computedTiles,
  items,
  alerts,
  audit,
  intakes,
  hooks,
  upkeep,
  outsideViews,
  system,
];
