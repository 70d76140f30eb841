import { defineResource } from '../resource.ts';
import { snippetRoutes } from './routes.ts';
import { createSnippets } from './service.ts';

export const snippets = defineResource({
  name: 'snippets',
  migrations: [],
  tables: [],
  create: (_deps, { messages }) => createSnippets(messages),
  routes: (services) => snippetRoutes(services.snippets),
});
