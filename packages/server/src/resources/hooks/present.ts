/** Hooks and their deliveries as they leave the hub. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Static } from 'typebox';
import type { HookKind } from '../../integrations/hook.ts';
import { writeId } from '../../lib/ids.ts';
import type { Hook, HookAttempt, HookKindInfo } from './contract.ts';
import type { HookFacts } from './service.ts';
import type { HookDeliveryRow } from './tables.ts';

export function presentHook({ row, owner, settings, waiting }: HookFacts): Hook {
  return {
    id: writeId(row.id),
    name: row.name,
    kind: row.kind,
    query: row.query,
    owner,
    settings: { ...settings },
    signed: true,
    enabled: row.enabled === 1,
    waiting,
    lastError: row.last_error,
    createdAt: formatInstant(row.created_at),
  };
}

export function presentAttempt(row: HookDeliveryRow): Static<typeof HookAttempt> {
  return {
    id: writeId(row.id),
    at: formatInstant(row.at),
    message: writeId(row.message_id),
    outcome: row.outcome,
    tries: row.tries,
    detail: row.detail,
  };
}

export function presentKind({ kind, title, setup, settings }: HookKind): Static<typeof HookKindInfo> {
  return { kind, title, setup, settings };
}
