/**
 * `npm test [-- what vitest takes]`: sets up, builds and runs every test. It installs no program of the system: tests
 * that need a browser, a PostgreSQL server or a Prometheus are skipped where there is none, and the end says which and how to get it.
 */

import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { findBrowser } from './parts/browser.mjs';
import { findPrograms } from './parts/prometheus.mjs';
import { run, tool } from './parts/run.mjs';
import { fail, note, step } from './parts/say.mjs';
import { setup } from './setup.mjs';

const browser = findBrowser();
const needs = [
  {
    here: browser !== undefined,
    required: process.env.TAGLOOP_REQUIRE_BROWSER === '1',
    missing:
      'Browser journeys need Chromium or Chrome (Debian: apt-get install chromium; ' +
      'elsewhere: set TAGLOOP_CHROMIUM to the program).',
  },
  {
    here: Boolean(process.env.TAGLOOP_TEST_POSTGRES_URL),
    required: process.env.TAGLOOP_REQUIRE_POSTGRES === '1',
    missing:
      'Tests on a real PostgreSQL server need TAGLOOP_TEST_POSTGRES_URL=postgres://user@host/database, ' +
      'of a database that may be emptied; the others run on PostgreSQL inside this process.',
  },
  {
    here: findPrograms() !== undefined,
    required: process.env.TAGLOOP_REQUIRE_PROMETHEUS === '1',
    missing:
      'The journey of an alert needs Prometheus and Alertmanager in PATH ' +
      '(Debian: apt-get install prometheus prometheus-alertmanager).',
  },
];

for (const { here, required, missing } of needs) if (required && !here) fail(missing);

await setup();
await build();

const folder = mkdtempSync(join(tmpdir(), 'tagloop-test-'));
const report = join(folder, 'report.json');
step('Running the tests', 'some minutes on two cores');
const code = await run(
  [...tool('vitest'), 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`].concat(
    process.argv.slice(2),
  ),
  { env: { TAGLOOP_CHROMIUM: browser } },
);
const counts = existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : undefined;
rmSync(folder, { recursive: true });
if (!counts) fail('vitest ended without a report; its message above says why.', code || 1);

for (const { here, missing } of needs) if (!here) note(`Skipped. ${missing}`);
console.log(
  `${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''}`,
);
process.exitCode = code;

/** A file that fails before its tests are known is one failure. */
function countsOf(result) {
  const brokenFiles = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + brokenFiles.length,
    skipped: result.numPendingTests + result.numTodoTests,
  };
}
