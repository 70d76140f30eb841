import { writeId } from '../../lib/ids.ts';
import { forgetAnswers, forgetIdempotencyKeys } from '../../store/idempotency.ts';
import { forgetLeases } from '../../store/lease.ts';
import { defineResource } from '../resource.ts';
import { upkeepRoutes } from './routes.ts';
import { createUpkeep, type Sweep } from './service.ts';

const hour = 3_600_000;

export const upkeep = defineResource({
  name: 'upkeep',
  migrations: [],
  tables: [],
  create(deps, { tokens, messages, notifications, alerts, intakes, hooks }) {
    const sweeps: readonly Sweep[] = [
      { name: 'messages that their topic keeps no longer', every: hour, sweep: messages.removeStill },
      { name: 'messages whose last day is over', every: hour, sweep: messages.removeExpired },
      { name: 'messages that were deleted 30 days ago', every: hour, sweep: messages.purgeOld },
      { name: 'occurrences of alerts that their topic keeps no longer', every: hour, sweep: alerts.forgetOccurrences },
      { name: 'what intakes were sent', every: hour, sweep: intakes.forget },
      { name: 'how hooks ended', every: hour, sweep: hooks.forget },
      { name: 'notifications that were read long ago', every: hour, sweep: notifications.forget },
      { name: 'sessions that are over', every: hour, sweep: tokens.forgetSessions },
      { name: 'answers to requests that may be repeated', every: hour, sweep: forgetIdempotencyKeys },
      { name: 'leases that nobody holds', every: 24 * hour, sweep: forgetLeases },
    ];
    messages.onEmptied((tx, ids) => forgetAnswers(tx, ids.map(writeId)));
    return createUpkeep(deps, sweeps);
  },
  routes: ({ messages }) => upkeepRoutes(messages),
  start: async (services) => services.upkeep.start(),
  stop: (services) => services.upkeep.stop(),
});
