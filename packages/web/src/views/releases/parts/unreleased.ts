/** What was merged since the last release of each service, by the chain of pushes: known whole, or said to be unknown. */

import { readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import type { ShownMessage } from '../../../components/shapes.ts';
import type { ToldPush } from '../../../data/pushes.ts';
import type { Block } from './blocks.ts';

export interface Released {
  readonly service: string;
  readonly repo: string;
  readonly commit: string;
  readonly version: string;
  readonly topic: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** The newest of each service that says its repository and commit. @param blocks newest first */
export function lastReleases(blocks: readonly Block[]): readonly Released[] {
  const last = new Map<string, Released>();
  for (const { service, repo, commit, name, root } of blocks) {
    if (service === undefined || repo === undefined || commit === undefined || last.has(service)) continue;
    last.set(service, { service, repo, commit, version: name, topic: root.topic, at: Date.parse(root.createdAt) });
  }
  return [...last.values()].toSorted((a, b) => a.service.localeCompare(b.service));
}

export interface Change {
  /** `feat`, `fix`; `change` where the title does not say. */
  readonly section: string;
  readonly isBreaking: boolean;
  readonly text: string;
  readonly url?: string;
  /** Who asked for it, else who pushed it. */
  readonly user?: string;
}

const conventional = /^([a-z]+)(?:\(([^)]*)\))?(!?):\s+(\S.*)$/s;

/** One for each push, oldest first: its pull request where the push is the merge of one, else its own words. */
export function changesOf(pushes: readonly ToldPush[], pulls: readonly ShownMessage[]): readonly Change[] {
  const byMerge = new Map(
    pulls.flatMap(({ text }) => {
      const pull = readPullRequest(text);
      return pull?.merge === undefined ? [] : [[pull.merge, pull] as const];
    }),
  );
  return pushes.toReversed().map((push) => {
    const pull = byMerge.get(push.commit ?? '');
    const [title, url, user] = pull ? [pull.title, pull.url, pull.user] : [push.text, push.url, push.user];
    const [, type, scope, breaking, words] = conventional.exec(title) ?? [];
    const text = words === undefined ? title : scope ? `${scope}: ${words}` : words;
    return { section: type ?? 'change', isBreaking: breaking === '!', text, url, user };
  });
}

/** The version that usually follows: by what the changes are. Empty where the one before is of another form. */
export function nextVersion(version: string, changes: readonly Change[]): string {
  const match = /^(v?)(\d+)\.(\d+)\.(\d+)/.exec(version);
  if (!match) return '';
  const [major, minor, patch] = match.slice(2).map(Number);
  if (major === undefined || minor === undefined || patch === undefined) return '';
  const prefix = match[1] ?? '';
  if (changes.some(({ isBreaking }) => isBreaking)) return `${prefix}${major + 1}.0.0`;
  if (changes.some(({ section }) => section === 'feat')) return `${prefix}${major}.${minor + 1}.0`;
  return `${prefix}${major}.${minor}.${patch + 1}`;
}
