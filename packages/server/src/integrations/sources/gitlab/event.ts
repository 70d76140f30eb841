/** What every mapping of a GitLab event works from. */

import type { Fields } from '../../payload.ts';
import { BadPayload, type Reading } from '../../source.ts';
import type { GitlabSettings } from './settings.ts';

export interface Project {
  /** Host name of the forge, for keys. */
  readonly host: string;
  /** `group/sub-group/name`. */
  readonly repo: string;
  readonly service: string;
}

export interface GitlabEvent {
  readonly payload: Fields;
  readonly project: Project;
  /** Ms since 1970, for pushes, which tell no time of their own. */
  readonly receivedAt: number;
}

export type EventMapping = (event: GitlabEvent) => Reading;

export function eventFrom(payload: Fields, settings: GitlabSettings, receivedAt: number): GitlabEvent {
  return { payload, project: projectOf(payload.object('project'), settings), receivedAt };
}

function projectOf(project: Fields, settings: GitlabSettings): Project {
  const repo = project.string('path_with_namespace');
  const url = project.string('web_url');
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (host === '') throw new BadPayload('a URL with a host must stand here', 'project.web_url');
  const named = settings.service ?? {};
  const service = Object.hasOwn(named, repo) ? named[repo] : undefined;
  return { host, repo, service: service ?? repo.split('/').at(-1) ?? repo };
}
