import { parseInstant } from '@tagloop/language/time/instant';
import { HubError } from '../../contract/errors.ts';
import { type Route, routesOf } from '../../contract/route.ts';
import type { UsersService } from '../users/service.ts';
import { endpoints } from './contract.ts';
import { cookieOf, noCookie } from './cookie.ts';
import { presentSession, presentToken } from './present.ts';
import type { TokensService } from './service.ts';

const on = routesOf(endpoints);

export function tokenRoutes(tokens: TokensService, users: UsersService): readonly Route[] {
  return [
    on('GET', '/api/setup', async () => ({ needed: tokens.setupLink() !== null })),
    on('POST', '/api/setup', async ({ body, headers, secure, setHeader }) => {
      const { secret, userId } = await tokens.setUp(body, headers['user-agent']);
      setHeader('set-cookie', cookieOf(secret, secure));
      return users.me(userId);
    }),
    on('POST', '/api/sessions', async ({ body, address, headers, secure, setHeader }) => {
      const { secret, userId } = await tokens.signIn(body, { address, agent: headers['user-agent'] });
      setHeader('set-cookie', cookieOf(secret, secure));
      return users.me(userId);
    }),
    on('DELETE', '/api/sessions/current', async ({ actor, secure, setHeader }) => {
      await tokens.signOut(actor);
      setHeader('set-cookie', noCookie(secure));
    }),
    on('GET', '/api/sessions', async ({ actor }) => ({
      sessions: (await tokens.sessions(actor)).map((row) => presentSession(row, actor.credential)),
    })),
    on('DELETE', '/api/sessions/:id', ({ actor, params }) => tokens.endSession(actor, params.id)),
    on('PUT', '/api/me/password', ({ actor, body }) => tokens.changePassword(actor, body)),
    on('GET', '/api/tokens', async ({ actor }) => ({
      tokens: (await tokens.list(actor)).map((token) => presentToken(users, token)),
    })),
    on('POST', '/api/tokens', async ({ actor, body: { expiresAt, ...wanted } }) => {
      const { secret, token } = await tokens.addToken(actor, { ...wanted, expiresAt: readExpiry(expiresAt) });
      return { secret, token: presentToken(users, token) };
    }),
    on('DELETE', '/api/tokens/:id', async ({ actor, params }) => {
      await tokens.revoke(actor, params.id);
      return {};
    }),
  ];
}

function readExpiry(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const at = parseInstant(text);
  if (at === null) throw new HubError('invalid', '"expiresAt" is no time; use one such as 2026-11-22T09:30:00.000Z');
  return at;
}
