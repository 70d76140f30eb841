import { expect, it } from 'vitest';
import { createHub } from '../call.ts';
import { fakeHub } from '../testing.ts';
import { openInbox } from './inbox.ts';
import { fakeMessage } from './testing.ts';

const note = (id: number, read = false) => ({
  id: String(id),
  kind: 'mention' as const,
  at: new Date(id).toISOString(),
  read,
  message: fakeMessage(id),
});

/** A hub with `count` notifications, the newest first, that answers two a page. */
function scene(count: number) {
  const all = Array.from({ length: count }, (_, index) => note(count - index));
  const { transport } = fakeHub({
    'GET /api/notifications': ({ query }) => {
      const onlyUnread = query.has('unread');
      const size = onlyUnread ? 100 : 2;
      const from = Number(query.get('cursor'));
      const next = from + size < all.length ? String(from + size) : null;
      return { notifications: all.filter((each) => !onlyUnread || !each.read).slice(from, from + size), next };
    },
    'PUT /api/notifications': () => {
      for (const each of all) each.read = true;
      return { unread: 0 };
    },
    'PUT /api/notifications/:id': () => ({ unread: 1 }),
  });
  const inbox = openInbox(createHub({ url: '', transport }), { unread: false, kind: null });
  const shown = () => inbox.getSnapshot().notifications.map(({ id }) => id);
  return { all, inbox, shown };
}

it('reads page by page, and as much again when one more comes', async () => {
  const { all, inbox, shown } = scene(5);
  await expect.poll(shown).toEqual(['5', '4']);
  await inbox.loadMore();
  expect(shown()).toEqual(['5', '4', '3', '2']);
  all.unshift(note(6));
  inbox.receive({ type: 'notification', data: { unread: 6 } });
  await expect.poll(shown).toEqual(['6', '5', '4', '3']);
  expect(inbox.getSnapshot().hasMore).toBe(true);
  inbox.close();
});

it('marks one at once, and tells which were unread when all are marked', async () => {
  const { inbox, shown } = scene(3);
  await expect.poll(shown).toEqual(['3', '2']);
  const marked = inbox.mark('3', true);
  expect(inbox.getSnapshot().notifications.map(({ read }) => read)).toEqual([true, false]);
  await marked;
  // The fake forgets the one that was marked.
  expect(await inbox.markAll()).toEqual(['3', '2', '1']);
  await expect.poll(() => inbox.getSnapshot().notifications.every(({ read }) => read)).toBe(true);
  inbox.close();
});
