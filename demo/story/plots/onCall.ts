/** The rota: a shift a week for the first and for the second, known three weeks ahead. */

import { shiftKey, writeShift } from '@tagloop/language/vocabulary/shift';
import { atHour, minute, zone } from '../calendar.ts';
import type { Plot } from '../clockwork.ts';
import { topics } from '../topics.ts';
import { handover, type World } from '../world.ts';

const ahead = 3;

export function* shifts(world: World): Plot {
  const first = handover(world.now);
  for (let week = 0; week < ahead; week += 1) planShift(world, first, week);
  for (let week = ahead; ; week += 1) {
    yield atHour(first, 10, 5, 7 * (week - ahead));
    if (world.isLive) return;
    planShift(world, first, week);
  }
}

function planShift(world: World, first: number, week: number): void {
  const start = atHour(first, 10, 0, 7 * week);
  const end = atHour(first, 10, 0, 7 * (week + 1));
  world.onCall(start).forEach((user, index) => {
    const note = index === 0 ? 'first' : 'second';
    const key = shiftKey(
      `${world.random.hex(8)}-${world.random.hex(4)}-4${world.random.hex(3)}-a${world.random.hex(3)}-${world.random.hex(12)}`,
    );
    const text = writeShift({
      team: 'payments',
      user,
      start: new Date(start).toISOString(),
      end: new Date(end).toISOString(),
      zone,
      note,
    });
    world.upsert('rota', { topic: topics.onCall, key, text, set: ['planned'] }, 'shifts');
    world.later(end + minute, () => {
      if (!world.isLive) world.upsert('rota', { topic: topics.onCall, key, set: ['done'] }, 'shifts');
    });
  });
}
