import { expect, it } from 'vitest';
import { sessionWith } from './testing.ts';

const message = {
  id: '1a2b',
  topic: '/Ops/Jobs',
  author: { name: 'ada', fullName: 'Ada', robot: false, kind: null },
  text: 'backup\tdone\u001b[31m#\u2060backup 日本語\nbody',
  labels: [{ text: 'open', color: '#fff' }],
  createdAt: '2026-11-22T09:30:00.000Z',
};
const routes = { 'GET /api/messages': () => ({ messages: [message], next: null }) };

it('prints a table on a terminal, cut at its edge', async () => {
  const { out } = await sessionWith(routes, ['list'], { columns: 72 });
  const [head, line] = out.split('\n');
  expect(head).toMatch(/^ID {4}CREATEDAT {9}TOPIC {6}AUTHOR {2}LABELS {2}TITLE$/);
  expect(line).toMatch(/^1a2b {2}2026-11-2\d \d\d:\d\d {2}\/Ops\/Jobs {2}ada {5}open {4}backup done \[31m#bac…$/);
});

it('prints tabs in a pipe, and nothing that could move the cursor', async () => {
  const { out } = await sessionWith(routes, ['list']);
  expect(out).toBe('1a2b\t2026-11-22T09:30:00.000Z\t/Ops/Jobs\tada\topen\tbackup done [31m#backup 日本語\n');
});

it('prints JSON as the hub gave it, or some of its fields', async () => {
  const whole = await sessionWith(routes, ['list', '--json']);
  expect(JSON.parse(whole.out)).toEqual([message]);
  const some = await sessionWith(routes, ['list', '--json', '--fields', 'id, topic']);
  expect(JSON.parse(some.out)).toEqual([{ id: '1a2b', topic: '/Ops/Jobs' }]);
});

it('prints any field as a column, and says which there are', async () => {
  const chosen = await sessionWith(routes, ['list', '--fields', 'title,labels,author']);
  expect(chosen.out).toBe('backup done [31m#backup 日本語\topen\tada\n');
  const wrong = await sessionWith(routes, ['list', '--fields', 'titel']);
  expect(wrong).toMatchObject({ code: 2, error: expect.stringContaining('fields: id, topic') });
});
