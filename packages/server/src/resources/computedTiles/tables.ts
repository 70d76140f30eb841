/** Rows of the computed tiles resource. */

export interface ComputedTileRow {
  message_id: number;
  /** Who wrote the rule last: what he may read is counted. */
  author_id: number;
  /** JSON: scopes of the token that he wrote it with, beyond which it does not reach; null for a session. */
  scopes: string | null;
  /** 0 while the message is deleted. */
  is_active: number;
  /** Grows when rule, author or life change: who follows the rule must begin anew. */
  version: number;
  /** JSON: texts of the labels that the hub set last. */
  labels: string;
}

export interface ComputedTileTables {
  computed_tile: ComputedTileRow;
}
