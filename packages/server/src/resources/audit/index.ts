import { defineResource } from '../resource.ts';
import { auditRoutes } from './routes.ts';
import { createAudit } from './service.ts';

export const audit = defineResource({
  name: 'audit',
  migrations: [],
  tables: [],
  create: (deps, { groups, messages, tokens, topics, users }) =>
    createAudit(deps, { groups, messages, tokens, topics, users }),
  routes: (services) => auditRoutes(services.audit),
});
