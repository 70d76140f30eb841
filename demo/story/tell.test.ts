import { createHash } from 'node:crypto';
import { readIntervention } from '@tagloop/language/vocabulary/intervention';
import { readShift } from '@tagloop/language/vocabulary/shift';
import { describe, expect, test } from 'vitest';
import { type Act, type Call, isWebhook } from './act.ts';
import { day, hour, isWorking, minute } from './calendar.ts';
import { beginStory, startOf, tellStory } from './tell.ts';
import { at, leadTimes, mainPushes, median, repoOf, shipped, text, time, webhooks } from './testing.ts';
import { topics } from './topics.ts';

const until = Date.UTC(2026, 10, 20, 13, 20);
const acts = tellStory({ seed: 1, until });
const calls = acts.filter((act): act is Call => !isWebhook(act));

const hash = (told: readonly Act[]) => createHash('sha256').update(JSON.stringify(told)).digest('hex');

describe('the story', () => {
  test('is the same for the same seed and end, and another one for another seed', () => {
    expect(hash(tellStory({ seed: 1, until }))).toBe(hash(acts));
    expect(hash(tellStory({ seed: 2, until }))).not.toBe(hash(acts));
  });

  test.each([
    ['Friday afternoon', until],
    ['Sunday night', Date.UTC(2026, 10, 22, 23, 50)],
    ['Monday before work', Date.UTC(2026, 10, 16, 6)],
    ['the day after the clocks changed', Date.UTC(2027, 2, 29, 12)],
  ])('ends on %s, is twelve weeks long and in order', (_, end) => {
    const told = tellStory({ seed: 3, until: end });
    expect(end - startOf(end)).toBeGreaterThan(80 * day);
    expect(end - startOf(end)).toBeLessThan(88 * day);
    let before = startOf(end);
    for (const act of told) {
      expect(act.at).toBeGreaterThanOrEqual(before);
      before = act.at;
    }
    expect(before).toBeLessThanOrEqual(end);
    expect(end - before).toBeLessThan(15 * minute);
  });

  test('has people at work by day and robots at any hour', () => {
    const pushed = mainPushes(acts).filter((push) => push.at < until - 3 * day);
    const atWork = pushed.filter((push) => isWorking(push.at));
    expect(atWork.length / pushed.length).toBeGreaterThan(0.9);
    expect(calls.some((act) => act.by === 'cron' && !isWorking(act.at))).toBe(true);
  });

  test('has no duration that is negative', () => {
    const since = (payload: unknown, from: string, to: string) =>
      expect(time(payload, to) - time(payload, from)).toBeGreaterThanOrEqual(0);
    for (const { payload } of webhooks(acts, 'pull_request')) {
      since(payload, 'pull_request.created_at', 'pull_request.updated_at');
    }
    for (const { payload } of webhooks(acts, 'pull_request_review')) {
      since(payload, 'pull_request.created_at', 'review.submitted_at');
    }
    for (const { payload } of webhooks(acts, 'workflow_run')) {
      since(payload, 'workflow_run.created_at', 'workflow_run.updated_at');
    }
    for (const { payload } of webhooks(acts, 'workflow_job', 'completed')) {
      since(payload, 'workflow_job.created_at', 'workflow_job.started_at');
      since(payload, 'workflow_job.started_at', 'workflow_job.completed_at');
    }
    for (const { payload } of webhooks(acts, 'deployment_status')) {
      since(payload, 'deployment.created_at', 'deployment_status.created_at');
    }
    for (const push of mainPushes(acts)) {
      for (const commit of push.commits) expect(push.at - commit.at).toBeGreaterThanOrEqual(0);
    }
    for (const lead of leadTimes(acts)) expect(lead).toBeGreaterThan(0);
    const written = calls.flatMap((act) => ('text' in act && act.topic === topics.onCall ? (act.text ?? []) : []));
    const spans = written.map((each) => readShift(each) ?? readIntervention(each));
    expect(spans.length).toBeGreaterThan(40);
    for (const span of spans) {
      expect(Date.parse(span?.end ?? '') - Date.parse(span?.start ?? '')).toBeGreaterThan(0);
    }
  });

  test.each([1, 2, 3])('brings a commit to production in a time that one believes, seed %i', (seed) => {
    const lead = median(leadTimes(tellStory({ seed, until })));
    expect(lead).toBeGreaterThan(hour);
    expect(lead).toBeLessThan(10 * day);
  });
});

