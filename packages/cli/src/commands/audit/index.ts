import type { AuditEntry } from '@tagloop/server/resources/audit/contract';
import type { Command } from '../../command.ts';
import { type Column, localMinute, outputOptions, printRows } from '../../output.ts';
import { localZone } from '../message/zone.ts';

/** The most that the hub gives at once. */
const mostPerPage = 1000;

const columns: readonly Column<AuditEntry>[] = [
  { name: 'recorded', value: ({ recorded }) => recorded, short: ({ recorded }) => localMinute(recorded) },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'actor', value: ({ actor }) => actor ?? '' },
  { name: 'topic', value: ({ topic }) => topic ?? '' },
  { name: 'message', value: ({ message }) => message ?? '' },
  { name: 'data', value: ({ data }) => JSON.stringify(data) },
];

export const audit: Command = {
  noun: 'audit',
  summary: 'what was done on the hub, newest first',
  options: [
    { flags: '--kind <kind>', summary: 'token.created, or token for all kinds of tokens' },
    { flags: '--actor <name>', summary: 'who did it' },
    { flags: '--topic <path>', summary: 'events of this topic and of its messages' },
    { flags: '--message <id>', summary: 'events of this message' },
    { flags: '--since <time>', summary: 'written since: 7d, 2026-11-01' },
    { flags: '--until <time>', summary: 'written until; a day lasts to its end' },
    { flags: '--limit <n>', summary: 'at most so many; 30 unless told' },
    ...outputOptions,
  ],
  examples: ['tagloop audit --kind token --since 30d', 'tagloop audit --topic /Ops --limit 100000 --json'],
  async run({ io, hub }, input) {
    const limit = input.number('limit') ?? 30;
    const open = await hub();
    const events: AuditEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await open.call('GET /api/audit', {
        query: {
          kind: input.text('kind'),
          actor: input.text('actor'),
          topic: input.text('topic'),
          message: input.text('message'),
          since: input.text('since'),
          until: input.text('until'),
          zone: localZone(io.env),
          limit: Math.min(mostPerPage, limit - events.length),
          cursor,
        },
      });
      events.push(...page.events);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && events.length < limit);
    printRows(io, input, columns, events);
    return undefined;
  },
};
