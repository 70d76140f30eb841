/** Sends the releases of a repository to the hub and tells what became of them. */

import { resolve } from 'node:path';
import type { Answer, Hub } from '@tagloop/client/call';
import { releaseStates } from '@tagloop/language/vocabulary/release';
import type { Upsert } from '@tagloop/server/resources/messages/contract';
import { UsageError } from '../../command.ts';
import { exitCodes } from '../../exit.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { type Column, plainLine, printOne } from '../../output.ts';
import { operationsOf, type ReleaseSettings } from './operations.ts';
import { openRepository } from './repository.ts';

/** Operations of one request: few enough for the hub's limit of a body, many enough to be fast. */
const perRequest = 200;
/** Errors that are told one by one. */
const mostTold = 5;

const counts = ['created', 'updated', 'unchanged', 'stale', 'failed'] as const;
type Report = { releases: number } & Record<(typeof counts)[number], number>;

const columns: readonly Column<Report>[] = (['releases', ...counts] as const).map((name) => ({
  name,
  value: (report) => `${name} ${report[name]}`,
}));

export async function importGit(io: Io, input: Input, hub: Hub): Promise<number> {
  const repository = await openRepository(resolve(io.folder, input.text('path') ?? '.'));
  const repo = input.text('repo') ?? (await repository.name());
  const settings: ReleaseSettings = {
    topic: input.required('topic'),
    service: input.text('service') ?? repo.split('/').at(-1) ?? repo,
    repo,
    state: stateOf(input.text('state')),
  };
  const tags = await repository.tags();
  const report: Report = { releases: tags.length, created: 0, updated: 0, unchanged: 0, stale: 0, failed: 0 };
  let waiting: Upsert[] = [];
  for (const [index, tag] of tags.entries()) {
    waiting.push(...operationsOf(tag, await repository.commits(tag, tags.slice(0, index)), settings));
    while (waiting.length >= perRequest) {
      await send(io, hub, waiting.slice(0, perRequest), report);
      waiting = waiting.slice(perRequest);
    }
  }
  if (waiting.length > 0) await send(io, hub, waiting, report);
  printOne(io, input, columns, report);
  return report.failed > 0 ? exitCodes.failed : exitCodes.ok;
}

async function send(io: Io, hub: Hub, upserts: readonly Upsert[], report: Report): Promise<void> {
  const operations = upserts.map((upsert) => ({ upsert }));
  const { results }: Answer<'POST /api/messages/bulk'> = await hub.call('POST /api/messages/bulk', {
    body: { operations },
  });
  for (const [index, result] of results.entries()) {
    if ('outcome' in result) {
      report[result.outcome] += 1;
      continue;
    }
    report.failed += 1;
    if (report.failed > mostTold) continue;
    io.error.write(`tagloop: ${plainLine(`${upserts[index]?.key ?? ''}: ${result.error.detail}`)}\n`);
  }
}

function stateOf(name: string | undefined): ReleaseSettings['state'] {
  if (name === undefined) return undefined;
  const state = releaseStates.find((each) => each === name);
  if (state) return state;
  throw new UsageError(`"${name}" is no state of a release`, `states: ${releaseStates.join(', ')}`);
}
