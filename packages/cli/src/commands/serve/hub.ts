/** The hub in this process. Loaded when it is asked for: it is a hundred times the rest. */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ConfigOption, options, variableOf } from '@tagloop/server/config';
import { serve } from '@tagloop/server/main';
import { exitCodes } from '../../exit.ts';
import type { Io } from '../../io.ts';
import { version } from '../../version.ts';

/** @param argv options of the hub: `--port 9000` */
export async function runHub(io: Io, argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    io.out.write(help());
    return exitCodes.ok;
  }
  return serve({ argv, env: io.env, version, web: webFolder(), out: io.out, error: io.error });
}

/** The built web pages: beside the built program, or in their own package when this is run from source. */
export function webFolder(): string | undefined {
  return [new URL('./web/', import.meta.url), new URL('../../../../web/dist/', import.meta.url)]
    .map((url) => fileURLToPath(url))
    .find((folder) => existsSync(folder));
}

function help(): string {
  const rows = options.map((option: ConfigOption) => {
    const standard = option.default === null ? '' : ` [${option.default}]`;
    return `  --${option.name} <${option.type}>\n      ${option.sentence}${standard}\n      ${variableOf(option.name)}\n`;
  });
  return `Usage: tagloop serve [options]\n\nRun a hub. Nothing is needed to start.\n\nOptions, with the environment variable that says the same:\n${rows.join('')}`;
}
