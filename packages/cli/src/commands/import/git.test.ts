import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeRequest, refuse } from '@tagloop/client/testing';
import { readRelease } from '@tagloop/language/vocabulary/release';
import { readReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import type { Upsert } from '@tagloop/server/resources/messages/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { sessionWith } from '../../testing.ts';
import { entryOf } from './entry.ts';

let folder: string;

function git(args: readonly string[], at = '2026-01-01T00:00:00Z'): void {
  const identity = {
    GIT_AUTHOR_NAME: 'a',
    GIT_AUTHOR_EMAIL: 'a@a',
    GIT_COMMITTER_NAME: 'a',
    GIT_COMMITTER_EMAIL: 'a@a',
  };
  const env = { ...process.env, ...identity, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
  execFileSync('git', args, { cwd: folder, env, stdio: 'pipe' });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagloop-git-'));
  git(['init', '-q', '-b', 'main']);
  git(['remote', 'add', 'origin', 'git@forge.test:acme/api.git']);
  git(['commit', '-q', '--allow-empty', '-m', 'feat(lists): page by cursor'], '2026-01-01T10:00:00+02:00');
  git(['tag', 'v1.0.0']);
  git(['commit', '-q', '--allow-empty', '-m', 'fix: ask #deploy @bob; $(rm -rf /)'], '2026-01-02T10:00:00Z');
  git(['commit', '-q', '--allow-empty', '-m', 'Tidy up'], '2026-01-03T10:00:00Z');
  git(['tag', '-a', 'v1.1.0', '-m', 'Cursors everywhere'], '2026-01-04T10:00:00Z');
});

async function imported(bulk: (request: FakeRequest, upserts: Upsert[]) => unknown, more: string[] = []) {
  const upserts: Upsert[] = [];
  const ended = await sessionWith(
    {
      'POST /api/messages/bulk': (request) => {
        const { operations } = Object(request.body);
        const sent: Upsert[] = operations.map(({ upsert }: { upsert: Upsert }) => upsert);
        upserts.push(...sent);
        return bulk(request, sent);
      },
    },
    ['import', 'git', folder, '--topic', '/Release/Api', ...more],
  );
  return { ...ended, upserts };
}

const all = (outcome: string) => (_request: FakeRequest, upserts: Upsert[]) => ({
  results: upserts.map(() => ({ outcome, id: '1' })),
});

describe('import git', () => {
  it('makes a release of each tag and an entry of each of its commits, with their own dates', async () => {
    const { upserts, out, code } = await imported(all('created'));
    expect(code).toBe(0);
    expect(out).toBe('releases 2\tcreated 5\tupdated 0\tunchanged 0\tstale 0\tfailed 0\n');
    expect(upserts.map(({ at, key, parentKey }) => [at, key.replace(/[0-9a-f]{40}/, 'SHA'), parentKey])).toEqual([
      ['2026-01-01T08:00:00.000Z', 'release:api:1.0.0', undefined],
      ['2026-01-01T08:00:00.000Z', 'release:api:1.0.0/SHA', 'release:api:1.0.0'],
      ['2026-01-04T10:00:00.000Z', 'release:api:1.1.0', undefined],
      ['2026-01-02T10:00:00.000Z', 'release:api:1.1.0/SHA', 'release:api:1.1.0'],
      ['2026-01-03T10:00:00.000Z', 'release:api:1.1.0/SHA', 'release:api:1.1.0'],
    ]);
    expect(readRelease(upserts[2]?.text ?? '')).toMatchObject({
      version: '1.1.0',
      service: 'api',
      repo: 'acme/api',
      title: 'Cursors everywhere',
    });
    expect(upserts.slice(3).map(({ text }) => readReleaseEntry(text ?? ''))).toMatchObject([
      { section: 'fix', text: 'ask #deploy @bob; $(rm -rf /)' },
      { section: 'other', text: 'Tidy up' },
    ]);
    expect(upserts[3]?.text).not.toMatch(/#deploy|@bob/);
  });

  it('sends the very same a second time', async () => {
    const [first, second] = [await imported(all('created')), await imported(all('unchanged'))];
    expect(second.upserts).toEqual(first.upserts);
    expect(second.out).toContain('unchanged 5');
  });

  it('tells what the hub did not take, and ends with 1', async () => {
    const { code, error, out } = await imported((_request, upserts) => ({
      results: upserts.map(() => ({ error: { code: 'forbidden', detail: 'No right' } })),
    }));
    expect([code, error.split('\n')[0]]).toEqual([1, 'tagloop: release:api:1.0.0: No right']);
    expect(out).toContain('failed 5');
    expect((await imported(() => refuse(403, 'forbidden', 'No'))).code).toBe(3);
  });

  it('says that a folder is no repository', async () => {
    const ended = await sessionWith({}, ['import', 'git', tmpdir(), '--topic', '/A']);
    expect(ended).toMatchObject({ code: 2, error: expect.stringContaining('not a git repository') });
  });
});

it.each([
  ['feat: words', 'feat', 'words'],
  ['Fix(api)!: words', 'fix', 'api: words (breaking)'],
  ['Merge: ', 'other', 'Merge: '],
  ['http://a.test is down', 'other', 'http://a.test is down'],
])('an entry of %j', (subject, section, text) => {
  expect(entryOf(subject)).toEqual({ section, text });
});
