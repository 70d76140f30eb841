/** Rows of the items resource. Times are ms since 1970. */

/** An item that is waited for. */
export interface ItemBeatRow {
  message_id: number;
  last_seen: number;
  /** When it counts as silent; null while it does. */
  due_at: number | null;
  /** 1 where an alert is wanted, 2 while one stands. */
  alerts: number;
}

export interface ItemTables {
  item_beat: ItemBeatRow;
}
