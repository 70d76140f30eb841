import type { Level, Right, Subject } from '@tagloop/server/resources/topics/contract';
import { type Command, UsageError } from '../../command.ts';
import { type Column, outputOptions, printRows } from '../../output.ts';
import { findTopic } from './find.ts';

const columns: readonly Column<Right>[] = [
  { name: 'who', value: ({ user, group }) => user ?? (group === undefined ? 'public' : `group:${group}`) },
  { name: 'level', value: ({ level }) => level },
];

export const rights: Command = {
  noun: 'topic',
  verb: 'rights',
  summary: 'show who may do what in a topic, or grant and revoke rights',
  arguments: [{ name: 'path', summary: 'such as /Build/Pipelines' }],
  options: [
    { flags: '--grant <who=level>', summary: 'a user, group:<name> or public = read, write or admin', isMany: true },
    { flags: '--revoke <who>', summary: 'a user, group:<name> or public', isMany: true },
    { flags: '--below', summary: 'also in all topics below it' },
    ...outputOptions,
  ],
  examples: [
    'tagloop topic rights /Build',
    'tagloop topic rights /Build --grant ada=admin --grant public=read --below',
    'tagloop topic rights /Build --revoke group:team',
  ],
  async run({ io, hub: open }, input) {
    const [grant, revoke] = [input.list('grant').map(readGrant), input.list('revoke').map(readSubject)];
    const hub = await open();
    const params = { id: (await findTopic(hub, input.required('path'))).id };
    if (grant.length + revoke.length === 0) {
      printRows(io, input, columns, (await hub.call('GET /api/topics/:id/rights', { params })).rights);
      return undefined;
    }
    const body = { grant, revoke, below: input.has('below') };
    const { rights: after, changed, skipped } = await hub.call('PATCH /api/topics/:id/rights', { params, body });
    printRows(io, input, columns, after);
    const others = skipped.length === 0 ? '' : `; not yours to manage: ${skipped.join(', ')}`;
    io.error.write(`${changed} ${changed === 1 ? 'topic has' : 'topics have'} other rights now${others}\n`);
    return undefined;
  },
};

function readSubject(who: string): Subject {
  if (who === 'public') return { public: true };
  return who.startsWith('group:') ? { group: who.slice('group:'.length) } : { user: who };
}

function readGrant(text: string): Right {
  const [who = '', level = ''] = text.split('=');
  if (who === '' || !isLevel(level))
    throw new UsageError(`"${text}" is no right`, 'say who=level: ada=write, public=read');
  return { ...readSubject(who), level };
}

function isLevel(text: string): text is Level {
  return text === 'read' || text === 'write' || text === 'admin';
}
