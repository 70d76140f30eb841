/** A branch of a repository: commits are written on it, pushed, and at last merged into main. */

import { minute, second } from '../calendar.ts';
import type { Plot } from '../clockwork.ts';
import { fullName, organization } from '../github/parts.ts';
import { type Commit, pushPayload } from '../github/pushes.ts';
import type { Repo, World } from '../world.ts';

/** When somebody goes on, after so much of his time. */
export type Pace = (least: number, most: number) => number;

export class Branch {
  readonly name: string;
  readonly #world: World;
  readonly #repo: Repo;
  readonly #author: string;
  readonly #commits: Commit[] = [];

  constructor(world: World, repo: Repo, author: string, name: string) {
    this.#world = world;
    this.#repo = repo;
    this.#author = author;
    this.name = name;
  }

  /** Of what was pushed. */
  get head(): string {
    return this.#commits.at(-1)?.sha ?? this.#repo.head;
  }

  /** Writes commits, each after some time, and pushes them. @param subjects at least one */
  *write(subjects: readonly string[], pace: Pace, least: number, most: number): Plot {
    const world = this.#world;
    const before = this.#commits.at(-1)?.sha;
    const commits: Commit[] = [];
    for (const message of subjects) {
      yield pace(least, most);
      commits.push({ sha: world.random.hex(40), author: this.#author, message, at: world.at });
    }
    yield world.soon(20 * second, 3 * minute);
    this.#commits.push(...commits);
    this.#push(this.name, before, commits);
  }

  /** @returns the commit of the merge */
  merge(pull: number, title: string): string {
    const world = this.#world;
    const merge: Commit = {
      sha: world.random.hex(40),
      author: this.#author,
      message: `Merge pull request #${pull} from ${organization}/${this.name}\n\n${title}`,
      at: world.at,
    };
    this.#push('main', this.#repo.head, [...this.#commits, merge]);
    this.#repo.head = merge.sha;
    return merge.sha;
  }

  #push(branch: string, before: string | undefined, commits: readonly Commit[]): void {
    const repo = this.#repo.service.name;
    const push = { repo, branch, before, commits, pusher: this.#author, at: this.#world.at };
    this.#world.webhook(`push ${fullName(repo)} ${commits.at(-1)?.sha}`, 'push', pushPayload(push));
  }
}
