import { expect, it } from 'vitest';
import type { ToldPush } from '../../../data/pushes.ts';
import { messagesOf } from '../../../testing/team.ts';
import { blocksOf } from './blocks.ts';
import { changesOf, lastReleases, nextVersion } from './unreleased.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const message = (text: string, labels: readonly string[] = []) => {
  const [made] = messagesOf([{ by: 'ada', ago: 0, topic: '/Release', text, labels: [...labels] }], now);
  if (!made) throw new Error('none');
  return made;
};

it('goes by the newest release of each service that says its commit', () => {
  const roots = [
    '#release:2.1.0 #service:api',
    '#release:2.0.0 #service:api #repo:acme/api #commit:b',
    '#release:1.9.0 #service:api #repo:acme/api #commit:a',
    '#release:2026-W47',
  ].map((text) => message(text));
  expect(
    lastReleases(blocksOf(roots, [], [])).map(({ service, version, commit }) => [service, version, commit]),
  ).toEqual([['api', '2.0.0', 'b']]);
});

const push = (commit: string, text: string): ToldPush => ({
  repo: 'acme/api',
  branch: 'main',
  commit,
  user: 'grace',
  text,
  at: now,
  message: message('#push'),
});

it('tells each push by its pull request, else by its own words, oldest first, under what its title says', () => {
  const pulls = [
    message(
      '#PullRequest #id:7 #repo:acme/api #user:ada #merge:c2 feat(lists)!: page by cursor https://git.example.org/acme/api/pull/7',
    ),
  ];
  expect(
    changesOf(
      [push('c3', 'Fix it: all'), push('c2', 'Merge pull request #7'), push('c1', 'fix: an empty page')],
      pulls,
    ),
  ).toEqual([
    { section: 'fix', isBreaking: false, text: 'an empty page', url: undefined, user: 'grace' },
    {
      section: 'feat',
      isBreaking: true,
      text: 'lists: page by cursor',
      url: 'https://git.example.org/acme/api/pull/7',
      user: 'ada',
    },
    { section: 'change', isBreaking: false, text: 'Fix it: all', url: undefined, user: 'grace' },
  ]);
});

it('proposes the version that follows by what changes', () => {
  const change = (section: string, isBreaking = false) => ({ section, isBreaking, text: 'x' });
  expect(nextVersion('1.2.3', [change('fix')])).toBe('1.2.4');
  expect(nextVersion('v1.2.3-rc.1', [change('fix'), change('feat')])).toBe('v1.3.0');
  expect(nextVersion('1.2.3', [change('fix', true)])).toBe('2.0.0');
  expect(nextVersion('Beta.3', [change('feat')])).toBe('');
});
