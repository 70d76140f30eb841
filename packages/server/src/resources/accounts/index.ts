import { defineResource } from '../resource.ts';
import { accountExports } from './exported.ts';
import { accountsMigration } from './migrations/2026-11-23-accounts.ts';
import { accountRoutes } from './routes.ts';
import { createAccounts } from './service.ts';

export const accounts = defineResource({
  name: 'accounts',
  migrations: [accountsMigration],
  tables: accountExports,
  create: (deps, { users, groups, mail, tokens }) => createAccounts(deps, { users, groups, mail, tokens }),
  routes: ({ accounts: service, users, groups }) => accountRoutes(service, { users, groups }),
  stop: (services) => services.accounts.stop(),
});
