/** A pull request and what is said to it. */

import type { Json } from '../github/parts.ts';
import {
  type Comment,
  commentPayload,
  lineCommentPayload,
  type Pull,
  type PullAction,
  pullPayload,
  type Review,
  resolvedPayload,
  reviewPayload,
} from '../github/pulls.ts';
import type { World } from '../world.ts';

/** Labels of GitHub by the type of a conventional title. */
const colors: Readonly<Record<string, string>> = {
  feat: '0e8a16',
  fix: 'd73a4a',
  perf: '5319e7',
  security: 'b60205',
  refactor: 'c5def5',
  build: 'bfd4f2',
};

/** How much the commits up to a head change: mostly little, now and then very much. Drawn from its name. */
function linesOf(head: string): Pull['lines'] {
  const chance = Number.parseInt(head.slice(0, 6), 16) / 0xff_ff_ff;
  return { added: Math.round(4 + 900 * chance ** 4), removed: Math.round(300 * chance ** 5) };
}

export type NewPull = Pick<
  Pull,
  'repo' | 'number' | 'title' | 'body' | 'author' | 'branch' | 'head' | 'base' | 'isDraft'
>;

export class PullRequest {
  readonly #world: World;
  #pull: Pull;

  /** Opens it. */
  constructor(world: World, pull: NewPull) {
    this.#world = world;
    const type = /^[a-z]+/.exec(pull.title)?.[0] ?? '';
    const color = colors[type];
    const labels = color === undefined ? [] : [{ name: type, color }];
    this.#pull = { ...pull, openedAt: world.at, updatedAt: world.at, reviewers: [], labels, lines: linesOf(pull.head) };
    this.#tell('opened');
  }

  get number(): number {
    return this.#pull.number;
  }

  get head(): string {
    return this.#pull.head;
  }

  get isDraft(): boolean {
    return this.#pull.isDraft;
  }

  ready(): void {
    this.#change({ isDraft: false });
    this.#tell('ready_for_review');
  }

  ask(reviewer: string): void {
    this.#change({ reviewers: [reviewer] });
    this.#tell('review_requested', reviewer);
  }

  /** The branch has a new head. */
  synchronize(head: string): void {
    const { added, removed } = this.#pull.lines;
    const more = linesOf(head);
    this.#change({ head, lines: { added: added + (more.added % 40), removed: removed + (more.removed % 20) } });
    this.#tell('synchronize');
  }

  review(by: string, state: Review['state'], text: string): void {
    const review: Review = { id: 880_000 + this.#world.serial('review'), by, state, text };
    this.#send('pull_request_review', reviewPayload(this.#change(), review));
  }

  /** @param on the file and line; on the whole when absent */
  comment(by: string, text: string, on?: Comment['on']): Comment {
    const comment: Comment = { id: 5_200_000 + this.#world.serial('comment'), by, text, at: this.#world.at, on };
    if (on) this.#send('pull_request_review_comment', lineCommentPayload(this.#change(), comment));
    else this.#send('issue_comment', commentPayload(this.#change(), comment));
    return comment;
  }

  resolve(comment: Comment): void {
    this.#send('pull_request_review_thread', resolvedPayload(this.#change(), comment, this.#pull.author));
  }

  /** @param merge the commit of the merge; absent when it is given up */
  close(merge?: string): void {
    this.#change({ closed: { at: this.#world.at, merge } });
    this.#tell('closed');
  }

  #change(changed: Partial<Pull> = {}): Pull {
    this.#pull = { ...this.#pull, ...changed, updatedAt: this.#world.at };
    return this.#pull;
  }

  #tell(action: PullAction, asked?: string): void {
    this.#send('pull_request', pullPayload(this.#pull, action, this.#pull.author, asked));
  }

  #send(event: string, payload: Json): void {
    this.#world.webhook(`pull ${this.#pull.repo} ${this.#pull.number}`, event, payload);
  }
}
