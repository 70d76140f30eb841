/** The commit of a deployment that tells only its version, from the release of that version. */

import { readRelease } from '@tagloop/language/vocabulary/release';
import type { ShownMessage } from '../../../components/shapes.ts';
import type { Deployed } from './deployed.ts';

interface Source {
  readonly repo: string | undefined;
  readonly commit: string;
}

/** By service and version; null where two releases of one version do not agree. */
export type Releases = ReadonlyMap<string, Source | null>;

export function readReleases(messages: readonly ShownMessage[]): Releases {
  const found = new Map<string, Source | null>();
  for (const { text, labels } of messages) {
    const release = readRelease(text, labels);
    if (release?.service === undefined || release.version === undefined || release.commit === undefined) continue;
    const name = nameOf(release.service, release.version);
    const known = found.get(name);
    const isOther = known !== undefined && known?.commit !== release.commit;
    found.set(name, isOther ? null : { repo: release.repo, commit: release.commit });
  }
  return found;
}

/** Some tools deploy images, and know no commit. */
export function needsReleases(deployed: readonly Deployed[]): boolean {
  return deployed.some(({ version, commit }) => version !== undefined && commit === undefined);
}

export function withCommits<Message extends ShownMessage>(
  deployed: readonly Deployed<Message>[],
  releases: Releases,
): readonly Deployed<Message>[] {
  if (releases.size === 0) return deployed;
  return deployed.map((each) => {
    if (each.commit !== undefined || each.version === undefined) return each;
    const release = releases.get(nameOf(each.service, each.version));
    return release ? { ...each, commit: release.commit, repo: each.repo ?? release.repo } : each;
  });
}

function nameOf(service: string, version: string): string {
  return JSON.stringify([service, version.replace(/^v(?=\d)/, '')]);
}
