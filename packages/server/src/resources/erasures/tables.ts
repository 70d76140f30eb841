/** Rows of the erasures resource: people whose names are still being taken out of texts. */

export interface ErasureRow {
  user_id: number;
  /** JSON, encrypted: the names that he had, in lower case. */
  names: string;
  /** 0 or 1: whether what he wrote is emptied too. */
  texts: number;
  /** Who asked for it. */
  by_id: number;
  /** Ms since 1970. */
  at: number;
}

export interface ErasureTables {
  erasure: ErasureRow;
}
