/**
 * Who may import whom, as data: the table of ARCHITECTURE.md. A place is a path below the checkout with
 * `packages/<name>/src` shortened to `<name>`. In patterns `*` stands for a name, `**` for any path, `{a,b}` for either,
 * and `<kind>` for a name that means the same one in `from` and `may`.
 */

const contracts = ['server/contract/**', 'server/resources/*/{contract,contract/*}.ts', 'server/resources/api.ts'];
const lib = 'server/lib/**';
const language = 'language/**';
const words = 'web/words/**';

/** In this order: a resource may use those that stand before it. */
export const order = [
  'users',
  'groups',
  'mail',
  'tokens',
  'accounts',
  'topics',
  'messages',
  'erasures',
  'feeds',
  'presence',
  'notifications',
  'favourites',
  'savedQueries',
  'viewChoices',
  'snippets',
  'releases',
  'stats',
  'dashboards',
  'computedTiles',
  'items',
  'alerts',
  'audit',
  'intakes',
  'hooks',
  'oncall',
  'upkeep',
  'outsideViews',
  'system',
];

const earlier = order.map((noun, at) => ({
  from: `server/resources/${noun}/**`,
  may: [
    `server/resources/${noun}/**`,
    'server/resources/resource.ts',
    ...contracts,
    language,
    'server/events/**',
    'server/store/**',
    lib,
    'server/integrations/*.ts',
    ...order
      .slice(0, at)
      .flatMap((other) => [`server/resources/${other}/service.ts`, `server/resources/${other}/tables.ts`]),
  ],
  mayTypes: ['server/config.ts'],
  because:
    at === 0
      ? 'Users are the first resource: they stand on no other.'
      : `A resource uses the service and the tables of those before it in the order, ${order.slice(0, at).join(', ')}, ` +
        'and of no other; what goes against the order is an endpoint of the later noun.',
}));

/**
 * The first rule whose `from` fits holds. `mayTypes` may be imported by `import type` only.
 *
 * @type {readonly { from: string, may: readonly string[], mayTypes?: readonly string[], because: string }[]}
 */
