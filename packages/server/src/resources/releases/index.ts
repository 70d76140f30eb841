import { defineResource } from '../resource.ts';
import { releaseRoutes } from './routes.ts';
import { createReleases } from './service.ts';

export const releases = defineResource({
  name: 'releases',
  migrations: [],
  tables: [],
  create: ({ publicUrl }, { messages, topics }) => createReleases({ messages, topics, publicUrl }),
  routes: (services) => releaseRoutes(services.releases),
});
