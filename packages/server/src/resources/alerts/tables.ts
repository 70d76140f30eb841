/** Rows of the alerts resource. Times are ms since 1970. */

export interface AlertRow {
  message_id: number;
  count: number;
  first_seen: number;
  last_seen: number;
  /** When it last became done. */
  ended_at: number | null;
  /** When it last opened or closed, oldest first; JSON. */
  flips: string;
  owner_until: number | null;
  expires_at: number | null;
  /** Occurrences that are no longer kept. */
  forgotten: number;
}

/** A silence that holds, or one whose alerts are yet to be let go. */
export interface SilenceRow {
  message_id: number;
  topic_id: number;
  until: number;
  query: string;
  reason: string;
  is_over: number;
}

export interface EscalationRow {
  message_id: number;
  topic_id: number;
  author_id: number;
  after_ms: number;
  /** JSON: names. */
  calls: string;
  note: string;
  query: string;
}

export interface AlertTables {
  escalation: EscalationRow;
  alert: AlertRow;
  silence: SilenceRow;
  message: { id: number; parent_id: number | null; topic_id: number; replies: number; deleted_at: number | null };
  message_label: { topic_id: number; label: string; id: number };
  message_tag: { topic_id: number; tag: string; id: number };
  message_key: { topic_id: number; key: string; message_id: number };
}
