import { expect, it } from 'vitest';
import { sessionWith } from '../../testing.ts';

const event = (position: number) => ({
  position,
  kind: 'token.created',
  actor: 'ada',
  at: '2026-11-22T09:30:00.000Z',
  recorded: '2026-11-22T09:30:00.000Z',
  data: { user: 'bot' },
  topic: null,
  message: null,
});

it('turns pages up to its limit', async () => {
  const pages = [
    { events: [event(3), event(2)], next: 'more' },
    { events: [event(1)], next: null },
  ];
  const { out, requests } = await sessionWith({ 'GET /api/audit': () => pages.shift() }, ['audit', '--kind', 'token']);
  expect(requests.map(({ query }) => [query.get('kind'), query.get('limit'), query.get('cursor')])).toEqual([
    ['token', '30', null],
    ['token', '28', 'more'],
  ]);
  expect(out).toBe('2026-11-22T09:30:00.000Z\ttoken.created\tada\t\t\t{"user":"bot"}\n'.repeat(3));
});
