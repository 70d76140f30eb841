import fc from 'fast-check';
import { describe, test } from 'vitest';
import { readAlert, writeAlert } from './alert.ts';
import { readCard, writeCard } from './card.ts';
import { readCommit, writeCommit } from './commit.ts';
import { readComputedTile, writeComputedTile } from './computedTile.ts';
import { deploymentKinds, readDeployment, writeDeployment } from './deployment.ts';
import { readEscalation, writeEscalation } from './escalation.ts';
import { readFeedback, writeFeedback } from './feedback.ts';
import { readFreeze, writeFreeze } from './freeze.ts';
import { readIncident, writeIncident } from './incident.ts';
import { readIntervention, writeIntervention } from './intervention.ts';
import { readItem, writeItem } from './item.ts';
import { readKpi, writeKpi } from './kpi.ts';
import { readOccurrence, signals, writeOccurrence } from './occurrence.ts';
import { readPullRequest, writePullRequest } from './pullRequest.ts';
import { readPush, writePush } from './push.ts';
import { readRelease, writeRelease } from './release.ts';
import { readReleaseEntry, writeReleaseEntry, writeWeekEntry } from './releaseEntry.ts';
import { readReview, writeReview } from './review.ts';
import { readRun, writeRun } from './run.ts';
import { readShift, writeShift } from './shift.ts';
import { readSilence, writeSilence } from './silence.ts';
import { readSnippet, writeSnippet } from './snippet.ts';
import { readStep, writeStep } from './step.ts';
import { sortOf } from './tagKeys.ts';
import { body, line, link, maybe, roundTrip, several, tagValue } from './testing.ts';
import { readTile, writeTile } from './tile.ts';
import { readWeek, writeWeek } from './week.ts';

const some = maybe(tagValue);
const count = maybe(fc.nat());
const totals = maybe(fc.record({ passed: fc.nat(99999), total: fc.nat(99999) }));
const mentions = fc.array(fc.constantFrom('ada', 'Grace-Hopper', 'group:payments', 'x.y_z', '7'), { maxLength: 3 });
const others = fc.uniqueArray(
  tagValue.filter((name) => !/^[\w.:-]+$/.test(name)),
  { maxLength: 2 },
);
const week = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 10, max: 53 }))
  .map(([year, number]) => `${year}-W${number}`);

