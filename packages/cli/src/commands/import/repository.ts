/** What a git repository tells about its releases. Arguments go to git as a list, never through a shell. */

import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { UsageError } from '../../command.ts';

export interface Tag {
  readonly name: string;
  /** The commit that it names. */
  readonly commit: string;
  /** RFC 3339: of the tag when it has a date of its own, else of the commit. */
  readonly at: string;
  /** Title of an annotated tag; empty for a light one. */
  readonly title: string;
}

export interface Commit {
  readonly sha: string;
  /** RFC 3339: when it was committed. */
  readonly at: string;
  readonly subject: string;
}

export interface Repository {
  /** Oldest first; tags of anything but commits are left out. */
  tags(): Promise<Tag[]>;
  /** The commits of a tag that none of the others holds, oldest first, without merges. */
  commits(tag: Tag, others: readonly Tag[]): Promise<Commit[]>;
  /** `acme/api` by its remote, else the name of its folder. */
  name(): Promise<string>;
}

const most = 256 * 1024 * 1024;

/** Throws UsageError when the folder is no repository. */
export async function openRepository(folder: string): Promise<Repository> {
  const root = (await run(folder, ['rev-parse', '--show-toplevel', '--git-dir'])).split('\n')[0] || folder;
  return {
    async tags() {
      const fields = [
        'refname:strip=2',
        'objectname',
        '*objectname',
        'objecttype',
        '*objecttype',
        'creatordate:iso-strict',
      ];
      const format = `${[...fields, 'contents:subject'].map((field) => `%(${field})`).join('%1f')}`;
      const lines = await run(folder, ['for-each-ref', '--sort=creatordate', `--format=${format}`, 'refs/tags']);
      return lines.split('\n').flatMap((line) => {
        const [name, object, peeled, type, peeledType, at, title] = line.split('\x1f');
        const isAnnotated = type === 'tag';
        const commit = isAnnotated ? peeled : object;
        if (!name || !commit || !at || (isAnnotated ? peeledType : type) !== 'commit') return [];
        return [{ name, commit, at: utc(at), title: isAnnotated ? (title ?? '') : '' }];
      });
    },
    async commits(tag, others) {
      const revisions = [tag.commit, ...others.map(({ commit }) => `^${commit}`)].join('\n');
      const log = ['log', '--no-merges', '--reverse', '-z', '--format=%H%x1f%cI%x1f%s', '--stdin'];
      return (await run(folder, log, `${revisions}\n`)).split('\0').flatMap((entry) => {
        const [sha, at, subject] = entry.split('\x1f');
        return sha && at ? [{ sha, at: utc(at), subject: subject ?? '' }] : [];
      });
    },
    async name() {
      const remote = await run(folder, ['remote', 'get-url', 'origin']).catch(() => '');
      const match = /[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?\s*$/.exec(remote);
      return match?.[1] ?? basename(root);
    },
  };
}

function utc(time: string): string {
  return new Date(time).toISOString();
}

function run(folder: string, args: readonly string[], input?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, { cwd: folder, maxBuffer: most, encoding: 'utf8' }, (error, out, complaint) => {
      if (!error) resolve(out);
      else if (error.code === 'ENOENT') reject(new UsageError(`git is missing, or there is no folder ${folder}`));
      else reject(new UsageError(complaint.trim().split('\n')[0] || error.message));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
