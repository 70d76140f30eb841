import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer, refuse } from '@tagloop/client/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { profileFile, readProfiles, targetOf, writeProfiles } from './profile.ts';
import { sessionWith } from './testing.ts';

let folder: string;
let env: Record<string, string>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tagloop-config-'));
  env = { XDG_CONFIG_HOME: folder };
});
afterEach(() => rmSync(folder, { recursive: true }));

const hubA = { url: 'https://a.test', token: 'ta' };
const hubB = { url: 'https://b.test', token: 'tb' };

describe('where a command goes', () => {
  beforeEach(() => writeProfiles(env, { current: 'a', profiles: { a: hubA, b: hubB } }));

  it.each([
    ['the current profile', {}, undefined, hubA],
    ['the named profile', { TAGLOOP_URL: 'https://c.test' }, 'b', hubB],
    ['the profile of the environment', { TAGLOOP_PROFILE: 'b' }, undefined, hubB],
    [
      'the environment, before any profile',
      { TAGLOOP_URL: 'https://c.test', TAGLOOP_TOKEN: 'tc' },
      undefined,
      { url: 'https://c.test', token: 'tc' },
    ],
    [
      'another hub without the token of this one',
      { TAGLOOP_URL: 'https://c.test' },
      undefined,
      { url: 'https://c.test', token: undefined },
    ],
    [
      'the same hub with its token',
      { TAGLOOP_URL: 'https://a.test/' },
      undefined,
      { url: 'https://a.test/', token: 'ta' },
    ],
    ['the same hub as another', { TAGLOOP_TOKEN: 'tc' }, undefined, { url: 'https://a.test', token: 'tc' }],
  ])('%s', (_name, more, named, expected) => {
    expect(targetOf({ ...env, ...more }, named)).toEqual(expected);
  });

  it('fails for a profile that is not there', () => {
    expect(() => targetOf(env, 'zz')).toThrow('There is no profile "zz"');
  });

  it('is kept where only its owner reads', () => {
    expect(statSync(profileFile(env)).mode & 0o777).toBe(0o600);
  });
});

describe('login', () => {
  const me = { user: { name: 'ada' } };

  it('makes a token with name and password, keeps it, and signs out', async () => {
    const { code, error, requests } = await sessionWith(
      {
        'POST /api/sessions': () =>
          answer(201, me, { 'set-cookie': 'tagloop=s1; Path=/; Expires=Thu, 01 Jan 2037; HttpOnly' }),
        'POST /api/tokens': () => answer(201, { token: {}, secret: 'tok' }),
        'DELETE /api/sessions/current': () => answer(204),
        'GET /api/me': () => me,
      },
      ['login', 'http://hub.test/'],
      { env, answers: ['ada', 'a password'] },
    );
    expect(code).toBe(0);
    expect(requests.map(({ name, headers }) => [name, headers.cookie, headers.authorization])).toEqual([
      ['POST /api/sessions', undefined, undefined],
      ['POST /api/tokens', 'tagloop=s1', undefined],
      ['DELETE /api/sessions/current', 'tagloop=s1', undefined],
      ['GET /api/me', undefined, 'Bearer tok'],
    ]);
    expect(readProfiles(env)).toEqual({
      current: 'default',
      profiles: { default: { url: 'http://hub.test', token: 'tok' } },
    });
    expect(error).not.toContain('tok"');
  });

  it('keeps nothing that the hub refuses', async () => {
    const { code } = await sessionWith(
      { 'GET /api/me': () => refuse(401, 'not-signed-in', 'The token is unknown') },
      ['login', 'hub.test', '--with-token', '--profile', 'x'],
      { env, stdin: 'bad\n' },
    );
    expect(code).toBe(3);
    expect(readProfiles(env).profiles).toEqual({});
  });

  it('takes a token from a pipe, for a profile of its own', async () => {
    const { requests } = await sessionWith(
      { 'GET /api/me': () => me },
      ['login', 'hub.test', '--with-token', '--profile', 'x'],
      {
        env,
        stdin: 'tok\n',
      },
    );
    expect(requests[0]?.headers.authorization).toBe('Bearer tok');
    expect(readProfiles(env)).toMatchObject({
      current: 'x',
      profiles: { x: { url: 'https://hub.test', token: 'tok' } },
    });
  });
});
