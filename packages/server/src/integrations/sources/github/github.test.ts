import { createHmac } from 'node:crypto';
import examples from '@octokit/webhooks-examples';
import { describe, expect, test } from 'vitest';
import { expectOperation } from '../../../testing/operation-rules.ts';
import { recordedDeliveries, sourceSuite } from '../../../testing/source-suite.ts';
import { BadPayload } from '../../source.ts';
import { github } from './github.ts';

const receivedAt = Date.UTC(2031, 0, 1);

sourceSuite({
  source: github,
  settings: {},
  recorded: recordedDeliveries(new URL('./payloads/', import.meta.url), (event) => ({
    'x-github-event': event.split('.')[0] ?? event,
    'x-github-delivery': '72d3162e-cc78-11e3-81ab-4c9367dc0958',
  })),
});

describe('the examples that GitHub publishes', () => {
  const deliveries = examples.flatMap(({ name, examples: payloads }) =>
    payloads.map((payload: unknown) => ({ name, payload })),
  );

  test('are 329', () => {
    expect(deliveries).toHaveLength(329);
  });

  test('are all read or called unsupported', () => {
    const mapped = new Set<string>();
    for (const { name, payload } of deliveries) {
      const reading = github.read({ headers: { 'x-github-event': name }, payload, settings: {}, receivedAt });
      if (reading.outcome === 'unsupported') continue;
      mapped.add(name);
      for (const operation of reading.operations) expectOperation(operation);
    }
    expect([...mapped].sort()).toEqual([
      'check_run',
      'check_suite',
      'deployment',
      'deployment_status',
      'issue_comment',
      'issues',
      'ping',
      'pull_request',
      'pull_request_review',
      'pull_request_review_comment',
      'pull_request_review_thread',
      'push',
      'release',
      'workflow_job',
      'workflow_run',
    ]);
  });
});

describe('the envelope', () => {
  const body = new TextEncoder().encode('{"zen":"Keep it logically awesome."}');
  const signature = `sha256=${createHmac('sha256', 'hush').update(body).digest('hex')}`;

  test('is signed', () => {
    expect(github.verify?.(body, { 'x-hub-signature-256': signature }, 'hush')).toBe(true);
    expect(github.verify?.(body, { 'x-hub-signature-256': signature }, 'other')).toBe(false);
    expect(github.verify?.(body.slice(1), { 'x-hub-signature-256': signature }, 'hush')).toBe(false);
    expect(github.verify?.(body, { 'x-hub-signature-256': signature.slice(0, -2) }, 'hush')).toBe(false);
  });

  test('names the event and the delivery', () => {
    const headers = { 'x-github-event': 'issues', 'x-github-delivery': 'one' };
    expect(github.eventOf({ headers, payload: { action: 'opened' } })).toBe('issues.opened');
    expect(github.eventOf({ headers, payload: { action: 1 } })).toBe('issues');
    expect(github.deliveryIdOf?.({ headers, payload: {} })).toBe('one');
  });

  test('without the name of the event is a bad payload', () => {
    expect(() => github.read({ headers: {}, payload: {}, settings: {}, receivedAt })).toThrow(BadPayload);
  });
});
