/** What the house has many of: where each kind lives, where it is listed, and the example that a new one begins as. */

/**
 * @typedef {object} Kind
 * @property {string} folder that holds one folder for each
 * @property {{ readonly folder: string, readonly beside: string, readonly adapt: (text: string) => string }} [template]
 *   what a new one begins as, where every real one is too large: a folder like it, the one in the lists beside which it
 *   is put, and how its imports become those of its place
 * @property {readonly string[]} lists files with one line for each
 * @property {string} example the smallest real one
 * @property {string} [title] the example as people write it, where that is not its name with a capital
 * @property {string} [one] the example in the singular, where its name is a plural
 * @property {boolean} [isOneWord] its name is a key in code too
 * @property {readonly RegExp[]} needs a file of each folder must fit
 */

const test = /\.test\.tsx?$/;
const readme = /^README\.md$/;
const payload = /^payloads\/.+\.json$/;

/** @type {Readonly<Record<'view' | 'source' | 'hook' | 'resource', Kind>>} */
export const kinds = {
  view: {
    folder: 'packages/web/src/views',
    lists: ['packages/web/src/views/index.ts'],
    example: 'plain',
    template: {
      folder: 'packages/web/src/testing',
      beside: 'standard',
      adapt: (text) =>
        text
          .replaceAll("from '../../views/", "from '../")
          .replaceAll(/from '\.\.\/(?=browser|expect|viewSuite)/g, "from '../../testing/")
          .replaceAll('?views&view=', '?view='),
    },
    needs: [test, readme],
  },
  source: {
    folder: 'packages/server/src/integrations/sources',
    lists: ['packages/server/src/integrations/sources/index.ts'],
    example: 'github',
    title: 'GitHub',
    needs: [test, readme, payload],
  },
  hook: {
    folder: 'packages/server/src/integrations/hooks',
    lists: ['packages/server/src/integrations/hooks/index.ts'],
    example: 'webhook',
    needs: [test, readme],
  },
  resource: {
    folder: 'packages/server/src/resources',
    lists: ['packages/server/src/resources/index.ts', 'scripts/parts/imports.mjs'],
    example: 'groups',
    one: 'group',
    isOneWord: true,
    needs: [test],
  },
};

/** A command is one file; those of one noun share a folder with its list. */
export const commands = {
  folder: 'packages/cli/src/commands',
  example: { noun: 'intake', verb: 'replay' },
};
