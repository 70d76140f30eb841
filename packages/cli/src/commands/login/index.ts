import { hostname } from 'node:os';
import { createHub } from '@tagloop/client/call';
import { type Command, UsageError } from '../../command.ts';
import type { Io } from '../../io.ts';
import { profileFile, readProfiles, writeProfiles } from '../../profile.ts';
import { withSession } from '../../session.ts';

export const login: Command = {
  noun: 'login',
  summary: 'sign in to a hub and remember it',
  arguments: [{ name: 'url', summary: 'such as https://hub.acme.test; asked for when absent', isOptional: true }],
  options: [{ flags: '--with-token', summary: 'read a token from the standard input' }],
  examples: ['tagloop login http://127.0.0.1:8080', 'tagloop login https://hub.acme.test --with-token < token.txt'],
  async run({ io }, input) {
    const url = readUrl(input.text('url') ?? (await io.ask('Hub (URL): ')));
    const token = input.has('with-token') ? (await io.read()).trim() : await askToken(io, url);
    const hub = createHub({ url, token, transport: io.transport });
    const { user } = await hub.call('GET /api/me');

    const known = readProfiles(io.env);
    const name = input.text('profile') || io.env.TAGLOOP_PROFILE || known.current;
    writeProfiles(io.env, { current: name, profiles: { ...known.profiles, [name]: { url, token } } });
    io.error.write(`Signed in to ${url} as ${user.name}; profile "${name}" in ${profileFile(io.env)}\n`);
    return undefined;
  },
};

/** A pasted token, or a new one for a name and password. */
async function askToken(io: Io, url: string): Promise<string> {
  const name = (await io.ask('User name (empty to paste a token): ')).trim();
  if (name === '') return (await io.ask('Token: ', 'hidden')).trim();
  const password = await io.ask('Password: ', 'hidden');
  return withSession(io, url, name, password, async (hub) => {
    const { secret } = await hub.call('POST /api/tokens', {
      body: {
        label: `tagloop on ${hostname()}`.slice(0, 100),
        scopes: [{ topics: '*', verbs: ['read', 'write', 'admin', 'backdate'] }],
      },
    });
    return secret;
  });
}

function readUrl(text: string): string {
  const given = text.trim().replace(/\/+$/, '');
  const url = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  if (given !== '' && URL.canParse(url)) return url;
  throw new UsageError(`"${text}" is no URL`, 'such as https://hub.acme.test');
}
