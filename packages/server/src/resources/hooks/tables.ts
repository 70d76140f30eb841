/** Rows of the hooks resource. Times are ms since 1970; flags are 0 or 1. */

export interface HookRow {
  id: number;
  name: string;
  kind: string;
  query: string;
  /** Whose rights decide what is delivered. */
  owner_id: number;
  /** JSON: scopes of the token that made or last changed it, beyond which it does not reach; null for a session. */
  scopes: string | null;
  /** Sealed JSON, as the kind's schema says: an address may hold a password. */
  settings: string;
  /** Sealed. */
  signing_secret: string;
  enabled: number;
  /** Position in the log up to which all that matches is queued. */
  cursor: number;
  /** Why the last try failed; null when it did not. */
  last_error: string | null;
  /** Grows when query, scopes or `enabled` change: who listens for the hook must begin anew. */
  version: number;
  created_at: number;
}

export interface HookDeliveryRow {
  id: number;
  hook_id: number;
  /** Position in the log: each event is queued once. */
  event_position: number;
  message_id: number;
  at: number;
  outcome: 'waiting' | 'done' | 'failed';
  tries: number;
  /** When the next try is due; null when there is none. */
  next_at: number | null;
  detail: string;
  /** JSON of the event; null when it is done or has failed. */
  payload: string | null;
}

export interface HookTables {
  hook: HookRow;
  hook_delivery: HookDeliveryRow;
}
