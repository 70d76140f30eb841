/**
 * Commit order without a repository: the pushes of a branch form a chain, from the head before each to the head after
 * it. What cannot be followed link by link is unknown, never guessed.
 */

import { createCommitNames } from './commitNames.ts';

/** What of a push makes it a link of the chain. Without `before` nothing is known of what came earlier. */
export interface ChainedPush {
  readonly repo?: string;
  readonly branch?: string;
  readonly before?: string;
  readonly commit?: string;
  /** When it happened, ms since 1970: tells whether a chain that ends has come to the head. */
  readonly at: number;
}

export interface Span<Push> {
  /** `forward`: the second commit holds all of the first, and these pushes besides; `back`: it lacks these. */
  readonly direction: 'same' | 'forward' | 'back';
  /** The newest first; of one that only partly lies there, that part, from its `before` to its `commit`. */
  readonly pushes: readonly Push[];
}

export interface PushChain<Push> {
  /** The pushes that lie between two commits of a repository; null: unknown. */
  between(repo: string, from: string, to: string): Span<Push> | null;
  /**
   * The pushes behind a commit up to the head of its branch, the newest first; null: unknown.
   * @param others further commits that were on the same branch, which tell it from those that it was merged from
   */
  after(repo: string, commit: string, others?: readonly string[]): readonly Push[] | null;
}

/** The links of one branch. A commit that was reached or left in more than one way has several. */
interface Branch<Push> {
  readonly links: Link<Push>[];
  readonly reaching: Map<string, Link<Push>[]>;
  readonly leaving: Map<string, Link<Push>[]>;
}

interface Link<Push> {
  readonly push: Push;
  readonly before: string | null;
  readonly commit: string;
}

/**
 * Pushes in any order; the same one told twice counts once. What has no repository, branch or commit is passed over.
 * @param inside commits of a push besides its head at which something stands, oldest first: the chain can begin and end
 *   there too
 */
export function createPushChain<Push extends ChainedPush>(
  pushes: Iterable<Push>,
  inside: (push: Push) => readonly string[] = () => [],
): PushChain<Push> {
  const repos = new Map<string, Map<string, Branch<Push>>>();
  for (const push of pushes) {
    const { repo, branch, commit, before } = push;
    if (repo === undefined || branch === undefined || commit === undefined) continue;
    for (const link of linksOf(push, [before, ...inside(push), commit])) add(branchOf(repos, repo, branch), link);
  }
  const names = createCommitNames((repo) => {
    const branches = [...(repos.get(repo)?.values() ?? [])];
    return branches.flatMap(({ reaching, leaving }) => [...reaching.keys(), ...leaving.keys()]);
  });
  const branchesOf = (repo: string) => [...(repos.get(repo)?.values() ?? [])];

  return {
    between(repo, from, to) {
      const [first, last] = [names.find(repo, from), names.find(repo, to)];
      if (first === null || last === null) return null;
      if (first === last) return { direction: 'same', pushes: [] };
      const spans = branchesOf(repo).flatMap((branch) => spansOn(branch, first, last));
      const isTold = new Set(spans.map(({ direction }) => direction)).size === 1;
      // Branches that agree may have come there in different steps: the finest tells most.
      return isTold ? (spans.toSorted((a, b) => b.pushes.length - a.pushes.length)[0] ?? null) : null;
    },
    after(repo, commit, others = []) {
      const all = [commit, ...others].flatMap((each) => names.find(repo, each) ?? []);
      const start = names.find(repo, commit);
      const holding = branchesOf(repo).filter((branch) => start !== null && holds(branch, start));
      const score = (branch: Branch<Push>) => all.filter((each) => holds(branch, each)).length;
      const best = Math.max(...holding.map(score));
      const [branch, ...equals] = holding.filter((each) => score(each) === best);
      if (!branch || start === null) return null;
      const walks = [branch, ...equals].map((each) => forward(each, start));
      const [first] = walks;
      if (!first || walks.some((walk) => walk?.at(-1)?.commit !== first.at(-1)?.commit)) return null;
      return pushesOf(first.reverse());
    },
  };
}

