import { defineResource } from '../resource.ts';
import { intakeExports } from './exported.ts';
import { intakesMigration } from './migrations/2026-11-22-intakes.ts';
import { deliveryTestMigration } from './migrations/2026-11-23-delivery-test.ts';
import { deliveryTopicMigration } from './migrations/2026-11-23-delivery-topic.ts';
import { intakeRoutes } from './routes.ts';
import { createIntakes } from './service.ts';

export const intakes = defineResource({
  name: 'intakes',
  migrations: [intakesMigration, deliveryTopicMigration, deliveryTestMigration],
  tables: intakeExports,
  create: (deps, { users, tokens, topics, messages, feeds }) =>
    createIntakes(deps, { users, tokens, topics, messages, feeds }),
  routes: ({ intakes: service, topics, users }) => intakeRoutes(service, { topics, users }),
});
