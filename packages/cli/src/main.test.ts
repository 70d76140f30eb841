import { readFileSync } from 'node:fs';
import { breakOff, refuse } from '@tagloop/client/testing';
import { describe, expect, it } from 'vitest';
import { nameOf } from './command.ts';
import { commands } from './commands/index.ts';
import { session, sessionWith } from './testing.ts';
import { version } from './version.ts';

it('is of the version of its package', () => {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  expect(manifest).toMatchObject({ version });
});

describe('exit codes', () => {
  it.each([
    ['0 when it worked', () => ({ count: 3, more: false }), 0, ''],
    ['1 when the hub refuses', () => refuse(404, 'not-found', 'No such topic'), 1, 'tagloop: No such topic\n'],
    [
      '1 for a bad query, with what would be right',
      () => refuse(422, 'bad-query', 'Nobody knows lable:', { hint: 'label:open' }),
      1,
      'tagloop: Nobody knows lable: (try: label:open)\n',
    ],
    ['3 without a right', () => refuse(403, 'forbidden', 'No right'), 3, 'tagloop: No right\n'],
    [
      '3 without signing in',
      () => refuse(401, 'not-signed-in', 'Who are you'),
      3,
      'tagloop: Who are you (sign in with: tagloop login)\n',
    ],
    ['4 when nobody answers', breakOff, 4, 'tagloop: http://hub.test does not answer: connect ECONNREFUSED\n'],
  ])('%s', async (_name, handler, code, error) => {
    const ended = await sessionWith({ 'GET /api/messages/count': handler }, ['count']);
    expect([ended.code, ended.error]).toEqual([code, error]);
  });

  it.each([
    [['nonsense']],
    [['post']],
    [['list', '--limit', 'many']],
    [['topic', 'create', '/A', '--stages', 'bild']],
    [['import', 'git']],
  ])('2 for %j', async (argv) => {
    const ended = await session(argv);
    expect([ended.code, ended.error.split('\n').length]).toEqual([2, 2]);
    expect(ended.error).toMatch(/^tagloop: /);
  });

  it('2 when no hub is known', async () => {
    const ended = await session(['list'], { env: {} });
    expect(ended).toMatchObject({ code: 2, error: expect.stringContaining('tagloop login') });
  });
});

describe('help', () => {
  it('names every command', async () => {
    const { code, out } = await session(['--help']);
    expect(code).toBe(0);
    for (const { noun, verb, isShort } of commands) {
      expect(out).toMatch(new RegExp(`^ {2}${isShort ? verb : noun}\\b`, 'm'));
    }
  });

  it.each(commands.filter((command) => !command.isRaw).map((command) => [nameOf(command), command] as const))(
    'of %s tells its arguments and options',
    async (name, command) => {
      const { code, out } = await session([...name.split(' '), '--help']);
      expect(code).toBe(0);
      for (const { flags } of command.options ?? []) expect(out).toContain(flags);
      for (const argument of command.arguments ?? []) expect(out).toContain(argument.name);
    },
  );
});

it('a short command does what the long one does', async () => {
  const routes = { 'GET /api/messages/count': () => ({ count: 7, more: false }) };
  const [short, long] = [
    await sessionWith(routes, ['count', 'a']),
    await sessionWith(routes, ['message', 'count', 'a']),
  ];
  expect([short.out, short.requests[0]?.query.get('q')]).toEqual([long.out, long.requests[0]?.query.get('q')]);
});

it('a count says where the hub stopped', async () => {
  const routes = { 'GET /api/messages/count': () => ({ count: 10_000, more: true }) };
  expect((await sessionWith(routes, ['count', 'a'])).out).toBe('10,000+\n');
});
