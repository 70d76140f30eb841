import { useMemo } from 'react';
import type { DeliveryFilter } from '../../data/deliveries.ts';
import type { IntakePlace } from './hrefs.ts';
import { isGroup, outcomeGroups } from './outcomes.ts';

const hour = 3_600_000;

/** What an address asks of the log; the same object, and the same begin of the time, until it asks for something else. */
export function useFilter({ outcome, event, hours }: IntakePlace): DeliveryFilter {
  return useMemo(
    () => ({
      outcome: isGroup(outcome) ? outcomeGroups[outcome].join(',') : undefined,
      event,
      since: Number(hours) > 0 ? new Date(Date.now() - Number(hours) * hour).toISOString() : undefined,
    }),
    [outcome, event, hours],
  );
}