export const rules = [
  {
    from: 'language/**',
    may: [language],
    because: 'language is what every part speaks: it stands on nothing of ours.',
  },

  { from: 'server/lib/**', may: [lib], because: 'lib knows nothing of the product.' },
  {
    from: '{server/contract/**,server/resources/*/{contract,contract/*}.ts,server/resources/api.ts}',
    may: [...contracts, language],
    mayTypes: ['server/lib/**'],
    because: 'A contract is read by clients too: it may hold schemas and words, nothing that runs in the hub.',
  },
  { from: 'server/store/**', may: ['server/store/**', lib], because: 'The store knows no resource.' },
  {
    from: 'server/events/**',
    may: ['server/events/**', ...contracts, language, 'server/store/**', lib],
    because: 'The event log knows no resource; rights come in as a function.',
  },
  {
    from: 'server/http/**',
    may: ['server/http/**', ...contracts, lib],
    because: 'http is the only room that knows the web framework, and it knows nothing else.',
  },
  {
    from: 'server/integrations/*.ts',
    may: ['server/integrations/*.ts', ...contracts, language, lib],
    because: 'What all kinds share stands on contracts alone.',
  },
  {
    from: 'server/integrations/<side>/index.ts',
    may: ['server/integrations/<side>/**', 'server/integrations/*.ts'],
    because: 'The list names its kinds and nothing else.',
  },
  {
    from: 'server/integrations/<side>/<kind>/**',
    may: ['server/integrations/<side>/<kind>/**', 'server/integrations/*.ts', language, ...contracts, lib],
    because: 'A kind is pure: never a sibling, a resource or the store. What two kinds share is in integrations/*.ts.',
  },
  {
    from: 'server/resources/resource.ts',
    may: [...contracts, language, 'server/events/**', 'server/store/**', lib, 'server/integrations/*.ts'],
    mayTypes: ['server/config.ts'],
    because: 'What a resource is does not depend on any of them.',
  },
  {
    from: 'server/resources/index.ts',
    may: ['server/resources/**'],
    because: 'The list names its resources and nothing else.',
  },
  ...earlier,
  {
    from: 'server/resources/**',
    may: [],
    because: 'This resource stands in no order: give it its place in scripts/parts/imports.mjs.',
  },
  {
    from: 'server/tat/**',
    may: ['server/tat/**', ...contracts, 'server/resources/*/service.ts', language, lib],
    because: "Tat's protocol is thin: it says what it wants to the same services.",
  },
  {
    from: 'server/operate/**',
    may: ['server/operate/**', 'server/hub-store.ts', 'server/store/**', language, lib],
    mayTypes: ['server/config.ts'],
    because: 'What works on a store as a whole knows its tables by what they say of themselves, not the resources.',
  },
  { from: 'server/config.ts', may: [lib], because: 'Configuration is read before anything else is there.' },
  {
    from: 'server/testing/**',
    may: ['server/**', language],
    because: 'What tests share knows the hub and no other package but language.',
  },
  {
    from: 'server/*.ts',
    may: ['server/**', language],
    because: 'app and main join the rooms of the hub.',
  },

  {
    from: 'client/**',
    may: ['client/**', language, ...contracts],
    because: 'A client knows the hub by its contracts.',
  },

  {
    from: 'web/words/**',
    may: [words, language],
    because: 'Words are words: what they are said of comes in as values.',
  },
  {
    from: 'web/testing/**',
    may: ['web/**', 'client/**', language, 'examples/views/**'],
    mayTypes: contracts,
    because: 'What tests share knows the web app and what it stands on.',
  },
  {
    from: 'web/data/**',
    may: ['web/data/**', 'client/**', language],
    mayTypes: contracts,
    because: 'data is React hooks over the client, nothing else.',
  },
  {
    from: 'web/components/**',
    may: ['web/components/**', words, language],
    mayTypes: contracts,
    because: 'A component is given its data: it knows neither the client nor a view.',
  },
  {
    from: 'web/views/*.{ts,tsx}',
    may: ['web/views/**', 'web/components/**', 'web/data/**', words, language],
    mayTypes: contracts,
    because: 'What all views share knows no screen and no app.',
  },
  {
    from: 'web/views/<view>/**',
    may: ['web/views/<view>/**', 'web/views/{view,options}.ts', 'web/components/**', 'web/data/**', words, language],
    mayTypes: contracts,
    because: 'A view stands alone, so that it can be taken out: never a sibling, a screen or the app.',
  },
  {
    from: 'web/stages/*.ts',
    may: ['web/stages/**', words, language],
    because: 'What stages share is data: the screen that draws them brings the rest.',
  },
  {
    from: 'web/stages/<stage>/**',
    may: ['web/stages/<stage>/**', 'web/stages/stage.ts', words, language],
    because: 'A stage tells its own story, and knows no other one.',
  },
  {
    from: 'web/screens/**',
    may: [
      'web/screens/**',
      'web/components/**',
      'web/data/**',
      'web/views/{index.ts,viewList.tsx,ViewOptionsForm.tsx}',
      'web/stages/{index,stage}.ts',
      words,
      language,
    ],
    mayTypes: contracts,
    because: 'A screen meets views and stages through their lists.',
  },
  {
    from: 'web/app/**',
    may: [
      'web/app/**',
      'web/screens/**',
      'web/views/*.{ts,tsx}',
      'web/data/**',
      'web/components/**',
      'web/styles/**',
      words,
      language,
    ],
    mayTypes: contracts,
    because: 'The shell joins screens and data.',
  },
  {
    from: 'web/shared/**',
    may: ['web/components/**', 'web/data/**', 'web/views/{view,options}.ts', words, language],
    because: 'What views from outside share with the page is what its own views may use.',
  },
  {
    from: 'web/*.{ts,tsx}',
    may: ['web/app/**', 'web/views/outside.tsx', 'web/styles/**'],
    because: 'The entry starts the app, with what the page says.',
  },

  {
    from: '{cli/store.ts,cli/commands/{backup,restore,export}/**,cli/commands/import/importHub.ts}',
    may: ['cli/**', language, 'server/config.ts', 'server/operate/*.ts'],
    because: 'These work on the store of a hub themselves, and run no hub.',
  },
  {
    from: 'cli/commands/{serve,demo,verify}/**',
    may: ['cli/**', 'client/**', language, 'server/{app,main,config,verify}.ts', 'demo/**'],
    mayTypes: contracts,
    because: 'Only these run a hub, or look into its store, in their own process.',
  },
  {
    from: 'cli/**',
    may: ['cli/**', 'client/**', language],
    mayTypes: contracts,
    because: 'The command line speaks to a hub through the client.',
  },
  {
    from: 'demo/**',
    may: ['demo/**', 'client/**', language],
    mayTypes: contracts,
    because: 'The demo is played in through the public doors.',
  },
  {
    from: '{bench,e2e}/**',
    may: [
      '{bench,e2e}/**',
      'scripts/parts/**',
      'demo/**',
      'client/**',
      language,
      '{*,*/**}/testing/**',
      '{*,*/**}/testing.ts',
    ],
    mayTypes: contracts,
    because: 'Benches and journeys use the built product through its public doors.',
  },
  {
    from: 'scripts/gen/**',
    may: [
      'scripts/**',
      language,
      ...contracts,
      'server/config.ts',
      'server/integrations/{sources,hooks}/index.ts',
      'cli/{command,exit}.ts',
      'cli/commands/index.ts',
    ],
    because: 'The reference is made from tables.',
  },
  {
    from: 'scripts/registration.test.ts',
    may: [
      'scripts/**',
      'cli/commands/**',
      'server/integrations/{sources,hooks}/index.ts',
      'server/resources/index.ts',
      'web/views/index.ts',
    ],
    because: 'It compares the lists with the folders.',
  },
  {
    from: 'scripts/parts/dev-hub.ts',
    may: ['server/main.ts'],
    because: 'It starts the hub and nothing else.',
  },
  { from: 'scripts/**', may: ['scripts/**'], because: 'A script runs on a fresh clone.' },
];

/** What tests, and what stands in `testing`, may import beside what their room may. `<package>` is their own. */
export const testsMay = ['<package>/**', '{*,*/**}/testing/**', '{*,*/**}/testing.ts', language, ...contracts];

/**
 * Packages of others that only one room may know, or that a room may not.
 *
 * @type {readonly { packages: RegExp, onlyIn?: string, neverIn?: string, because: string }[]}
 */
export const outsideRules = [
  {
    packages: /^(fastify|@fastify\/.*)$/,
    onlyIn: 'server/{http/**,app.ts}',
    because: 'http is the only room that knows the web framework.',
  },
  {
    packages: /^node:/,
    neverIn: '{language,web}/**',
    because: 'This runs in browsers too: no input or output of Node.',
  },
];