describe('what is planned is built, released and deployed', () => {
  test('the pushes of main form a chain without a hole', () => {
    const heads = new Map<string, string>();
    for (const { repo, before, after, commits } of mainPushes(acts)) {
      expect(before).toBe(heads.get(repo) ?? before);
      expect(commits.at(-1)?.sha).toBe(after);
      heads.set(repo, after);
    }
  });

  test('a merge is a push to main, with all that was reviewed', () => {
    const pushed = new Map(mainPushes(acts).map((push) => [push.after, push.commits.map(({ sha }) => sha)]));
    const merged = webhooks(acts, 'pull_request', 'closed');
    expect(merged.length).toBeGreaterThan(80);
    for (const { payload } of merged) {
      expect(pushed.get(text(payload, 'pull_request.merge_commit_sha'))).toContain(
        text(payload, 'pull_request.head.sha'),
      );
    }
  });

  test('a story that is done was merged, and is in production', () => {
    const done = calls.filter((act) => act.call === 'upsert' && act.set?.includes('status:done'));
    expect(done.length).toBeGreaterThan(50);
    const pulls = webhooks(acts, 'pull_request', 'closed');
    const chain = mainPushes(acts).map(({ after }) => after);
    for (const { stream, at: when } of done) {
      const pull = pulls.find(({ payload }) => text(payload, 'pull_request.head.ref').includes(`/${stream}-`));
      const merge = pull && text(pull.payload, 'pull_request.merge_commit_sha');
      const isIn = (sha: string) => chain.indexOf(sha) >= chain.indexOf(merge ?? '');
      const live = shipped(acts).find((each) => pull && each.repo === repoOf(pull) && isIn(each.sha));
      expect(live?.at, stream).toBeLessThan(when);
    }
  });

  test('a release is of a commit that main had, and carries the pull requests since the last one', () => {
    const heads = new Set(mainPushes(acts).map(({ after }) => after));
    for (const { payload } of webhooks(acts, 'release', 'published')) {
      expect(heads).toContain(text(payload, 'release.target_commitish'));
      expect(text(payload, 'release.body')).toMatch(/^\* .* by @\w+ in https:\/\/\S+\/pull\/\d+\r?$/m);
    }
  });

  test('an incident has an alert, a cause, a way out and a lesson', () => {
    const incidents = calls.filter((act) => act.call === 'post' && act.topic === topics.incidents && act.key);
    expect(incidents.length).toBeGreaterThanOrEqual(5);
    for (const { stream } of incidents) {
      const words = calls.flatMap((act) => ('text' in act && act.text ? [act] : []));
      expect(words.some((act) => act.topic === topics.alerts && act.text?.includes(`#incident:${stream}`))).toBe(true);
      const talk = words.filter((act) => act.topic === topics.incidents && act.stream === stream);
      expect(talk.some((act) => /^(Rolling back|The fix is out)/.test(act.text ?? ''))).toBe(true);
    }
    const back = shipped(acts).filter(({ isRollback }) => isRollback);
    const marked = calls.filter((act) => act.call === 'upsert' && act.set?.includes('RolledBack'));
    expect(back.length).toBeGreaterThan(1);
    expect(marked).toHaveLength(back.length);
  });

  test('feedback names a version that was released before', () => {
    const said = calls.filter((act) => act.by === 'survey' && act.call === 'upsert');
    expect(said.length).toBeGreaterThan(30);
    const versions = new Map(
      webhooks(acts, 'release', 'published').map((act) => [
        `${repoOf(act)} ${text(act.payload, 'release.tag_name')}`,
        act.at,
      ]),
    );
    for (const act of said) {
      const [, service, version] = /#service:(\S+) #release:(\S+)/.exec('text' in act ? (act.text ?? '') : '') ?? [];
      expect(versions.get(`${service} v${version}`)).toBeLessThan(act.at);
    }
  });
});

describe('the end', () => {
  test.each([
    ['Friday afternoon', until],
    ['Sunday night', Date.UTC(2026, 10, 22, 23, 50)],
    ['Tuesday morning', Date.UTC(2026, 10, 17, 8)],
  ])('leaves something to do on %s', (_, end) => {
    const told = tellStory({ seed: 1, until: end });
    const alerts = told.flatMap((act) =>
      !isWebhook(act) && act.call === 'upsert' && act.topic === topics.alerts ? act : [],
    );
    const ringing = alerts.filter(({ set, at: when }) => set?.includes('open') && when > end - 25 * minute);
    const lag = ringing.find(({ text: words }) => words?.includes('Replication lag'));
    expect(lag).toBeDefined();
    expect(
      alerts.some(({ stream, set, at: when }) => stream === lag?.stream && set?.includes('doing') && when >= lag.at),
    ).toBe(false);

    const flapping = alerts.filter(
      ({ text: words, at: when }) => words?.includes('wait for a free one') && when > end - hour,
    );
    expect(flapping.length).toBe(3);
    expect(alerts.some(({ set, at: when }) => set?.includes('doing:ada') && when > end - hour)).toBe(true);
    const isSilence = (act: Act) => !isWebhook(act) && 'text' in act && act.text?.startsWith('#silence ');
    expect(told.filter(isSilence).length).toBe(1);

    const asked = webhooks(told, 'pull_request', 'review_requested').filter(
      ({ payload }) => text(payload, 'requested_reviewer.login') === 'ada',
    );
    const reviewed = new Set(webhooks(told, 'pull_request_review').map(({ stream }) => stream));
    expect(asked.some(({ stream }) => !reviewed.has(stream))).toBe(true);

    const released = new Set(webhooks(told, 'release', 'released').map(({ stream }) => stream));
    const waiting = webhooks(told, 'release', 'published').filter(
      ({ payload, stream }) => at(payload, 'release.prerelease') === true && !released.has(stream),
    );
    expect(waiting.map((act) => repoOf(act))).toContain('payments-api');

    const failed = webhooks(told, 'workflow_run', 'completed').filter(
      ({ payload, at: when }) => at(payload, 'workflow_run.conclusion') === 'failure' && when > end - 2 * hour,
    );
    expect(failed.some(({ payload }) => text(payload, 'workflow_run.head_branch') === 'main')).toBe(true);
  });
});

describe('the story goes on', () => {
  test('at the present time, for as long as one looks', () => {
    const story = beginStory({ seed: 1, until });
    let now = until;
    const events = new Set<string>();
    for (let step = 0; step < 1500; step += 1) {
      now += 4000;
      const next = story.next(now);
      expect(next.length).toBeGreaterThan(0);
      for (const act of next) {
        expect(act.at).toBe(now);
        events.add(isWebhook(act) ? `${act.event} ${at(act.payload, 'action')}` : act.call);
      }
    }
    expect(events).toContain('pull_request closed');
    expect(events).toContain('release published');
    expect(events).toContain('deployment_status created');
    expect(events).toContain('upsert');
  });
});
