/** A clock that jumps: ids and positions grow on, and who listens hears all. */

import { expect, it } from 'vitest';
import { openTestApp } from '../testing/app.ts';
import { openSseReader } from '../testing/sse.ts';

it('a clock that jumps back and ahead holds nothing up', async () => {
  const hub = await openTestApp();
  await hub.topic('/Ops');
  const url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
  const feed = await openSseReader(`${url}/api/feed?q=in:/Ops`, hub.admin.token);
  await feed.next();
  const ids: string[] = [];
  const positions: number[] = [];
  const hour = 3_600_000;
  for (const jump of [0, -hour, 0, 2 * hour, 0]) {
    hub.clock.advance(jump);
    const { status, body } = await hub.admin.call<{ message: { id: string; createdAt: string } }>(
      'POST',
      '/api/messages',
      { topic: '/Ops', text: `jump ${jump}` },
    );
    expect(status).toBe(201);
    expect(Date.parse(body.message.createdAt)).toBe(hub.clock.now());
    ids.push(body.message.id);
    const { data } = await feed.next();
    expect(data.id).toBe(body.message.id);
    positions.push(Number(String(data.cursor).split('-').at(-1)));
  }
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(ids.length);
  expect(positions).toEqual(positions.toSorted((a, b) => a - b));
  feed.close();
  await hub.close();
});
