import { defineResource } from '../resource.ts';
import { tokenExports } from './exported.ts';
import { tokensMigration } from './migrations/2026-11-22-tokens.ts';
import { sessionAgentMigration } from './migrations/2026-11-23-session-agent.ts';
import { tokenRoutes } from './routes.ts';
import { createTokens } from './service.ts';

export const tokens = defineResource({
  name: 'tokens',
  migrations: [tokensMigration, sessionAgentMigration],
  tables: tokenExports,
  create: (deps, { users }) => createTokens(deps, users),
  routes: (services) => tokenRoutes(services.tokens, services.users),
  hear: async (services, events) => () => services.tokens.heard(events),
  start: (services) => services.tokens.start(),
  stop: (services) => services.tokens.stop(),
});