describe('what is written reads back', () => {
  test('card', () => {
    const fields = { stories: several, epics: several, title: line.filter((title) => title !== ''), url: link, body };
    roundTrip(writeCard, readCard, fc.record(fields));
  });
  test('week', () => {
    roundTrip(writeWeek, readWeek, fc.record({ week, attributes: several, title: line, url: link }));
  });
  test('pull request', () => {
    const reviewers = fc.tuple(mentions, others).map((names) => names.flat());
    const tags = { id: count, repo: some, user: some, from: some, to: some, commit: some, merge: some };
    const fields = { ...tags, stories: several, title: line, url: link, reviewers };
    roundTrip(writePullRequest, readPullRequest, fc.record(fields));
  });
  test('review', () => {
    roundTrip(writeReview, readReview, fc.record({ user: some, commit: some, text: line, url: link }));
  });
  test('push', () => {
    const fields = { repo: some, branch: some, before: some, commit: some, user: some, text: line, url: link };
    roundTrip(writePush, readPush, fc.record(fields));
  });
  test('commit', () => {
    const fields = { commit: tagValue, user: some, stories: several, subject: line, url: link };
    roundTrip(writeCommit, readCommit, fc.record(fields));
  });
  test('snippet', () => {
    const code = maybe(fc.string({ unit: 'binary', minLength: 1 }));
    const expires = maybe(fc.constantFrom('2026-12-01', '2027-02-28'));
    roundTrip(writeSnippet, readSnippet, fc.record({ language: tagValue, title: line, url: link, expires, code }));
  });
  test('run', () => {
    const tags = { run: some, service: some, repo: some, branch: some, commit: some, project: some };
    const env = maybe(tagValue.filter((name) => name !== 'NoEnv'));
    const fields = { pipeline: tagValue, ...tags, env, tests: totals, title: line, url: link };
    roundTrip(writeRun, readRun, fc.record(fields));
  });
  test('step', () => {
    roundTrip(writeStep, readStep, fc.record({ name: tagValue, tests: totals, note: line, url: link }));
  });
  test('release', () => {
    const tags = { service: some, repo: some, commit: some, attributes: several, date: some };
    roundTrip(writeRelease, readRelease, fc.record({ version: tagValue, ...tags, title: line, url: link }));
  });
  test('release entry and week entry', () => {
    const section = tagValue.filter((word) => sortOf(word) === 'other');
    const fields = fc.record({ section, stories: several, text: line, url: link });
    roundTrip(writeReleaseEntry, readReleaseEntry, fields);
    roundTrip(writeWeekEntry, readReleaseEntry, fields);
  });
  test('deployment', () => {
    const tags = { service: some, env: maybe(tagValue.filter((name) => name !== 'NoEnv')), version: some, repo: some };
    const more = { commit: some, kind: maybe(fc.constantFrom(...deploymentKinds)), run: some, user: some };
    roundTrip(writeDeployment, readDeployment, fc.record({ ...tags, ...more, note: line, url: link }));
  });
  test('alert', () => {
    const signal = fc.constantFrom('AL', 'UP') satisfies fc.Arbitrary<'AL' | 'UP'>;
    const tags = {
      signal,
      service: some,
      name: some,
      instance: some,
      severity: some,
      incident: some,
      cause: some,
      parent: some,
      count,
    };
    roundTrip(writeAlert, readAlert, fc.record({ ...tags, summary: line, url: link, body }));
  });
  test('occurrence', () => {
    const tags = { signal: maybe(fc.constantFrom(...signals)), count, service: some, item: some };
    roundTrip(writeOccurrence, readOccurrence, fc.record({ ...tags, summary: line, url: link }));
  });
  test('item', () => {
    roundTrip(writeItem, readItem, fc.record({ service: some, name: some, summary: line, url: link }));
  });
  test('tile', () => {
    const fields = fc.record({ title: some, service: some, text: line, order: fc.constant(2) });
    roundTrip(writeTile, (text) => without(readTile(text), 'styles'), fields);
  });
  test('computed tile', () => {
    const lines = (text = '') => text.split('\n').filter((each) => each !== '' && !/^(?:`{3}|~{3})/.test(each));
    const rule = body.map((text) => lines(text).join('\n') || undefined);
    roundTrip(writeComputedTile, readComputedTile, fc.record({ title: some, service: some, text: line, rule }));
  });
  test('shift and intervention', () => {
    const tags = { team: some, user: some, start: some, end: some, note: line };
    roundTrip(writeShift, readShift, fc.record({ ...tags, zone: some }));
    roundTrip(writeIntervention, readIntervention, fc.record({ ...tags, alert: some }));
  });
  test('KPI point', () => {
    const key = fc.stringMatching(/^[a-z][a-z0-9_-]{0,8}$/).filter((word) => !/^(?:kpi|value|at|app)$/.test(word));
    const number = maybe(fc.double({ noNaN: true, noDefaultInfinity: true }).map((each) => each + 0));
    const fields = { name: tagValue, value: number, at: some, dimensions: fc.dictionary(key, tagValue), note: line };
    roundTrip(writeKpi, readKpi, fc.record(fields));
  });
  test('feedback', () => {
    const fields = {
      service: some,
      release: some,
      from: some,
      text: line.filter((text) => text !== ''),
      url: link,
      body,
    };
    roundTrip(writeFeedback, readFeedback, fc.record(fields));
  });
  test('silence', () => {
    roundTrip(writeSilence, readSilence, fc.record({ until: some, reason: line, query: body }));
  });
  test('freeze', () => {
    const env = maybe(tagValue.filter((name) => name !== 'NoEnv'));
    roundTrip(
      writeFreeze,
      readFreeze,
      fc.record({ env, service: some, start: some, end: some, reason: line, url: link }),
    );
  });
  test('escalation', () => {
    const fields = { after: some, calls: fc.uniqueArray(tagValue, { maxLength: 3 }), note: line, query: body };
    roundTrip(writeEscalation, readEscalation, fc.record(fields));
  });
  test('incident', () => {
    const tags = { id: tagValue, service: some, severity: some, cause: some };
    roundTrip(writeIncident, readIncident, fc.record({ ...tags, summary: line, url: link, body }));
  });
});

function without<Fields extends object, Key extends keyof Fields>(fields: Fields | null, key: Key) {
  if (!fields) return null;
  const { [key]: _, ...rest } = fields;
  return rest;
}
