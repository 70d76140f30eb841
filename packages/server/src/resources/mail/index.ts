import { defineResource } from '../resource.ts';
import { mailExports } from './exported.ts';
import { mailMigration } from './migrations/2026-11-23-mail.ts';
import { createMail } from './service.ts';

export const mail = defineResource({
  name: 'mail',
  migrations: [mailMigration],
  tables: mailExports,
  create: (deps) => createMail(deps),
  routes: () => [],
  start: async (services) => services.mail.start(),
  stop: (services) => services.mail.stop(),
});
