/** What every webhook of GitHub carries. */

import type { ServiceName } from '../cast.ts';

/** Name of a repository: that of a service, or of the tests that run over all of them. */
export type RepoName = ServiceName | 'end-to-end';

export const host = 'github.example.com';
export const organization = 'payments';
const organizationId = 51_204;

export type Json = Readonly<Record<string, unknown>>;

/** Who is named in a payload; ids are made of the name, so that they are the same everywhere. */
export function account(login: string): Json {
  return { login, id: idOf(login), html_url: `https://${host}/${login}`, type: 'User', site_admin: false };
}

export function fullName(repo: RepoName): string {
  return `${organization}/${repo}`;
}

export function urlOf(repo: RepoName, ...path: readonly (string | number)[]): string {
  return [`https://${host}/${fullName(repo)}`, ...path].join('/');
}

/** The repository as parts of a payload name it. */
export function shortRepository(repo: RepoName): Json {
  return {
    id: idOf(repo),
    name: repo,
    full_name: fullName(repo),
    owner: { login: organization, id: organizationId },
  };
}

/**
 * @param pushedAt of the last push, ms since 1970. In a push it is a number of seconds, elsewhere a text; so is
 * `created_at`.
 */
export function delivery(repo: RepoName, sender: string, fields: Json, pushedAt: number | string): Json {
  return {
    ...fields,
    repository: {
      ...shortRepository(repo),
      private: true,
      owner: { login: organization, id: organizationId, type: 'Organization' },
      html_url: urlOf(repo),
      fork: false,
      created_at: typeof pushedAt === 'number' ? 1_646_035_200 : '2022-02-28T08:00:00Z',
      pushed_at: typeof pushedAt === 'number' ? Math.floor(pushedAt / 1000) : pushedAt,
      default_branch: 'main',
    },
    organization: { login: organization, id: organizationId },
    sender: account(sender),
  };
}

/** GitHub writes whole seconds. */
export function iso(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function idOf(name: string): number {
  let id = 7;
  for (const character of name) id = (id * 31 + character.charCodeAt(0)) % 9_000_000;
  return 1_000_000 + id;
}
