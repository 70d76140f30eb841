/** `#push #repo:… #branch:… #before:<sha> #commit:<after>`; one reply per commit. */

import { readForm, tag, value, word, writeForm } from './form.ts';
import { hostPart, idPart, keyPart } from './key.ts';
import type { Thing } from './thing.ts';

export interface Push {
  readonly repo?: string;
  readonly branch?: string;
  /** Head before the push; absent when the branch is new, or was forced: what came before does not lead here. */
  readonly before?: string;
  /** Head after the push. */
  readonly commit?: string;
  /** Who pushed. */
  readonly user?: string;
  readonly text: string;
  readonly url?: string;
}

export function writePush(push: Push): string {
  return writeForm(
    [
      word('push'),
      tag('repo', push.repo),
      tag('branch', push.branch),
      tag('before', push.before),
      tag('commit', push.commit),
      tag('user', push.user),
    ],
    push,
  );
}

export function readPush(text: string): Push | null {
  const form = readForm(text, ['push']);
  if (!form) return null;
  return {
    repo: value(form, 'repo'),
    branch: value(form, 'branch'),
    before: value(form, 'before'),
    commit: value(form, 'commit'),
    user: value(form, 'user'),
    text: form.text,
    url: form.url,
  };
}

/** `push:<host>/<repo>/<branch>/<after>`: two branches that reach one commit are two pushes, each in its own chain. */
export function pushKey(host: string, repo: string, branch: string, commit: string): string {
  return `push:${hostPart(host)}/${keyPart(repo)}/${idPart(branch)}/${idPart(commit)}`;
}

export const push: Thing = {
  name: 'push',
  stages: ['code'],
  families: [],
  sentence: 'Commits that reached a branch; the pushes of a branch form a chain from before to after.',
  example: writePush({ repo: 'acme/api', branch: 'main', before: '1b7e0aa', commit: '9f1c2d4', text: '' }),
  key: 'push:<host>/<repo>/<branch>/<after>',
  read: readPush,
};
