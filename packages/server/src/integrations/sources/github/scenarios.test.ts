import { readFileSync } from 'node:fs';
import { readCard } from '@tagloop/language/vocabulary/card';
import { readDeployment } from '@tagloop/language/vocabulary/deployment';
import { readPullRequest } from '@tagloop/language/vocabulary/pullRequest';
import { readPush } from '@tagloop/language/vocabulary/push';
import { readRun } from '@tagloop/language/vocabulary/run';
import { readStep } from '@tagloop/language/vocabulary/step';
import { expect, test } from 'vitest';
import { changedAt, type JsonPath } from '../../../testing/json-mutations.ts';
import { labelsOf, play } from '../../../testing/play.ts';
import type { Reading } from '../../source.ts';
import { github } from './github.ts';
import type { GithubSettings } from './settings.ts';

/** One of the payload files, with some of its fields changed. */
function received(
  name: string,
  changes: readonly (readonly [JsonPath, unknown])[] = [],
  settings: GithubSettings = {},
): Reading {
  const recorded: unknown = JSON.parse(readFileSync(new URL(`./payloads/${name}.json`, import.meta.url), 'utf8'));
  const payload = changes.reduce((current, [path, value]) => changedAt(current, path, value), recorded);
  const headers = { 'x-github-event': name.split(/\.|__/)[0] ?? '' };
  return github.read({ headers, payload, settings, receivedAt: 0 });
}

const pull = 'pr:git.example.org/acme/api/102';
const run = 'run:git.example.org/acme/api/880074';
const issue = 'issue:git.example.org/acme/api/42';

const opened = () => received('pull_request.opened__cursor');
const refused = () => received('pull_request_review.submitted__changes-requested');
const approved = () => received('pull_request_review.submitted__approved');
const merged = () => received('pull_request.closed__merged');

test('a pull request is opened, refused, approved and merged', () => {
  expect(labelsOf(play([opened()]), pull)).toEqual(['OPENED', 'size:M', 'lines:+84-31', 'performance']);
  expect(labelsOf(play([opened(), refused()]), pull)).toEqual(['UNAPPROVED', 'size:M', 'lines:+84-31', 'performance']);
  expect(labelsOf(play([opened(), refused(), approved()]), pull)).toEqual([
    'APPROVED',
    'size:M',
    'lines:+84-31',
    'performance',
  ]);

  const messages = play([opened(), refused(), approved(), merged()]);
  expect(labelsOf(messages, pull)).toEqual(['MERGED', 'size:M', 'lines:+84-31', 'performance']);
  expect(readPullRequest(messages.get(pull)?.text ?? '')).toMatchObject({
    id: 102,
    repo: 'acme/api',
    user: 'ada',
    from: 'feature/API-7-cursor',
    to: 'main',
    merge: 'c40e7b19a2d85f63097e1cb4d82fa650391be7d4',
    stories: ['API-7', 'acme/api/42'],
    title: 'Page by cursor',
    url: 'https://git.example.org/acme/api/pull/102',
  });
  expect([...messages.keys()]).toEqual([pull, `${pull}/review/5501`, `${pull}/review/5502`, `${pull}/merged`]);
  expect(messages.get(`${pull}/merged`)?.text).toBe('grace merged it into main');
});

test('an approval that is dismissed leaves the pull request open', () => {
  const dismissed = received('pull_request_review.submitted__approved', [
    [['action'], 'dismissed'],
    [['review', 'state'], 'dismissed'],
  ]);
  expect(labelsOf(play([opened(), approved(), dismissed]), pull)).toEqual([
    'OPENED',
    'size:M',
    'lines:+84-31',
    'performance',
  ]);
});

test('what else happens to a pull request leaves its approval alone', () => {
  const pushed = received('pull_request.opened__cursor', [[['action'], 'synchronize']]);
  const messages = play([opened(), approved(), pushed]);
  expect(labelsOf(messages, pull)).toEqual(['APPROVED', 'size:M', 'lines:+84-31', 'performance']);
  expect(messages.get(`${pull}/head/9f1c2d4be0837a65c1f4d29e7ab03c58d61f2e90`)?.text).toBe(
    'ada pushed to it: 9f1c2d4be0',
  );
});

test('a pull request that is closed unmerged is declined', () => {
  const declined = received('pull_request.closed__merged', [
    [['pull_request', 'merged_at'], null],
    [['pull_request', 'merge_commit_sha'], null],
  ]);
  expect(labelsOf(play([opened(), declined]), pull)).toContain('DECLINED');
});

