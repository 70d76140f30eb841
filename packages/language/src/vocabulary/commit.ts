/** Reply of a push: `#commit:<sha> subject`. */

import { readForm, tag, tagList, value, values, writeForm } from './form.ts';
import { idPart } from './key.ts';
import type { Thing } from './thing.ts';

export interface Commit {
  readonly commit?: string;
  /** Who wrote it. */
  readonly user?: string;
  readonly stories: readonly string[];
  readonly subject: string;
  readonly url?: string;
}

export function writeCommit(commit: Commit): string {
  return writeForm([tag('commit', commit.commit), tag('user', commit.user), tagList('story', commit.stories)], {
    text: commit.subject,
    url: commit.url,
  });
}

export function readCommit(text: string): Commit | null {
  const form = readForm(text, ['commit:']);
  if (!form) return null;
  return {
    commit: value(form, 'commit'),
    user: value(form, 'user'),
    stories: values(form, 'story'),
    subject: form.text,
    url: form.url,
  };
}

/** `<key of the push>/<sha>` */
export function commitKey(pushKey: string, commit: string): string {
  return `${pushKey}/${idPart(commit)}`;
}

export const commit: Thing = {
  name: 'commit',
  stages: ['code'],
  families: [],
  sentence: 'One commit of a push.',
  example: writeCommit({ commit: '9f1c2d4', stories: [], subject: 'Page by cursor' }),
  key: '<key of the push>/<sha>',
  replyOf: ['push'],
  read: readCommit,
};
