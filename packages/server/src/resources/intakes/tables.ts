/** Rows of the intakes resource. Times are ms since 1970; flags are 0 or 1. */

import type { Static } from 'typebox';
import type { DeliveryOutcome } from './contract.ts';

export interface IntakeRow {
  id: number;
  name: string;
  /** Kind of the source. */
  source: string;
  topic_id: number;
  robot_id: number;
  /** Who made it: by his rights the robot is let into the topics below. */
  maker_id: number;
  /** Digest of the secret in the URL. */
  secret_digest: string;
  /** Sealed; null where deliveries are not signed. */
  signing_secret: string | null;
  /** JSON, as the source's schema says. */
  settings: string;
  enabled: number;
  created_at: number;
  last_delivery_at: number | null;
}

export interface DeliveryRow {
  id: number;
  intake_id: number;
  /** That of the intake when it came; null for what is older than this column: then that of now. */
  topic_id: number | null;
  at: number;
  event: string;
  outcome: Static<typeof DeliveryOutcome>;
  detail: string;
  /** JSON: ids of the messages that were written. */
  message_ids: string;
  replay_of: number | null;
  /** Of a sample: nothing of it stays but this row. */
  test: number;
  /** Digest of the sender's own id of the delivery. */
  sender_id: string | null;
  /** JSON, without those that hold secrets. */
  headers: string;
  /** Bytes as they came. */
  size: number;
  /** The JSON text; null when it was never trusted, or is older than payloads are kept. */
  payload: string | null;
}

/** A line of the log: all but what is large. */
export type DeliveryLine = Omit<DeliveryRow, 'topic_id' | 'headers' | 'payload' | 'sender_id' | 'size'>;

export interface IntakeTables {
  intake: IntakeRow;
  delivery: DeliveryRow;
}
