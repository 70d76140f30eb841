/** Rows of the notifications resource. Times are ms since 1970. */

import type { Kind } from './contract.ts';

export interface NotificationRow {
  id: number;
  user_id: number;
  kind: Kind;
  message_id: number;
  at: number;
  read_at: number | null;
}

export interface NotificationTables {
  /** Nothing of the message: what it says is asked for with the rights of now. */
  notification: NotificationRow;
  /** A topic out of which, and out of those below it, a person wants no notifications. */
  muted_topic: { user_id: number; topic_id: number };
}
