/** One commit has many names: its whole hash, and every beginning of it that is long enough. */

/** Shorter ones are too often those of several. */
const shortest = 7;

export interface CommitNames {
  /** The name under which a commit is known; the one that was given where it is not; null where it could be several. */
  find(repo: string, name: string): string | null;
}

/** @param knownIn names of the commits of a repository; asked once for each */
export function createCommitNames(knownIn: (repo: string) => readonly string[]): CommitNames {
  const repos = new Map<string, ReadonlySet<string>>();
  return {
    find(repo, name) {
      const known = repos.get(repo) ?? new Set(knownIn(repo));
      repos.set(repo, known);
      const wanted = name.toLowerCase();
      if (known.has(wanted) || wanted.length < shortest) return wanted;
      const [first, ...others] = [...known].filter((each) => isOther(each, wanted));
      return others.length > 0 ? null : (first ?? wanted);
    },
  };
}

function isOther(known: string, wanted: string): boolean {
  return known.length >= shortest && (known.startsWith(wanted) || wanted.startsWith(known));
}
