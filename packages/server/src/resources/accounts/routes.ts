import { formatInstant } from '@tagloop/language/time/instant';
import { type Route, routesOf } from '../../contract/route.ts';
import type { GroupsService } from '../groups/service.ts';
import { cookieOf } from '../tokens/service.ts';
import type { UsersService } from '../users/service.ts';
import { endpoints } from './contract.ts';
import { presentInvitation, presentLink } from './present.ts';
import type { AccountsService } from './service.ts';

const on = routesOf(endpoints);

export function accountRoutes(
  accounts: AccountsService,
  names: { users: UsersService; groups: GroupsService },
): readonly Route[] {
  const { users } = names;
  return [
    on('GET', '/api/entrance', async () => accounts.entrance),
    on('POST', '/api/invitations', async ({ actor, body }) => {
      const { row, ...made } = await accounts.invite(actor, body);
      return { invitation: presentInvitation(row, names), ...made };
    }),
    on('GET', '/api/invitations', async ({ actor }) => ({
      invitations: (await accounts.invitations(actor)).map((row) => presentInvitation(row, names)),
    })),
    on('DELETE', '/api/invitations/:id', ({ actor, params }) => accounts.withdraw(actor, params.id)),
    on('POST', '/api/users/:id/reset-link', async ({ actor, params }) => {
      const { row, link } = await accounts.resetLink(actor, params.id);
      return { link, expiresAt: formatInstant(row.expires_at) };
    }),
    on('GET', '/api/links/:secret', async ({ params }) => presentLink(await accounts.look(params.secret), names)),
    on('POST', '/api/accounts', async ({ body, headers, secure, setHeader }) => {
      const { secret, userId } = await accounts.accept(body, headers['user-agent']);
      setHeader('set-cookie', cookieOf(secret, secure));
      return users.me(userId);
    }),
    on('POST', '/api/sign-ups', async ({ body, address }) => {
      accounts.askForAccount(body, address);
      return {};
    }),
    on('POST', '/api/resets', async ({ body, address }) => {
      accounts.askForReset(body.name, address);
      return {};
    }),
    on('PUT', '/api/me/email', async ({ actor, body, address }) => ({
      mailed: await accounts.changeEmail(actor, body, address),
    })),
    on('POST', '/api/emails', async ({ body }) => ({ email: await accounts.takeEmail(body.secret) })),
    on('POST', '/api/passwords', async ({ body, headers, secure, setHeader }) => {
      const { secret, userId } = await accounts.reset(body, headers['user-agent']);
      setHeader('set-cookie', cookieOf(secret, secure));
      return users.me(userId);
    }),
  ];
}
