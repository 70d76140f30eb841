import { bucketUnits } from '@tagloop/language/time/buckets';
import { type Command, UsageError } from '../../command.ts';
import { outputOptions, printRows } from '../../output.ts';
import { queryArgument, queryOf } from '../message/query.ts';
import { localZone } from '../message/zone.ts';
import { columnsOf, rowsOf, skippedNote } from './rows.ts';

export const stats: Command = {
  noun: 'stats',
  summary: 'numbers of a query, by group and by time',
  arguments: [queryArgument],
  options: [
    { flags: '--measure <what>', summary: "count unless told; open, 'sum(#value)', 'p50(time(OPENED -> MERGED))' …" },
    { flags: '--group <groups>', summary: 'author, topic, stage, #key, label:<family>; two by a comma' },
    { flags: '--bucket <unit>', summary: bucketUnits.join(', ') },
    { flags: '--time <which>', summary: 'created unless told; updated, #key, label:<label>' },
    { flags: '--since <time>', summary: 'of that time: 12w, 2026-11-01' },
    { flags: '--until <time>', summary: 'likewise; a day lasts to its end' },
    { flags: '--limit <n>', summary: 'at most so many groups; 20 unless told' },
    ...outputOptions,
  ],
  takesDashes: true,
  examples: [
    "tagloop stats '#deploy label:Success' --bucket week --since 12w --group '#service'",
    "tagloop stats '#PullRequest' --measure 'p50(time(OPENED -> MERGED))' --group '#repo'",
    "tagloop stats '#kpi:backlog' --measure 'last(#value)' --time '#at' --bucket week",
  ],
  async run({ io, hub }, input) {
    const answer = await (await hub()).call('GET /api/stats', {
      query: {
        q: queryOf(input),
        measure: input.text('measure'),
        group: input.text('group'),
        bucket: bucketNamed(input.text('bucket')),
        time: input.text('time'),
        since: input.text('since'),
        until: input.text('until'),
        limit: input.number('limit'),
        zone: localZone(io.env),
      },
    });
    if (input.has('json') && input.text('fields') === undefined) {
      io.out.write(`${JSON.stringify(answer, null, 2)}\n`);
      return undefined;
    }
    const isTerminal = io.out.isTTY === true && !input.has('json');
    printRows(io, input, columnsOf(answer, isTerminal), rowsOf(answer, isTerminal));
    io.error.write(skippedNote(answer));
    return undefined;
  },
};

function bucketNamed(name: string | undefined): (typeof bucketUnits)[number] | undefined {
  if (name === undefined) return undefined;
  const unit = bucketUnits.find((each) => each === name);
  if (unit) return unit;
  throw new UsageError(`There is no bucket "${name}"`, `buckets: ${bucketUnits.join(', ')}`);
}
