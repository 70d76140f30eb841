import { describe, expect, test } from 'vitest';
import { changeLabels } from '../labels/change.ts';
import type { Label } from '../labels/label.ts';
import { tagsOf } from '../text/tags.ts';
import type { FoldReply } from './fold.ts';
import { foldsFor } from './folds.ts';
import { writeReview } from './review.ts';
import { writeStep } from './step.ts';

const labelled = (...texts: string[]): Label[] => texts.map((text) => ({ text, color: '#cccccc' }));

/** Label texts of the root after its folds. */
function after(rootText: string, rootLabels: string[], replies: readonly FoldReply[]): string[] {
  let labels = labelled(...rootLabels);
  for (const fold of foldsFor(tagsOf(rootText), rootText)) {
    labels = changeLabels(labels, fold.fold({ labels }, replies));
  }
  return labels.map(({ text }) => text);
}

describe('a pull request', () => {
  const root = '#PullRequest #id:1 title';
  const review = (user: string, at: number, ...labels: string[]): FoldReply => {
    return { key: null, text: writeReview({ user, text: '' }), labels: labelled(...labels), at };
  };

  test.each([
    ['without a decision stays', ['OPENED'], [review('ada', 1)], ['OPENED']],
    ['approved', ['OPENED', 'draft'], [review('ada', 1, 'APPROVED')], ['APPROVED', 'draft']],
    [
      'one objection weighs more',
      ['OPENED'],
      [review('ada', 1, 'UNAPPROVED'), review('bob', 2, 'APPROVED')],
      ['UNAPPROVED'],
    ],
    [
      'the latest of a reviewer counts',
      ['UNAPPROVED'],
      [review('ada', 2, 'APPROVED'), review('ada', 1, 'UNAPPROVED')],
      ['APPROVED'],
    ],
    ['a comment takes nothing back', ['APPROVED'], [review('ada', 1, 'APPROVED'), review('ada', 2)], ['APPROVED']],
    ['taken back', ['APPROVED'], [review('ada', 1, 'APPROVED'), review('ada', 2, 'OPENED')], ['OPENED']],
    ['merged stays merged', ['MERGED'], [review('ada', 1, 'UNAPPROVED')], ['MERGED']],
    ['declined stays declined', ['DECLINED'], [review('ada', 1, 'APPROVED')], ['DECLINED']],
  ])('%s', (_, labels, replies, expected) => {
    expect(after(root, labels, replies)).toEqual(expected);
  });
});

describe('a deployment', () => {
  const step = (name: string, ...labels: string[]): FoldReply => {
    return { key: name, text: writeStep({ name, note: '' }), labels: labelled(...labels), at: 1 };
  };

  test('counts the steps that its replies tell, and keeps its state', () => {
    const root = '#deploy #service:api #env:production';
    const steps = [step('a', 'Success'), step('b', 'Skipped'), step('c', 'Building'), step('d', 'Waiting'), step('e')];
    expect(after(root, ['Deploying'], steps)).toEqual(['Deploying', 'steps:2/5']);
    expect(after(root, ['Deploying', 'steps:1/5', 'canary'], steps)).toEqual(['Deploying', 'canary', 'steps:2/5']);
    expect(after(root, ['Deploying'], [])).toEqual(['Deploying']);
  });
});

describe('a run', () => {
  const root = '#pipeline:build #run:1';
  const step = (name: string, state: string, tests?: { passed: number; total: number }): FoldReply => {
    return { key: name, text: writeStep({ name, note: '', tests }), labels: labelled(state), at: 1 };
  };

  test('follows its steps until it speaks itself', () => {
    let labels = after(root, [], [step('a', 'Waiting')]);
    expect(labels).toEqual(['Waiting', 'from steps']);
    labels = after(root, labels, [step('a', 'Success'), step('b', 'Waiting')]);
    expect(labels).toEqual(['Building', 'from steps']);
    labels = after(root, labels, [step('a', 'Success'), step('b', 'Failed'), step('c', 'Skipped')]);
    expect(labels).toEqual(['Failed', 'from steps']);
  });

  test('keeps the state that it was given', () => {
    expect(after(root, ['Success'], [step('may fail', 'Failed')])).toEqual(['Success']);
    expect(after(root, ['Fail'], [step('a', 'Success')])).toEqual(['Fail']);
  });

  test('adds up the tests of its steps', () => {
    const replies = [step('a', 'Success', { passed: 3, total: 4 }), step('b', 'Success', { passed: 5, total: 5 })];
    expect(after(root, ['Success', 'tests:3/4'], replies)).toEqual(['Success', 'tests:8/9']);
  });
});

test('other roots have no fold', () => {
  expect(foldsFor(['AL'], '#AL see #pipeline:x')).toEqual([]);
  expect(foldsFor([], '')).toEqual([]);
});
