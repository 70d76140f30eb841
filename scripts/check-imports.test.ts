import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const script = new URL('./check-imports.mjs', import.meta.url).pathname;
let tree: string;

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'tagloop-imports-'));
});
afterAll(() => rmSync(tree, { recursive: true }));

/** What the check says of a tree with these files. */
function complaintsOn(files: Readonly<Record<string, string>>): string {
  rmSync(tree, { recursive: true });
  const exported = { './*': './src/*.ts', './resources/*/contract': './src/resources/*/contract.ts' };
  for (const name of ['language', 'client'])
    write(`packages/${name}/package.json`, JSON.stringify({ exports: exported }));
  write('packages/server/package.json', JSON.stringify({ exports: { './contract/*': './src/contract/*.ts' } }));
  for (const [path, text] of Object.entries(files)) write(path, text);
  try {
    return execFileSync(process.execPath, [script, '--root', tree], { encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), text);
}

test('what the table allows passes', () => {
  const said = complaintsOn({
    'packages/server/src/resources/messages/service.ts': [
      "import { readTags } from '@tagloop/language/text/tags';",
      "import { topics } from '../topics/service.ts';",
      "import { contract } from '../oncall/contract.ts';",
      "import { own } from './queries.ts';",
    ].join('\n'),
    'packages/web/src/data/live.ts': "import type { Message } from '@tagloop/server/contract/message';",
    'packages/client/src/call.test.ts': "import { hub } from './testing.ts';",
  });
  expect(said).toBe('3 files import only what they may\n');
});

test.each([
  ['packages/language/src/a.ts', "export * from '@tagloop/client/call';", 'it stands on nothing of ours'],
  ['packages/language/src/a.ts', "import { readFileSync } from 'fs';", 'no input or output of Node'],
  ['packages/server/src/resources/topics/a.ts', "import '../messages/service.ts';", 'those before it in the order'],
  ['packages/server/src/resources/hooks/a.ts', "import '../topics/queries.ts';", 'the service and the tables'],
  ['packages/server/src/integrations/sources/github/a.ts', "import '../gitlab/b.ts';", 'never a sibling'],
  ['packages/server/src/events/a.ts', "import fastify from 'fastify';", 'the only room that knows the web framework'],
  ['packages/web/src/views/board/a.ts', "const b = import('../pulls/b.ts');", 'A view stands alone'],
  ['packages/web/src/data/a.ts', "import { M } from '@tagloop/server/contract/m';", 'Its types may be imported'],
  [
    'packages/web/src/data/a.ts',
    "import type { S } from '@tagloop/server/lib/clock';",
    'exports of their package.json',
  ],
  ['packages/client/src/a.ts', "import '../../language/src/text/tags.ts';", 'not by paths'],
  ['packages/client/src/a.ts', "import './testing.ts';", 'testing is for tests only'],
  ['packages/server/src/cellar/a.ts', "import '../lib/clock.ts';", 'not in the table'],
])('%s with %s is told why not', (path, text, sentence) => {
  const said = complaintsOn({ [path]: `// first line\n${text}\n` });
  expect(said).toContain(`${path}:2 imports`);
  expect(said).toContain(sentence);
});
