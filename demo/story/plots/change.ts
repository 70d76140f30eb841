/** A change on its way to main: commits, a pull request, its checks, its review, the merge, staging. */

import { hour, minute } from '../calendar.ts';
import { buildersOf, people } from '../cast.ts';
import type { Plot } from '../clockwork.ts';
import { opinionOn, praise, testFixes } from '../content/reviews.ts';
import type { Merged, Repo, Story, World } from '../world.ts';
import { Branch, type Pace } from './branch.ts';
import { moveCard } from './cards.ts';
import { stage } from './deploy.ts';
import { buildAndTest, pipeline } from './pipeline.ts';
import { PullRequest } from './pullRequest.ts';

export interface Change {
  readonly repo: Repo;
  readonly author: string;
  readonly title: string;
  /** Subjects; the title when there are none. */
  readonly commits: readonly string[];
  readonly why: string;
  readonly story?: Story;
  /** Everything else waits for it, day and night. */
  readonly isUrgent?: boolean;
  /** Who is asked; chosen when absent. */
  readonly reviewer?: string;
  /** Nobody looks at it before this moment. */
  readonly reviewsFrom?: number;
  /** The job that fails on main. */
  readonly failsOnMain?: string;
}

interface Going {
  readonly world: World;
  readonly plan: Change;
  readonly branch: Branch;
  readonly pace: Pace;
}

/** Ends when it is merged and, if it builds, on staging. */
export function* change(world: World, plan: Change): Plot<Merged> {
  const { repo, author, story, isUrgent } = plan;
  // Who is in a hurry takes a twelfth of the time and does not look at the clock.
  const pace: Pace = isUrgent ? (least, most) => world.soon(least / 12, most / 12) : world.atWork.bind(world);
  const going: Going = { world, plan, pace, branch: new Branch(world, repo, author, branchName(world, plan)) };
  if (story) {
    story.owner = author;
    moveCard(world, author, story, 'status:doing');
  }
  const pull = yield* open(going);
  yield* check(going, pull);
  yield* review(going, pull);
  yield pace(5 * minute, 90 * minute);
  const sha = going.branch.merge(pull.number, plan.title);
  pull.close(sha);
  const merged: Merged = { title: plan.title, author, pull: pull.number, at: world.at, story };
  repo.waiting.push(merged);
  const run = {
    repo: repo.service.name,
    branch: 'main',
    sha,
    title: plan.title,
    actor: author,
    fails: plan.failsOnMain,
  };
  const ended = yield* pipeline(world, buildAndTest, { ...run, event: 'push' });
  repo.isRed = ended !== 'success';
  if (!repo.isRed) yield* stage(world, repo, sha, author);
  return merged;
}

function* open({ world, plan, branch, pace }: Going): Plot<PullRequest> {
  const { repo, title, author, story } = plan;
  const base = repo.head;
  const subjects = plan.commits.length > 0 ? plan.commits : [title];
  // A story is thought over for longer than a chore.
  yield* branch.write(subjects, pace, story ? 2 * hour : 30 * minute, story ? 9 * hour : 4 * hour);
  yield pace(3 * minute, 30 * minute);
  repo.pulls += 1;
  return new PullRequest(world, {
    repo: repo.service.name,
    number: repo.pulls,
    title,
    body: story ? `${plan.why}\r\n\r\nStory: ${story.id}` : plan.why,
    author,
    branch: branch.name,
    head: branch.head,
    base,
    isDraft: !plan.isUrgent && world.random.chance(0.12),
  });
}

/** Now and then a check fails, and the author mends it. */
function* check(going: Going, pull: PullRequest): Plot {
  const { world, plan, branch, pace } = going;
  const { title, author } = plan;
  const about = {
    repo: plan.repo.service.name,
    branch: branch.name,
    title,
    actor: author,
    event: 'pull_request',
  } as const;
  const fails = !plan.isUrgent && world.random.chance(0.12) ? world.random.pick(['lint', 'unit tests']) : undefined;
  const ended = yield* pipeline(world, buildAndTest, { ...about, sha: branch.head, fails });
  if (ended === 'success') return;
  yield* branch.write([world.random.pick(testFixes)], pace, 10 * minute, 50 * minute);
  pull.synchronize(branch.head);
  yield* pipeline(world, buildAndTest, { ...about, sha: branch.head });
}

function* review(going: Going, pull: PullRequest): Plot {
  const { world, plan, branch, pace } = going;
  const { author, repo, story, isUrgent } = plan;
  const reviewer = plan.reviewer ?? reviewerOf(world, plan);
  if (pull.isDraft) {
    yield pace(hour, 5 * hour);
    pull.ready();
  }
  pull.ask(reviewer);
  if (story) moveCard(world, author, story, 'status:review');
  yield Math.max(pace(20 * minute, 11 * hour), plan.reviewsFrom ?? 0);
  const objects = !isUrgent && world.random.chance(0.36);
  if (objects || (!isUrgent && world.random.chance(0.35))) {
    const opinion = opinionOn(repo.service.name, world);
    const on = { path: world.random.pick(repo.service.files), line: world.random.between(12, 240) };
    const first = pull.comment(reviewer, opinion.asks, on);
    yield world.soon(minute, 10 * minute);
    if (objects) pull.review(reviewer, 'changes_requested', opinion.sums);
    yield pace(10 * minute, 3 * hour);
    pull.comment(author, objects ? opinion.agrees : opinion.answers);
    if (objects) {
      yield* branch.write([opinion.fixes], pace, 15 * minute, 2 * hour);
      pull.synchronize(branch.head);
      pull.resolve(first);
      yield* check(going, pull);
      yield pace(10 * minute, 4 * hour);
    }
  }
  yield world.soon(minute, 8 * minute);
  pull.review(reviewer, 'approved', world.random.pick(praise));
}

/** Whoever else knows the service, else a colleague. */
function reviewerOf(world: World, { repo, author }: Change): string {
  const knowing = buildersOf(repo.service.name).filter((name) => name !== author);
  if (knowing.length > 0 && world.random.chance(0.6)) return world.random.pick(knowing);
  const others = people.filter(({ name, builds }) => name !== author && builds.length > 0);
  return world.random.pick(others).name;
}

/** `feat/PAY-881-split-batches-by-bank` */
function branchName(world: World, { title, story }: Change): string {
  const [, type = 'chore', subject = title] = /^([a-z]+)(?:\([^)]*\))?: (.*)$/.exec(title) ?? [];
  const words = subject
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .slice(0, 5);
  const slug = story
    ? [story.id, ...words]
    : [...words, world.serial(`branch ${subject}`) > 1 ? world.random.hex(4) : ''];
  return `${type}/${slug.filter((part) => part !== '').join('-')}`;
}
