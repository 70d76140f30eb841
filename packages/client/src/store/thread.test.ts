import { afterEach, expect, it, vi } from 'vitest';
import { refuse } from '../testing.ts';
import { fakeMessage, liveScene } from './testing.ts';
import { createThread } from './thread.ts';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

function threadOf(thread: () => unknown) {
  const scene = liveScene({ 'GET /api/messages/:id/thread': thread });
  const store = createThread({ ...scene, id: '1' });
  closers.push(store.close, scene.feed.close);
  const reads = () => scene.requests.filter(({ name }) => name === 'GET /api/messages/:id/thread').length;
  return { ...scene, store, reads, replies: () => store.getSnapshot().replies.map(({ id }) => id) };
}

const reply = (id: number, more = {}) => fakeMessage(id, { parentId: '1', ...more });

it('keeps root and replies true, and leaves other threads alone', async () => {
  const { store, replies, event, reads } = threadOf(() => ({ root: fakeMessage(1), replies: [reply(2)] }));
  await vi.waitFor(() => expect(reads()).toBe(2));
  event('changed', fakeMessage(1, { version: 2, text: 'retexted' }));
  event('entered', reply(4));
  event('entered', reply(3));
  event('entered', fakeMessage(5, { parentId: '9' }));
  await vi.waitFor(() => expect(replies()).toEqual(['2', '3', '4']));
  expect(store.getSnapshot().root?.text).toBe('retexted');
  event('left', reply(2));
  await vi.waitFor(() => expect(replies()).toEqual(['3', '4']));
});

it('watches its thread and no other, wherever it moves', async () => {
  const { store, event, requests, reads } = threadOf(() => ({ root: fakeMessage(1), replies: [] }));
  await vi.waitFor(() => expect(reads()).toBe(2));
  event('changed', fakeMessage(1, { version: 2, topic: '/B c' }));
  await vi.waitFor(() => expect(store.getSnapshot().root?.topic).toBe('/B c'));
  const queries = requests.filter(({ name }) => name.startsWith('PUT')).map(({ body }) => body);
  expect(queries).toEqual([{ queries: { w1: 'thread:1' } }]);
});

it('tells a thread that is gone from one that fails', async () => {
  const { store, routes } = threadOf(() => refuse(404, 'not-found', 'There is no such message'));
  await vi.waitFor(() => expect(store.getSnapshot()).toMatchObject({ status: 'gone', root: null }));
  routes['GET /api/messages/:id/thread'] = () => refuse(503, 'unavailable', 'Soon');
  store.reload();
  await vi.waitFor(() => expect(store.getSnapshot().status).toBe('failed'));
});
