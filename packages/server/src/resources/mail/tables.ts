/** Rows of the outbox. Times are ms since 1970. */

export interface MailRow {
  id: number;
  /** Whom it is for, where he has an account. */
  user_id: number | null;
  /** The letter, encrypted: the links in it let their holder in. */
  sealed: string;
  tries: number;
  next_at: number;
  created_at: number;
}

export interface MailTables {
  mail: MailRow;
}
