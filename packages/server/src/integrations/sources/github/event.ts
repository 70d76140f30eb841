/** What every mapping of a GitHub event works from. */

import type { Fields } from '../../payload.ts';
import { BadPayload, type Reading } from '../../source.ts';
import type { GithubSettings } from './settings.ts';

export interface Repository {
  /** Host name of the forge, for keys. */
  readonly host: string;
  /** `owner/name`. */
  readonly repo: string;
  readonly service: string;
}

export interface GithubEvent {
  readonly payload: Fields;
  /** Empty for events that have none. */
  readonly action: string;
  readonly repository: Repository;
  /** Who did it. */
  readonly actor: string;
  /** Ms since 1970, for the few payloads that have no time of their own. */
  readonly receivedAt: number;
}

export type EventMapping = (event: GithubEvent) => Reading;

export function eventFrom(payload: Fields, settings: GithubSettings, receivedAt: number): GithubEvent {
  return {
    payload,
    action: payload.optionalString('action') ?? '',
    repository: repositoryOf(payload.object('repository'), settings),
    actor: payload.optionalString('sender.login') ?? 'someone',
    receivedAt,
  };
}

function repositoryOf(repository: Fields, settings: GithubSettings): Repository {
  const repo = repository.string('full_name');
  const named = settings.service ?? {};
  const service = Object.hasOwn(named, repo) ? named[repo] : undefined;
  return { host: hostOf(repository.string('html_url')), repo, service: service ?? repository.string('name') };
}

function hostOf(url: string): string {
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (host === '') throw new BadPayload('a URL with a host must stand here', 'repository.html_url');
  return host;
}
