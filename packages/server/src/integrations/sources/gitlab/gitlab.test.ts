import { readFileSync } from 'node:fs';
import { readCommit } from '@tagloop/language/vocabulary/commit';
import { readDeployment } from '@tagloop/language/vocabulary/deployment';
import { readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { readPush } from '@tagloop/language/vocabulary/push';
import { readRun } from '@tagloop/language/vocabulary/run';
import { readStep } from '@tagloop/language/vocabulary/step';
import { expect, test } from 'vitest';
import { changedAt, type JsonPath } from '../../../testing/json-mutations.ts';
import { labelsOf, play } from '../../../testing/play.ts';
import { recordedDeliveries, sourceSuite } from '../../../testing/source-suite.ts';
import type { Reading } from '../../source.ts';
import { gitlab } from './gitlab.ts';
import type { GitlabSettings } from './settings.ts';

sourceSuite({
  source: gitlab,
  settings: {},
  recorded: recordedDeliveries(new URL('./payloads/', import.meta.url), () => ({})),
  timeless: ['push__main', 'push__went-back'],
});

const receivedAt = Date.UTC(2026, 10, 20, 10, 12);

function received(
  name: string,
  changes: readonly (readonly [JsonPath, unknown])[] = [],
  settings: GitlabSettings = {},
): Reading {
  const recorded: unknown = JSON.parse(readFileSync(new URL(`./payloads/${name}.json`, import.meta.url), 'utf8'));
  const payload = changes.reduce((current, [path, value]) => changedAt(current, path, value), recorded);
  return gitlab.read({ headers: {}, payload, settings, receivedAt });
}

const merge = 'pr:git.example.org/acme/api/102';
const run = 'run:git.example.org/acme/api/8810';
const after = 'c40e7b19a2d85f63097e1cb4d82fa650391be7d4';

test('a merge request is opened, refused, changed, approved and merged', () => {
  const story = ['opened', 'changes-requested', 'pushed', 'approved', 'merged'].map((name) => `merge_request__${name}`);
  const states = story.map((_, index) =>
    labelsOf(play(story.slice(0, index + 1).map((name) => received(name))), merge),
  );
  expect(states).toEqual([['OPENED'], ['UNAPPROVED'], ['UNAPPROVED'], ['APPROVED'], ['MERGED']]);
  const before = play(story.slice(0, -1).map((name) => received(name)));
  expect(readPullRequest(before.get(merge)?.text ?? '')).toMatchObject({
    id: 102,
    repo: 'acme/api',
    user: 'ada',
    from: 'feature/API-7-cursor',
    to: 'main',
    commit: '5c0f8d7712ab4e9930d1f6642be7c8a90153de4f',
    stories: ['API-7', 'acme/api/42'],
    title: 'Page by cursor',
    reviewers: ['grace'],
  });
  const messages = play(story.map((name) => received(name)));
  expect(readPullRequest(messages.get(merge)?.text ?? '')?.merge).toBe(after);
  expect(messages.get(`${merge}/merged`)?.text).toBe('grace merged it into main');
  expect(messages.get(`${merge}/head/5c0f8d7712ab4e9930d1f6642be7c8a90153de4f`)?.text).toContain('5c0f8d7712');
  expect(labelsOf(messages, `${merge}/review/grace`)).toEqual(['APPROVED']);
});

test('an approval is taken back, a draft is ready, and what is closed is declined', () => {
  const back = received('merge_request__approved', [
    [['object_attributes', 'action'], 'unapproval'],
    [['object_attributes', 'updated_at'], '2026-11-20 10:06:00 UTC'],
    [['reviewers'], []],
  ]);
  const approved = [received('merge_request__opened'), received('merge_request__approved')];
  expect(labelsOf(play([...approved, back]), merge)).toEqual(['OPENED']);
  const draft = received('merge_request__draft');
  expect(labelsOf(play([draft]), merge)).toEqual(['OPENED', 'draft']);
  expect(labelsOf(play([draft, received('merge_request__pushed')]), merge)).toEqual(['UNAPPROVED']);
  expect(labelsOf(play([draft, received('merge_request__closed')]), merge)).toEqual(['DECLINED']);
});

test('people have the names that the settings tell, and a project is of the service that they name', () => {
  const settings = { people: { Grace: 'hopper' }, service: { 'acme/api': 'shop' } };
  const messages = play([
    received('merge_request__opened', [], settings),
    received('merge_request__approved', [], settings),
  ]);
  expect(readPullRequest(messages.get(merge)?.text ?? '')?.reviewers).toEqual(['hopper']);
  expect(messages.has(`${merge}/review/hopper`)).toBe(true);
  expect(readRun(play([received('pipeline__failed', [], settings)]).get(run)?.text ?? '')?.service).toBe('shop');
});

test('a push is a link of its branch, with its commits; one that went back leads nowhere', () => {
  const key = `push:git.example.org/acme/api/main/${after}`;
  const messages = play([received('push__main')]);
  expect(readPush(messages.get(key)?.text ?? '')).toMatchObject({
    repo: 'acme/api',
    branch: 'main',
    before: '1b7e0aa41c55d0f2e6a9c3b84771f0d2a95e6c18',
    commit: after,
    user: 'grace',
  });
  const commits = [...messages].flatMap(([each, { text }]) => (each === key ? [] : (readCommit(text)?.subject ?? [])));
  expect(commits).toEqual([
    'API-7: page by cursor',
    'Read the cursor once',
    "Merge branch 'feature/API-7-cursor' into 'main'",
  ]);
  const [back] = play([received('push__went-back')]).values();
  expect(readPush(back?.text ?? '')?.before).toBeUndefined();
  expect(received('push__branch-deleted').outcome).toBe('unsupported');
  expect(received('tag_push__v2').outcome).toBe('unsupported');
});

test('a pipeline runs, fails, and one of its jobs is run again as the same step', () => {
  const running = play([received('pipeline__running')]);
  expect(labelsOf(running, run)).toEqual(['Building']);
  expect(labelsOf(running, `${run}/integration`)).toEqual(['Waiting']);
  const failed = play([received('pipeline__running'), received('pipeline__failed')]);
  expect(labelsOf(failed, run)).toEqual(['Failed']);
  expect(readRun(failed.get(run)?.text ?? '')).toMatchObject({
    pipeline: 'pipeline',
    run: '2210',
    service: 'api',
    branch: 'main',
    commit: after,
    url: 'https://git.example.org/acme/api/-/pipelines/8810',
  });
  expect(readStep(failed.get(`${run}/integration`)?.text ?? '')).toMatchObject({
    name: 'integration',
    note: 'script failure',
    url: 'https://git.example.org/acme/api/-/jobs/91002',
  });
  const again = play([received('pipeline__failed'), received('build__again')]);
  expect(labelsOf(again, `${run}/integration`)).toEqual(['Success']);
  expect(readStep(again.get(`${run}/integration`)?.text ?? '')?.note).toBe('');
});

test('a deployment goes to an environment, with the whole name of its commit', () => {
  const key = 'deploy:git.example.org/880080';
  const messages = play([received('deployment__running'), received('deployment__production')]);
  expect(labelsOf(messages, key)).toEqual(['Success']);
  expect(readDeployment(messages.get(key)?.text ?? '')).toMatchObject({
    service: 'api',
    env: 'production',
    version: '2.0.0',
    commit: after,
    user: 'grace',
    url: 'https://api.example.org',
  });
  expect(received('deployment__running', [[['status'], 'skipped']]).outcome).toBe('unsupported');
});

test('only who knows the token is believed, and a delivery is known by its key', () => {
  const body = new TextEncoder().encode('{}');
  expect(gitlab.verify(body, { 'x-gitlab-token': 'hush' }, 'hush')).toBe(true);
  expect(gitlab.verify(body, { 'x-gitlab-token': 'hush!' }, 'hush')).toBe(false);
  expect(gitlab.deliveryIdOf({ headers: { 'idempotency-key': 'f5e5f430' }, payload: {} })).toBe('f5e5f430');
});
