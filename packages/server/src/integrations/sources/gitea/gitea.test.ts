import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readCommit } from '@tagloop/language/vocabulary/commit';
import { readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { readPush } from '@tagloop/language/vocabulary/push';
import { readReview } from '@tagloop/language/vocabulary/review';
import { expect, test } from 'vitest';
import { labelsOf, play } from '../../../testing/play.ts';
import { recordedDeliveries, sourceSuite } from '../../../testing/source-suite.ts';
import type { Reading } from '../../source.ts';
import { gitea } from './gitea.ts';
import type { GiteaSettings } from './settings.ts';

const headersOf = (event: string) => ({ 'x-gitea-event': event });

sourceSuite({
  source: gitea,
  settings: {},
  recorded: recordedDeliveries(new URL('./payloads/', import.meta.url), headersOf),
  timeless: ['push__main', 'push__went-back'],
});

function received(name: string, settings: GiteaSettings = {}): Reading {
  const payload: unknown = JSON.parse(readFileSync(new URL(`./payloads/${name}.json`, import.meta.url), 'utf8'));
  const headers = headersOf(name.split('__')[0] ?? '');
  return gitea.read({ headers, payload, settings, receivedAt: Date.UTC(2026, 10, 20, 10, 12) });
}

const pull = 'pr:git.example.org/acme/api/102';
const story = [
  'pull_request__opened',
  'pull_request_rejected__grace',
  'pull_request__synchronized',
  'pull_request_comment__grace',
  'pull_request_approved__grace',
  'pull_request__merged',
];

test('a pull request is opened, refused, changed, talked about, approved and merged', () => {
  const states = story.map((_, index) => {
    const labels = labelsOf(play(story.slice(0, index + 1).map((name) => received(name))), pull);
    return labels.filter((label) => !/^(?:size|lines):/.test(label));
  });
  const [refused, approved] = [['UNAPPROVED'], ['APPROVED']];
  expect(states).toEqual([['OPENED'], refused, refused, refused, approved, ['MERGED']]);
  const messages = play(story.map((name) => received(name)));
  expect(labelsOf(messages, pull)).toEqual(expect.arrayContaining(['size:M', 'lines:+84-31']));
  expect(readPullRequest(messages.get(pull)?.text ?? '')).toMatchObject({
    id: 102,
    repo: 'acme/api',
    user: 'ada',
    from: 'feature/API-7-cursor',
    to: 'main',
    commit: '5c0f8d7712ab4e9930d1f6642be7c8a90153de4f',
    merge: 'c40e7b19a2d85f63097e1cb4d82fa650391be7d4',
    stories: ['API-7', 'acme/api/42'],
    reviewers: ['grace'],
  });
  expect(messages.get(`${pull}/merged`)?.text).toBe('grace merged it into main');
  expect(labelsOf(messages, `${pull}/review/grace`)).toEqual(['APPROVED']);
  const said = [...messages.values()].flatMap(({ text }) => readReview(text)?.text || []);
  expect(said).toEqual(['Much better.']);
});

test('a draft wears its label, what is closed is declined, and people have the names that the settings tell', () => {
  expect(labelsOf(play([received('pull_request__draft')]), pull)).toContain('draft');
  expect(labelsOf(play([received(story[0] ?? ''), received('pull_request__closed')]), pull)).toContain('DECLINED');
  const settings = { people: { Grace: 'hopper' } };
  const messages = play([
    received('pull_request__opened', settings),
    received('pull_request_approved__grace', settings),
  ]);
  expect(readPullRequest(messages.get(pull)?.text ?? '')?.reviewers).toEqual(['hopper']);
  expect(messages.has(`${pull}/review/hopper`)).toBe(true);
});

test('a push is a link of its branch, with its commits from the oldest on; one that went back leads nowhere', () => {
  const messages = [...play([received('push__main')]).values()];
  expect(readPush(messages[0]?.text ?? '')).toMatchObject({
    branch: 'main',
    before: '1b7e0aa41c55d0f2e6a9c3b84771f0d2a95e6c18',
    commit: 'c40e7b19a2d85f63097e1cb4d82fa650391be7d4',
    user: 'grace',
  });
  expect(messages.slice(1).map(({ text }) => readCommit(text)?.user)).toEqual(['ada', 'ada', 'grace']);
  const [back] = play([received('push__went-back')]).values();
  expect(readPush(back?.text ?? '')?.before).toBeUndefined();
  expect(received('push__tag').outcome).toBe('unsupported');
});

test('only what is signed with the secret is believed', () => {
  const body = new TextEncoder().encode('{}');
  const signature = createHmac('sha256', 'hush').update(body).digest('hex');
  expect(gitea.verify(body, { 'x-gitea-signature': signature }, 'hush')).toBe(true);
  expect(gitea.verify(body, { 'x-gitea-signature': signature }, 'other')).toBe(false);
});