test('a draft wears its label until it is ready', () => {
  const draft = received('pull_request.opened__cursor', [[['pull_request', 'draft'], true]]);
  const ready = received('pull_request.opened__cursor', [[['action'], 'ready_for_review']]);
  expect(labelsOf(play([draft]), pull)).toEqual(['OPENED', 'draft', 'size:M', 'lines:+84-31', 'performance']);
  expect(labelsOf(play([draft, ready]), pull)).toEqual(['OPENED', 'size:M', 'lines:+84-31', 'performance']);
});

test('a requested reviewer is called', () => {
  const messages = play([opened(), received('pull_request.review_requested__cursor')]);
  expect(readPullRequest(messages.get(pull)?.text ?? '')?.reviewers).toEqual(['grace']);
});

test('the branch of a fork names its owner', () => {
  const forked = received('pull_request.opened__cursor', [
    [['pull_request', 'head', 'repo', 'full_name'], 'mallory/api'],
    [['pull_request', 'head', 'label'], 'mallory:main'],
    [['pull_request', 'head', 'ref'], 'main'],
  ]);
  expect(readPullRequest(play([forked]).get(pull)?.text ?? '')?.from).toBe('mallory:main');
});

test('a label of GitHub that is a state here changes no state, and one that is taken away goes', () => {
  const labelled = received('pull_request.opened__cursor', [[['pull_request', 'labels', 0, 'name'], 'MERGED']]);
  expect(labelsOf(play([labelled]), pull)).toEqual(['OPENED', 'size:M', 'lines:+84-31']);
  const unlabelled = received('pull_request.opened__cursor', [
    [['action'], 'unlabeled'],
    [['label'], { name: 'performance', color: '5319e7' }],
    [['pull_request', 'labels'], []],
  ]);
  expect(labelsOf(play([opened(), unlabelled]), pull)).toEqual(['OPENED', 'size:M', 'lines:+84-31']);
});

test('a comment on a line stands by its thread, and is done when that is resolved', () => {
  const key = `${pull}/comment/8812`;
  const commented = received('pull_request_review_comment.created__cursor');
  const resolved = received('pull_request_review_thread.resolved__cursor');
  const messages = play([opened(), commented, resolved]);
  expect(messages.get(key)?.parentKey).toBe(pull);
  expect(messages.get(key)?.text).toContain('grace on src/lists.ts: A deleted row ends the list here:');
  expect(messages.get(key)?.text).toContain('\n```ts\nif (!row) return [];\n```\n');
  expect(labelsOf(messages, key)).toEqual(['done']);
  const deleted = received('pull_request_review_comment.created__cursor', [[['action'], 'deleted']]);
  expect(play([commented, deleted]).get(key)?.text).toBe('grace deleted this comment');
});

test('a workflow is requested, runs and fails', () => {
  const readings = ['requested__main', 'in_progress__main', 'completed__failure'].map((name) =>
    received(`workflow_run.${name}`),
  );
  const states = readings.map((_, index) => labelsOf(play(readings.slice(0, index + 1)), run));
  expect(states).toEqual([['Waiting'], ['Building'], ['Failed']]);

  const messages = play([...readings, received('workflow_job.completed__failure')]);
  const step = `${run}/unit%20tests%20(20)`;
  expect([...messages.keys()]).toEqual([run, step]);
  expect(readRun(messages.get(run)?.text ?? '')).toMatchObject({
    pipeline: 'Build and test',
    run: '74',
    service: 'api',
    branch: 'main',
    title: 'Page by cursor',
  });
  expect(readStep(messages.get(step)?.text ?? '')).toMatchObject({
    name: 'unit tests (20)',
    note: 'failed at “Run tests”',
  });
  expect(labelsOf(messages, step)).toEqual(['Failed']);
});

test('a job that is run again is the same step', () => {
  const again = received('workflow_job.completed__failure', [
    [['workflow_job', 'id'], 990377],
    [['workflow_job', 'run_attempt'], 2],
    [['workflow_job', 'conclusion'], 'success'],
    [['workflow_job', 'steps'], []],
  ]);
  const messages = play([received('workflow_job.completed__failure'), again]);
  expect(labelsOf(messages, `${run}/unit%20tests%20(20)`)).toEqual(['Success']);
});

test('GitHub Actions does not tell its runs twice', () => {
  const reading = received('check_run.completed__outside-ci', [[['check_run', 'app', 'slug'], 'github-actions']]);
  expect(reading.outcome).toBe('unsupported');
});

