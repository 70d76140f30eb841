import type { Answer } from '@tagloop/client/call';
import { type Command, UsageError } from '../../command.ts';
import { type Column, outputOptions, printOne } from '../../output.ts';
import { withSession } from '../../session.ts';
import { readTime } from '../message/at.ts';

const verbs = ['read', 'write', 'admin', 'backdate'] as const;

const columns: readonly Column<Answer<'POST /api/tokens'>>[] = [{ name: 'secret', value: ({ secret }) => secret }];

export const create: Command = {
  noun: 'token',
  verb: 'create',
  summary: 'make a token; its secret is printed this once',
  arguments: [{ name: 'label', summary: 'what it is for' }],
  options: [
    { flags: '--robot <name>', summary: 'for this robot; admins only' },
    { flags: '--topics <pattern>', summary: '* (unless told), /Build/Pipelines or /Build/*' },
    { flags: '--verbs <verbs>', summary: `by commas, of ${verbs.join(', ')}; read,write unless told` },
    { flags: '--expires <time>', summary: 'when it ends' },
    ...outputOptions,
  ],
  examples: ["TOKEN=$(tagloop token create ci --robot ci --topics '/Build/*' --verbs write)"],
  async run({ io, hub }, input) {
    const scope = { topics: input.text('topics') ?? '*', verbs: readVerbs(input.text('verbs') ?? 'read,write') };
    const expiresAt = readTime(input.text('expires'), '--expires');
    const open = await hub();
    const { user } = await open.call('GET /api/me');
    // A token that makes tokens could outlive its own end, so the hub wants the person.
    const password = await io.ask(`Password of ${user.name}: `, 'hidden');
    const answer = await withSession(io, open.url, user.name, password, (session) =>
      session.call('POST /api/tokens', {
        body: { label: input.required('label'), user: input.text('robot'), scopes: [scope], expiresAt },
      }),
    );
    printOne(io, input, columns, answer);
    return undefined;
  },
};

function readVerbs(text: string): (typeof verbs)[number][] {
  return text.split(',').map((name) => {
    const verb = verbs.find((each) => each === name.trim());
    if (verb) return verb;
    throw new UsageError(`"${name}" is no verb of a token`, `verbs: ${verbs.join(', ')}`);
  });
}
