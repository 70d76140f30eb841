import { expect, it } from 'vitest';
import { type Pull, pullsOf, type Said } from './pull.ts';
import { by, message, now } from './testing.ts';

const nothingSaid: Said = { reviews: [], runs: [] };

function one(pull: Parameters<typeof message>, said: Partial<Said> = {}): Pull {
  const [only] = pullsOf([message(...pull)], { ...nothingSaid, ...said }, { now, staleDays: 3 });
  if (!only) throw new Error('it was lost');
  return only;
}

const review = (user: string, labels: readonly string[], daysAgo = 0) =>
  message(`#review #user:${user} Seen`, { parentId: 'm', labels, daysAgo });

it('waits for those who are asked and have not decided', () => {
  const said = { reviews: [review('ada', ['APPROVED'])] };
  const { waitsFor, reviewers } = one([by('bruno', ['ada', 'chloe']), { labels: ['OPENED'] }], said);
  expect(waitsFor).toEqual(['chloe']);
  expect(reviewers).toEqual([{ name: 'ada', decision: 'APPROVED' }, { name: 'chloe' }]);
});

it('goes back to its author while it is a draft and once it is decided', () => {
  for (const labels of [['OPENED', 'draft'], ['APPROVED'], ['UNAPPROVED']]) {
    expect(one([by('bruno', ['ada']), { labels }]).waitsFor, `${labels}`).toEqual(['bruno']);
  }
});

it('counts the latest decision of each, in whatever order reviews come; a comment takes none back', () => {
  const reviews = [
    review('ada', [], 0),
    review('ada', ['UNAPPROVED'], 2),
    review('ada', ['APPROVED'], 1),
    review('chloe', ['APPROVED'], 3),
    review('chloe', ['OPENED'], 2),
    review('bruno', ['APPROVED'], 0),
  ];
  expect(one([by('bruno')], { reviews }).reviewers).toEqual([{ name: 'chloe' }, { name: 'ada', decision: 'APPROVED' }]);
});

it('is stale when nobody touched it for days while it was open', () => {
  const stale = (labels: readonly string[], daysAgo: number, said?: Partial<Said>) =>
    one([by('bruno'), { labels, daysAgo }], said).isStale;
  expect([stale([], 4), stale([], 2), stale(['MERGED'], 4)]).toEqual([true, false, false]);
  expect(stale([], 4, { reviews: [review('ada', ['APPROVED'], 1)] })).toBe(false);
});

it('has the last run of each pipeline at its head, and none of another commit', () => {
  const run = (pipeline: string, commit: string, label: string, id: string) =>
    message(`#pipeline:${pipeline} #run:1 #commit:${commit}`, { id, labels: [label] });
  const runs = [
    run('test', 'c0ffee1', 'Success', 'new'),
    run('test', 'c0ffee1', 'Failed', 'old'),
    run('build', 'c0ffee1', 'Fail', 'failed'),
    run('test', 'beef', 'Failed', 'other'),
  ];
  expect(one([by('bruno')], { runs }).checks).toEqual([
    { id: 'new', pipeline: 'test', state: 'Success' },
    { id: 'failed', pipeline: 'build', state: 'Failed' },
  ]);
});
