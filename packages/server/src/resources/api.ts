/** Every endpoint of the hub: what OpenAPI, the reference and the client's types are made from. */

import { endpoints as accounts } from './accounts/contract.ts';
import { endpoints as alerts } from './alerts/contract.ts';
import { endpoints as audit } from './audit/contract.ts';
import { endpoints as dashboards } from './dashboards/contract.ts';
import { endpoints as erasures } from './erasures/contract.ts';
import { endpoints as favourites } from './favourites/contract.ts';
import { endpoints as feeds } from './feeds/contract.ts';
import { endpoints as groups } from './groups/contract.ts';
import { endpoints as hooks } from './hooks/contract.ts';
import { endpoints as intakes } from './intakes/contract.ts';
import { endpoints as items } from './items/contract.ts';
import { endpoints as messages } from './messages/contract.ts';
import { endpoints as notifications } from './notifications/contract.ts';
import { endpoints as outsideViews } from './outsideViews/contract.ts';
import { endpoints as presence } from './presence/contract.ts';
import { endpoints as releases } from './releases/contract.ts';
import { endpoints as savedQueries } from './savedQueries/contract.ts';
import { endpoints as snippets } from './snippets/contract.ts';
import { endpoints as stats } from './stats/contract.ts';
import { endpoints as system } from './system/contract.ts';
import { endpoints as tokens } from './tokens/contract.ts';
import { endpoints as topics } from './topics/contract.ts';
import { endpoints as upkeep } from './upkeep/contract.ts';
import { endpoints as users } from './users/contract.ts';
import { endpoints as viewChoices } from './viewChoices/contract.ts';

export const api = [
  ...users,
  ...groups,
  ...tokens,
  ...accounts,
  ...topics,
  ...messages,
  ...erasures,
  ...feeds,
  ...presence,
  ...notifications,
  ...favourites,
  ...savedQueries,
  ...viewChoices,
  ...snippets,
  ...releases,
  ...stats,
  ...dashboards,
  ...items,
  ...alerts,
  ...audit,
  ...intakes,
  ...hooks,
  ...upkeep,
  ...outsideViews,
  ...system,
] as const;
export type Api = typeof api;
