/** What every mapping of an event of Gitea works from. */

import type { Fields } from '../../payload.ts';
import { BadPayload, type Reading } from '../../source.ts';
import type { GiteaSettings } from './settings.ts';

export interface Repository {
  /** Host name of the forge, for keys. */
  readonly host: string;
  /** `owner/name`. */
  readonly repo: string;
  readonly service: string;
}

export interface GiteaEvent {
  readonly payload: Fields;
  readonly repository: Repository;
  /** Ms since 1970, for pushes, which tell no time of their own. */
  readonly receivedAt: number;
}

export type EventMapping = (event: GiteaEvent) => Reading;

export function eventFrom(payload: Fields, settings: GiteaSettings, receivedAt: number): GiteaEvent {
  return { payload, repository: repositoryOf(payload.object('repository'), settings), receivedAt };
}

function repositoryOf(repository: Fields, settings: GiteaSettings): Repository {
  const repo = repository.string('full_name');
  const url = repository.string('html_url');
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (host === '') throw new BadPayload('a URL with a host must stand here', 'repository.html_url');
  const named = settings.service ?? {};
  const service = Object.hasOwn(named, repo) ? named[repo] : undefined;
  return { host, repo, service: service ?? repository.string('name') };
}
