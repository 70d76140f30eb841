import { expect, test } from 'vitest';
import { alertKey } from './alert.ts';
import { deploymentKey, deploymentRunKey } from './deployment.ts';
import { itemKey } from './item.ts';
import { kpiKey } from './kpi.ts';
import { pullRequestKey } from './pullRequest.ts';
import { pushKey } from './push.ts';
import { releaseKey } from './release.ts';
import { runKey } from './run.ts';
import { stepKey } from './step.ts';

test('keys as the table of the vocabulary spells them', () => {
  expect(pullRequestKey('Git.Example.org', 'acme/api', 102)).toBe('pr:git.example.org/acme/api/102');
  expect(pushKey('git.example.org', 'acme/api', 'feat/x', '9f1c2d4')).toBe(
    'push:git.example.org/acme/api/feat%2Fx/9f1c2d4',
  );
  expect(stepKey(runKey('git.example.org:8443', 'acme/api', 7), 'unit')).toBe(
    'run:git.example.org:8443/acme/api/7/unit',
  );
  expect(releaseKey('api', '2.0.0')).toBe('release:api:2.0.0');
  expect(deploymentKey('git.example.org', 12)).toBe('deploy:git.example.org/12');
  expect(deploymentRunKey('api', 'production', 74)).toBe('deploy:api:production:74');
  expect(itemKey('api', 'disk')).toBe('item:api:disk');
  expect(kpiKey('backlog', '2026-W47', { service: 'api', agent: 'ada' })).toBe(
    'kpi:backlog:2026-W47:agent=ada,service=api',
  );
});

test('two things never share a key', () => {
  expect(itemKey('a:b', 'c')).not.toBe(itemKey('a', 'b:c'));
  expect(runKey('h', 'a/b', 'c')).not.toBe(runKey('h', 'a', 'b/c'));
  expect(kpiKey('n', 't', { a: 'b,c=d' })).not.toBe(kpiKey('n', 't', { a: 'b', c: 'd' }));
});

test('the key of an alert does not move with severity, state or time', () => {
  const key = alertKey({ alertname: 'DiskFull', host: 'db1', severity: 'warning' });
  expect(key).toMatch(/^alert:[\da-f]{16}$/);
  expect(alertKey({ host: 'db1', alertname: 'DiskFull', severity: 'critical', startsAt: 'now' })).toBe(key);
  expect(alertKey({ alertname: 'DiskFull', host: 'db2' })).not.toBe(key);
});
