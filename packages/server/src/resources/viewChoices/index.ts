import { defineResource } from '../resource.ts';
import { viewChoiceExports } from './exported.ts';
import { viewChoicesMigration } from './migrations/2026-11-23-view-choices.ts';
import { viewChoiceRoutes } from './routes.ts';
import { createViewChoices } from './service.ts';

export const viewChoices = defineResource({
  name: 'viewChoices',
  migrations: [viewChoicesMigration],
  tables: viewChoiceExports,
  create: (deps, { users, topics, feeds }) => createViewChoices(deps, { users, topics, feeds }),
  routes: (services) => viewChoiceRoutes(services.viewChoices),
});
