/** Texts as Tat's robots and people wrote them. */

import { describe, expect, test } from 'vitest';
import { readAlert } from './alert.ts';
import { readItem } from './item.ts';
import { readOccurrence } from './occurrence.ts';
import { readPullRequest } from './pullRequest.ts';
import { readRelease } from './release.ts';
import { readReleaseEntry } from './releaseEntry.ts';
import { readRun } from './run.ts';
import { readShift } from './shift.ts';
import { readSnippet } from './snippet.ts';
import { readStep } from './step.ts';
import { readTile } from './tile.ts';
import { readWeek } from './week.ts';

const label = (text: string, color = '#cccccc') => ({ text, color });

describe('runs of CDS', () => {
  const build =
    '#cds #type:pipelineBuild #project:SHOP #app:cart #pipeline:build #environment:NoEnv #build:74 #branch:master https://cds.example.org/74';

  test('read as runs', () => {
    expect(readRun(build, [label('Fail')])).toMatchObject({
      project: 'SHOP',
      service: 'cart',
      pipeline: 'build',
      env: undefined,
      run: '74',
      branch: 'master',
      url: 'https://cds.example.org/74',
      state: 'Failed',
    });
  });

  test('have actions for steps', () => {
    const action = '#cds #type:actionBuild #action:compile #actionId:9';
    expect(readStep(action, [label('Building')])).toMatchObject({ name: 'compile', state: 'Building' });
    expect(readRun(action)).toBeNull();
    expect(readStep(build)).toBeNull();
  });
});

describe('alerts and items', () => {
  test('of al2tat', () => {
    expect(readAlert('#AL #Nb:3 #cart disk full', [label('open')])).toMatchObject({
      signal: 'AL',
      count: 3,
      service: 'cart',
      summary: 'disk full',
      state: 'open',
    });
    expect(readAlert('#NO #Nb:1 #cart x')).toMatchObject({ signal: undefined, service: 'cart', summary: 'x' });
    expect(readOccurrence('#UP #Nb:1 #cart #replay disk fine')).toMatchObject({
      signal: 'UP',
      service: 'cart',
      summary: 'disk fine',
    });
  });

  test('of the wall', () => {
    expect(readItem('#monitoring #cart #item:disk', [label('AL')])).toMatchObject({
      service: 'cart',
      name: 'disk',
      state: 'AL',
    });
    expect(readOccurrence('#monitoring #item:disk 81 %')).toMatchObject({ item: 'disk', summary: '81 %' });
  });
});

describe('releases and weeks', () => {
  test('badges, date and title', () => {
    const text = '#attr:public #release:3.0 #date:2016-09-23 The big one';
    expect(readRelease(text, [label('preprod')])).toMatchObject({
      version: '3.0',
      attributes: ['public'],
      date: '2016-09-23',
      title: 'The big one',
      state: 'preprod',
    });
  });

  test('a week in any spelling, unless a service is named like one', () => {
    expect(readWeek('#release:2016-Week.38 payments')).toMatchObject({ week: '2016-W38', title: 'payments' });
    expect(readWeek('#release:2026-W7')).toMatchObject({ week: '2026-W07' });
    expect(readRelease('#release:2016-Week.38')).toBeNull();
    expect(readWeek('#release:2026-W47 #service:api')).toBeNull();
    expect(readRelease('#release:2026-W47 #service:api')).toMatchObject({ version: '2026-W47', service: 'api' });
  });

  test.each([
    ['#feat: new list', 'feat', 'new list'],
    ['#Next10Days ship it', 'Next10Days', 'ship it'],
    ['#fix:typo', 'fix', 'typo'],
    ['#Done', 'Done', ''],
    ['#deploy: in two regions', 'deploy', 'in two regions'],
    ['#to:', 'to', ''],
  ])('the entry %s', (text, section, words) => {
    expect(readReleaseEntry(text)).toMatchObject({ section, text: words });
  });

  test.each(['no heading', '#commit:9f1c2d4 subject', ''])('no entry: %s', (text) => {
    expect(readReleaseEntry(text)).toBeNull();
  });
});

test('pull requests name project and repository apart', () => {
  const text =
    '#PullRequest #id:7 #project:acme #repo:api #user:ada #from:x #to:main https://example.org/7 @grace @bob';
  expect(readPullRequest(text, [label('OPENED'), label('draft')])).toMatchObject({
    repo: 'acme/api',
    title: '',
    url: 'https://example.org/7',
    reviewers: ['grace', 'bob'],
    state: 'OPENED',
    draft: true,
  });
});

test('a snippet has its code in its oldest reply', () => {
  expect(readSnippet('#language:go Hello', 'package main')).toMatchObject({ language: 'go', code: 'package main' });
  expect(readSnippet('Hello', 'ls')).toMatchObject({ language: undefined, title: 'Hello', code: 'ls' });
  expect(readSnippet('Hello')).toBeNull();
  expect(readSnippet('Hello\n```go\nx\n```')).toMatchObject({ language: 'go', title: 'Hello', code: 'x' });
});

test('a moment of the on-call calendar', () => {
  expect(readShift('#oncall #user:ada #start:2016/09/12-18:00')).toMatchObject({ start: '2016-09-12T18:00' });
});

describe('tiles', () => {
  const text = '#monitoring #cart #item:Orders a minute';

  test('value, link, order, colours', () => {
    const labels = ['AL', 'value::)', 'url:https://example.org', 'title-font-size:12px'].map((each) => label(each));
    expect(readTile(text, [...labels, label('bg-color', '#123456')])).toMatchObject({
      title: 'Orders',
      service: 'cart',
      text: 'a minute',
      value: ':)',
      url: 'https://example.org',
      order: 1,
      state: 'AL',
      styles: [
        { part: 'title', property: 'font-size', value: '12px' },
        { property: 'background-color', value: '#123456' },
      ],
    });
  });

  test('progress', () => {
    const labels = [label('percentRunning:0'), label('widget-mode:vertical')];
    expect(readTile(text, labels)?.widget).toMatchObject({ kind: 'progress', percent: 0, vertical: true });
  });

  test('charts', () => {
    const line = ['widget:Line', 'widget-data-labels:a,b c', 'widget-data-series:1 2', 'widget-data-series:All:3,4'];
    expect(
      readTile(
        text,
        [...line, 'widget-options:showArea:true low:0'].map((each) => label(each)),
      )?.widget,
    ).toEqual({
      kind: 'line',
      labels: ['a', 'b c'],
      series: [
        { legend: undefined, values: [1, 2] },
        { legend: 'All', values: [3, 4] },
      ],
      options: new Map<string, boolean | number>([
        ['showArea', true],
        ['low', 0],
      ]),
    });
    const pie = ['widget:Pie', 'widget-data-serie:1 2'].map((each) => label(each));
    expect(readTile(text, pie)?.widget).toMatchObject({ kind: 'pie', series: [{ values: [1, 2] }] });
  });

  test('a style that could load something is left out', () => {
    const labels = ['style:background:url(https://x);', 'style:.value { font-size:2em; }', 'javascript:x'];
    expect(
      readTile(
        text,
        labels.map((each) => label(each)),
      )?.styles,
    ).toEqual([{ part: 'value', property: 'font-size', value: '2em' }]);
    expect(readTile(text, [label('url:javascript:x')])?.url).toBeUndefined();
  });
});