/** @param stops where it began, what is known inside of it, where it ended */
function linksOf<Push>(push: Push, stops: readonly (string | undefined)[]): Link<Push>[] {
  const names = stops.map((stop) => stop?.toLowerCase() ?? null);
  const links: Link<Push>[] = [];
  for (const [index, commit] of names.entries()) {
    const before = names[index - 1] ?? null;
    if (index > 0 && commit !== null && commit !== before) links.push({ push, before, commit });
  }
  return links;
}

/** @param links side by side, the newest first. Those of one push are one again. */
function pushesOf<Push extends ChainedPush>(links: readonly Link<Push>[]): Push[] {
  const spans: { push: Push; before: string | null; commit: string }[] = [];
  for (const { push, before, commit } of links) {
    const last = spans.at(-1);
    if (last?.push === push) last.before = before;
    else spans.push({ push, before, commit });
  }
  return spans.map(({ push, before, commit }) => {
    const isWhole = push.commit?.toLowerCase() === commit && (push.before?.toLowerCase() ?? null) === before;
    return isWhole ? push : { ...push, before: before ?? undefined, commit };
  });
}

function branchOf<Push extends ChainedPush>(
  repos: Map<string, Map<string, Branch<Push>>>,
  repo: string,
  name: string,
): Branch<Push> {
  const branches = repos.get(repo) ?? new Map<string, Branch<Push>>();
  repos.set(repo, branches);
  const branch = branches.get(name) ?? { links: [], reaching: new Map(), leaving: new Map() };
  branches.set(name, branch);
  return branch;
}

function add<Push>({ links, reaching, leaving }: Branch<Push>, link: Link<Push>): void {
  const known = reaching.get(link.commit) ?? [];
  if (known.some(({ before }) => before === link.before)) return;
  links.push(link);
  reaching.set(link.commit, [...known, link]);
  if (link.before !== null) leaving.set(link.before, [...(leaving.get(link.before) ?? []), link]);
}

function holds<Push>({ reaching, leaving }: Branch<Push>, commit: string): boolean {
  return reaching.has(commit) || leaving.has(commit);
}

function spansOn<Push extends ChainedPush>(branch: Branch<Push>, from: string, to: string): Span<Push>[] {
  const added = backward(branch, to, from);
  const lost = backward(branch, from, to);
  return [
    ...(added ? [{ direction: 'forward' as const, pushes: added }] : []),
    ...(lost ? [{ direction: 'back' as const, pushes: lost }] : []),
  ];
}

/** The pushes that led from `goal` to `start`, the newest first; null where a link is missing or not the only one. */
function backward<Push extends ChainedPush>({ reaching }: Branch<Push>, start: string, goal: string): Push[] | null {
  const walked: Link<Push>[] = [];
  const seen = new Set<string>();
  for (let at = start; at !== goal; ) {
    const [link, ...others] = reaching.get(at) ?? [];
    if (!link || others.length > 0 || link.before === null || seen.has(at)) return null;
    seen.add(at);
    walked.push(link);
    at = link.before;
  }
  return pushesOf(walked);
}

/** From a commit to the head of the branch, the oldest first; null where a link is missing or not the only one. */
function forward<Push extends ChainedPush>({ links, leaving }: Branch<Push>, start: string): Link<Push>[] | null {
  const walked: Link<Push>[] = [];
  const seen = new Set<string>();
  let at = start;
  for (let [link, ...others] = leaving.get(at) ?? []; link; [link, ...others] = leaving.get(at) ?? []) {
    if (others.length > 0 || seen.has(at)) return null;
    seen.add(at);
    walked.push(link);
    at = link.commit;
  }
  const latest = links.reduce((time, { push }) => Math.max(time, push.at), 0);
  const isHead = links.some(({ push, commit }) => commit === at && push.at === latest);
  return isHead ? walked : null;
}
