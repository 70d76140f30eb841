/** Links of items: to the forge, and to issue trackers by the key of a tag. */

import { shortLink } from '../../../components/short.ts';

export interface Tracker {
  readonly keyword: string;
  /** `{id}` stands for the value of the tag. */
  readonly url: string;
}

const numbered = /\/(?:pull|pulls|pull-requests|issues|merge_requests)\/(\d+)(?:$|[/?#])/;

/** `#401` of a pull request or an issue, else the short form of the address. */
export function linkName(url: string): string {
  const number = numbered.exec(url)?.[1];
  return number ? `#${number}` : shortLink(url);
}

/** Where a tag such as `jira:API-7` leads; undefined where no tracker has its key, or is no http or https address. */
export function trackerHref(tag: string, trackers: readonly Tracker[]): string | undefined {
  const colon = tag.indexOf(':');
  if (colon < 1 || colon === tag.length - 1) return undefined;
  const tracker = trackers.find(({ keyword }) => keyword !== '' && keyword === tag.slice(0, colon));
  if (!tracker) return undefined;
  const id = encodeURIComponent(tag.slice(colon + 1));
  const url = tracker.url.includes('{id}') ? tracker.url.replaceAll('{id}', id) : tracker.url + id;
  return /^https?:\/\//i.test(url) && URL.canParse(url) ? url : undefined;
}
