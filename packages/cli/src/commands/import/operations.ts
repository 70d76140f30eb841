/** A tag with its commits as operations on keys: the same tag makes the same operations every time. */

import { keyPart } from '@tagloop/language/vocabulary/key';
import { type ReleaseState, releaseKey, writeRelease } from '@tagloop/language/vocabulary/release';
import { writeReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import type { Upsert } from '@tagloop/server/resources/messages/contract';
import { entryOf } from './entry.ts';
import type { Commit, Tag } from './repository.ts';

export interface ReleaseSettings {
  readonly topic: string;
  readonly service: string;
  readonly repo: string;
  readonly state: ReleaseState | undefined;
}

/** The release first, then its entries. */
export function operationsOf(tag: Tag, commits: readonly Commit[], settings: ReleaseSettings): Upsert[] {
  const { topic, service, repo, state } = settings;
  const version = versionOf(tag.name);
  const key = releaseKey(service, version);
  const isTitled = tag.title !== '' && tag.title !== tag.name && tag.title !== version;
  const release: Upsert = {
    topic,
    key,
    text: writeRelease({
      version,
      service,
      repo,
      commit: tag.commit,
      attributes: [],
      title: isTitled ? tag.title : '',
    }),
    ...(state && { labels: { set: [{ text: state }] } }),
    at: tag.at,
  };
  const entries = commits.map(({ sha, at, subject }) => ({
    topic,
    key: `${key}/${keyPart(sha)}`,
    parentKey: key,
    text: writeReleaseEntry({ ...entryOf(subject), stories: [] }),
    at,
  }));
  return [release, ...entries];
}

/** `v2.0.0` is version 2.0.0; other names stay as they are. */
function versionOf(tag: string): string {
  return /^v\d/.test(tag) ? tag.slice(1) : tag;
}
