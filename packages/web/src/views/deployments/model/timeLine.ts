/** Deployments day by day, each with what was there before it. */

import type { ShownMessage } from '../../../components/shapes.ts';
import { calendarDays } from '../../../words/time.ts';
import type { Deployed } from './deployed.ts';
import { before, type Row } from './grid.ts';

export interface Moment<Message extends ShownMessage = ShownMessage> {
  readonly deployed: Deployed<Message>;
  readonly former: Deployed<Message> | null;
}

export interface Day<Message extends ShownMessage = ShownMessage> {
  /** A moment of the day, ms since 1970. */
  readonly at: number;
  readonly moments: readonly Moment<Message>[];
}

/** @param deployed the newest first, of the same messages as the rows */
export function daysOf<Message extends ShownMessage>(
  deployed: readonly Deployed<Message>[],
  rows: readonly Row<Message>[],
): readonly Day<Message>[] {
  const cells = new Map(rows.map(({ service, cells }) => [service, cells]));
  const days: { at: number; moments: Moment<Message>[] }[] = [];
  for (const each of deployed) {
    const history = cells.get(each.service)?.get(each.env)?.history ?? [];
    const moment = { deployed: each, former: before(history, each) };
    const last = days.at(-1);
    if (last && calendarDays(each.at, last.at) === 0) last.moments.push(moment);
    else days.push({ at: each.at, moments: [moment] });
  }
  return days;
}