test('a push to a branch brings its commits, each at its own time', () => {
  const messages = [...play([received('push__main')]).values()];
  expect(readPush(messages[0]?.text ?? '')).toMatchObject({
    branch: 'main',
    before: '1b7e0aa41c55d0f2e6a9c3b84771f0d2a95e6c18',
    commit: 'c40e7b19a2d85f63097e1cb4d82fa650391be7d4',
  });
  expect(messages.map(({ at }) => new Date(at).toISOString())).toEqual([
    '2026-11-22T09:40:00.000Z',
    '2026-11-22T09:12:31.000Z',
    '2026-11-22T09:39:57.000Z',
  ]);
  expect(received('push__branch-deleted').outcome).toBe('unsupported');
  const created = received('push__main', [[['before'], '0'.repeat(40)]]);
  const forced = received('push__main', [[['forced'], true]]);
  for (const push of [created, forced]) {
    expect(readPush([...play([push]).values()][0]?.text ?? '')?.before).toBeUndefined();
  }
});

test('an issue is a card that is open, then done, and carries the story of its pull request', () => {
  const first = received('issues.opened__slow-lists');
  expect(labelsOf(play([first]), issue)).toEqual(['open', 'bug', 'customers']);
  const messages = play([
    first,
    received('issue_comment.created__slow-lists'),
    received('issues.closed__slow-lists'),
    opened(),
  ]);
  expect(labelsOf(messages, issue)).toEqual(['done', 'bug', 'customers']);
  const [story] = readCard(messages.get(issue)?.text ?? '')?.stories ?? [];
  expect(readPullRequest(messages.get(pull)?.text ?? '')?.stories).toContain(story);
  expect(messages.get(`${issue}/comment/9004`)?.text).toMatch(/^ada: It is the offset/);
});

test('a comment on a pull request finds it although GitHub calls it an issue', () => {
  const reading = received('issue_comment.created__slow-lists', [[['issue', 'pull_request'], { html_url: '' }]]);
  expect([...play([reading]).values()].map(({ parentKey }) => parentKey)).toEqual(['pr:git.example.org/acme/api/42']);
});

test('a deployment moves on with its statuses and keeps its success when a newer one replaces it', () => {
  const name = 'deployment_status.created__production';
  const key = 'deploy:git.example.org/2210';
  const states = ['queued', 'in_progress', 'success', 'inactive'].map((state) =>
    received(name, [[['deployment_status', 'state'], state]]),
  );
  const labels = states.map((_, index) => labelsOf(play(states.slice(0, index + 1)), key));
  expect(labels).toEqual([['Waiting'], ['Deploying'], ['Success'], ['Success']]);
  expect(readDeployment(play(states).get(key)?.text ?? '')).toMatchObject({
    service: 'api',
    env: 'production',
    version: '2.0.0',
    run: '880080',
  });
});

test('a release brings its notes under their headings', () => {
  const texts = [...play([received('release.published__2.0.0')]).values()].map(({ text }) => text);
  expect(texts.slice(1)).toEqual([
    '#feat: lists: page by cursor https://git.example.org/acme/api/pull/102',
    '#fix: an empty page has no next one',
    '#change: Update dependencies https://git.example.org/acme/api/pull/99',
  ]);
});

test('a pull request is as large as the lines that it changes, until they change again', () => {
  const lines = (added: number, removed: number) =>
    received('pull_request.opened__cursor', [
      [['pull_request', 'additions'], added],
      [['pull_request', 'deletions'], removed],
    ]);
  expect(labelsOf(play([lines(3, 1)]), pull)).toEqual(['OPENED', 'size:XS', 'lines:+3-1', 'performance']);
  expect(labelsOf(play([lines(3, 1), lines(700, 300), approved()]), pull)).toContain('size:XL');
  const larger = labelsOf(play([lines(3, 1), lines(700, 300)]), pull);
  expect(larger).toContain('lines:+700-300');
  expect(larger.filter((label) => /^(?:size|lines):/.test(label))).toHaveLength(2);
});

test('people have the names that the settings tell', () => {
  const settings = { people: { Grace: 'hopper' } };
  const messages = play([opened(), received('pull_request.closed__merged', [], settings)]);
  expect(messages.get(`${pull}/merged`)?.text).toBe('hopper merged it into main');
});

test('a repository is of the service that the settings name', () => {
  const settings = { service: { 'acme/api': 'shop' } };
  const messages = play([received('release.published__2.0.0', [], settings)]);
  expect([...messages.keys()][0]).toBe('release:shop:2.0.0');
});
