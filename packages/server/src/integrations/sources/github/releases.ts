/** Releases, with their notes as replies. */

import { type ReleaseState, releaseKey, writeRelease } from '@tagloop/language/vocabulary/release';
import { writeReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import type { Fields } from '../../payload.ts';
import { places } from '../../places.ts';
import { unsupported, written } from '../../reading.ts';
import type { Operation, Reading } from '../../source.ts';
import { versionOf } from '../../versions.ts';
import { sentence } from '../../words.ts';
import type { GithubEvent, Repository } from './event.ts';
import { replyKey } from './keys.ts';
import { notesOf } from './notes.ts';

const takenBack: ReadonlySet<string> = new Set(['deleted', 'unpublished']);

export function readReleaseEvent({ payload, repository, action, actor, receivedAt }: GithubEvent): Reading {
  const release = payload.object('release');
  if (release.flag('draft'))
    return unsupported('The version of a draft may still change; it is written when published.');
  const key = releaseKey(repository.service, versionOf(release.string('tag_name')));
  const updated = release.optionalTime('updated_at');
  const root = { key, text: textOf(release, repository), place: places.releases };
  if (takenBack.has(action)) {
    const reply = { key: replyKey(key, action), text: sentence(`${actor} took it back`) };
    return written({ ...root, reply, at: updated ?? receivedAt });
  }
  const at = updated ?? release.time('published_at');
  const state: ReleaseState = release.flag('prerelease') ? 'preprod' : 'done';
  return written({ ...root, labels: { set: [state] }, at }, ...entries(key, release, at));
}

function textOf(release: Fields, { repo, service }: Repository): string {
  const tag = release.string('tag_name');
  const target = release.optionalString('target_commitish') ?? '';
  const name = release.optionalString('name') ?? '';
  return writeRelease({
    version: versionOf(tag),
    service,
    repo,
    commit: isCommit.test(target) ? target : undefined,
    attributes: release.flag('prerelease') ? ['prerelease'] : [],
    title: name === tag ? '' : name,
    url: release.optionalString('html_url'),
  });
}

/** The target may be a branch as well, of which the head is not told. */
const isCommit = /^[0-9a-f]{40}$/;

/** Known by their place, so that a note that is worded anew stays one reply. */
function entries(key: string, release: Fields, at: number): Operation[] {
  return notesOf(release.optionalString('body') ?? '').map((note, index) => ({
    key: replyKey(key, 'note', index + 1),
    parentKey: key,
    text: writeReleaseEntry({ ...note, stories: [] }),
    at,
    place: places.releases,
  }));
}
